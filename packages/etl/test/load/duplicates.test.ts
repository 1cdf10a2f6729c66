import { describe, expect, test } from 'vitest';
import { person, row, table, type Export, type Row } from '../support/export.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const bea = person('Bea Moss');
const users = [row(ada), row(bea)];
const lenient = { limits: { maxRejectPercent: 100 } };
const talk = (id: string, name: string) => row(ada, { 'CV Partner section ID': id, Name: name });
const skill = (name: string, years: number) => row(ada, { 'Skill name': name, 'Year experience': years });
const day = (owner: Row['person'], date: string, percent: number) =>
  row(owner, { Date: date, 'Percent Available': percent });

const load = (files: Export) => bench.load({ 'user_report.csv': users, ...files }, lenient);
const talks = () =>
  bench.query(
    'select cv_partner_section_id as id, name from blog_publication order by cv_partner_section_id',
  );

describe('of two rows with the same key the later is taken and the earlier rejected', () => {
  test('in the first load', async () => {
    const receipt = await load({ 'blogs.csv': [talk('1', 'Old'), talk('2', 'Other'), talk('1', 'New')] });
    expect(await talks()).toEqual([
      { id: '1', name: 'New' },
      { id: '2', name: 'Other' },
    ]);
    expect(await bench.rejects()).toEqual([
      {
        kind: 'row',
        file: 'blogs.csv',
        line: 2,
        column: 'CV Partner section ID',
        value: '1',
        code: 'duplicate',
      },
    ]);
    expect(receipt.reports.find(({ file }) => file === 'blogs.csv')).toMatchObject({
      rowsRead: 3,
      rowsRejected: 1,
    });
    expect(countsOf(receipt, 'blogs.csv')).toMatchObject({ inserted: 2 });
  });

  test('where the key is stored already', async () => {
    await load({ 'blogs.csv': [talk('1', 'Stored'), talk('2', 'Other')] });
    const receipt = await load({ 'blogs.csv': [talk('1', 'Old'), talk('2', 'Other'), talk('1', 'New')] });
    expect(await talks()).toEqual([
      { id: '1', name: 'New' },
      { id: '2', name: 'Other' },
    ]);
    expect(await bench.rejects()).toMatchObject([{ line: 2, code: 'duplicate' }]);
    expect(countsOf(receipt, 'blogs.csv')).toEqual({ inserted: 0, updated: 1, unchanged: 1, deleted: 0 });
  });

  test('where the later row says what is stored already', async () => {
    await load({ 'blogs.csv': [talk('1', 'Stored')] });
    const receipt = await load({ 'blogs.csv': [talk('1', 'Old'), talk('1', 'Stored')] });
    expect(await talks()).toEqual([{ id: '1', name: 'Stored' }]);
    expect(await bench.rejects()).toMatchObject([{ line: 2, code: 'duplicate' }]);
    expect(countsOf(receipt, 'blogs.csv')).toEqual({ inserted: 0, updated: 0, unchanged: 1, deleted: 0 });
  });

  test('where the key is new to a table that has rows', async () => {
    await load({ 'blogs.csv': [talk('1', 'Stored')] });
    const receipt = await load({ 'blogs.csv': [talk('1', 'Stored'), talk('2', 'Old'), talk('2', 'New')] });
    expect(await talks()).toEqual([
      { id: '1', name: 'Stored' },
      { id: '2', name: 'New' },
    ]);
    expect(await bench.rejects()).toMatchObject([{ line: 3, code: 'duplicate' }]);
    expect(countsOf(receipt, 'blogs.csv')).toEqual({ inserted: 1, updated: 0, unchanged: 1, deleted: 0 });
  });

  test('where some keys are new, some stored, and others go', async () => {
    await load({ 'blogs.csv': [talk('1', 'Stored'), talk('2', 'Leaves'), talk('3', 'Stays')] });
    const receipt = await load({
      'blogs.csv': [
        talk('1', 'Old'),
        talk('4', 'Old'),
        talk('1', 'New'),
        talk('3', 'Stays'),
        talk('4', 'Older'),
        talk('4', 'New'),
      ],
    });
    expect(await talks()).toEqual([
      { id: '1', name: 'New' },
      { id: '3', name: 'Stays' },
      { id: '4', name: 'New' },
    ]);
    expect((await bench.rejects()).map(({ line, value, code }) => [line, value, code])).toEqual([
      [2, '1', 'duplicate'],
      [3, '4', 'duplicate'],
      [6, '4', 'duplicate'],
    ]);
    expect(countsOf(receipt, 'blogs.csv')).toEqual({ inserted: 1, updated: 1, unchanged: 1, deleted: 1 });
  });

  test('where the key is a name', async () => {
    await load({ 'technologies.csv': [skill('Rust', 1), skill('Go', 2), skill('Rust', 3)] });
    expect(
      await bench.query(
        'select name, years_experience from cv_technology join dim_technology using (technology_id) order by 1',
      ),
    ).toEqual([
      { name: 'Go', years_experience: 2 },
      { name: 'Rust', years_experience: 3 },
    ]);
    expect(await bench.rejects()).toMatchObject([
      { line: 2, column: 'Skill name', value: 'Rust', code: 'duplicate' },
    ]);
  });

  test('where two spellings are the same clearance', async () => {
    const held = (name: string, notes: string) =>
      row(ada, { Clearance: name, 'Valid From': '2024-01-01', Notes: notes });
    const files = { 'sc_clearance.csv': [held('sc', 'first'), held('DV', 'other'), held('SC', 'second')] };
    for (const state of ['empty', 'filled']) {
      await load(files);
      expect(
        await bench.query(
          'select name, notes from user_clearance join dim_clearance using (clearance_id) order by 1',
        ),
        state,
      ).toEqual([
        { name: 'DV', notes: 'other' },
        { name: 'SC', notes: 'second' },
      ]);
      expect(await bench.rejects(), state).toMatchObject([
        { file: 'sc_clearance.csv', line: 2, code: 'duplicate' },
      ]);
    }
  });

  test('where a blank clearance stands beside None', async () => {
    await load({
      'sc_clearance.csv': [row(ada, { Notes: 'first' }), row(ada, { Clearance: 'NONE', Notes: 'second' })],
    });
    expect(await bench.values('select notes from user_clearance')).toEqual(['second']);
    expect(await bench.rejects()).toMatchObject([{ line: 2, code: 'duplicate' }]);
  });

  test('in the user report, whose CV then belongs to whom the later row says', async () => {
    const shared = { 'CV Partner CV ID': 'cv-shared' };
    await bench.load(
      { 'user_report.csv': [row({ ...ada, ...shared }), row(ada), row(bea), row({ ...bea, ...shared })] },
      lenient,
    );
    expect(
      await bench.query('select cv_partner_cv_id, email from cvs join users using (user_id) order by 1'),
    ).toEqual([
      { cv_partner_cv_id: 'cv-ada-birch', email: ada['Email'] },
      { cv_partner_cv_id: 'cv-bea-moss', email: bea['Email'] },
      { cv_partner_cv_id: 'cv-shared', email: bea['Email'] },
    ]);
    expect(await bench.rejects()).toMatchObject([
      { file: 'user_report.csv', line: 2, column: 'CV Partner CV ID', value: 'cv-shared', code: 'duplicate' },
    ]);
  });

  test('in the usage report', async () => {
    await load({
      'usage_report.csv': [
        row(ada, { Courses: 1, Languages: 5 }),
        row(bea, { Courses: 4 }),
        row(ada, { Courses: 2 }),
      ],
    });
    expect(await bench.query('select section, item_count from cv_section_usage order by item_count')).toEqual(
      [
        { section: 'course', item_count: 2 },
        { section: 'course', item_count: 4 },
      ],
    );
    expect(await bench.rejects()).toMatchObject([{ file: 'usage_report.csv', line: 2, code: 'duplicate' }]);
  });

  test('in the availability, whichever id names the person', async () => {
    const byEmail = { Email: String(ada['Email']).toUpperCase() };
    const files = {
      'availability_report.csv': [
        day(ada, '2026-01-05', 10),
        day(bea, '2026-01-05', 20),
        day(byEmail, '05/01/2026', 30),
      ],
    };
    for (const state of ['empty', 'filled']) {
      await load(files);
      expect(await bench.values('select percent_available from user_availability order by 1'), state).toEqual(
        [20, 30],
      );
      expect(await bench.rejects(), state).toMatchObject([
        { line: 2, column: 'Date', value: '2026-01-05', code: 'duplicate' },
      ]);
    }
  });

  test('among so many rows that keys are put up after the rows', async () => {
    const days = Array.from({ length: 20_050 }, (_, i) => ({
      Date: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
    }));
    const rows = days.map(({ Date: date }) => day(ada, date, 10));
    const files = {
      'availability_report.csv': table('availability_report.csv', [...rows, day(ada, days[7]!.Date, 77)]),
    };
    const receipt = await load(files);
    expect(countsOf(receipt, 'availability_report.csv')).toMatchObject({ inserted: 20_050 });
    expect(await bench.rejects()).toMatchObject([
      { file: 'availability_report.csv', line: 9, code: 'duplicate' },
    ]);
    expect(
      await bench.values('select percent_available from user_availability where date = $1', [days[7]!.Date]),
    ).toEqual([77]);
    expect(
      await bench.values(
        `select conname::text from pg_constraint where conrelid = 'user_availability'::regclass and contype in ('p', 'f') order by 1`,
      ),
    ).toEqual(['user_availability_pkey', 'user_availability_user_id_fkey']);
  });
});

test('rows that a file repeats word for word are rejected too, and told', async () => {
  await load({ 'blogs.csv': [talk('1', 'Same'), talk('1', 'Same')] });
  expect(await talks()).toEqual([{ id: '1', name: 'Same' }]);
  expect(await bench.rejects()).toMatchObject([{ line: 2, code: 'duplicate' }]);
});

test('a section id may stand in two CVs', async () => {
  await load({ 'blogs.csv': [talk('1', 'A'), row(bea, { 'CV Partner section ID': '1', Name: 'B' })] });
  expect(await bench.values('select name from blog_publication order by 1')).toEqual(['A', 'B']);
  expect(await bench.rejects()).toEqual([]);
});
