import { describe, expect, test } from 'vitest';
import { erasePerson, withConnection, withTransaction } from '@smart-assign/database';
import { company, employee, sections, withoutPeople } from '../support/company.ts';
import { countRows, exportTables, readContents } from '../support/contents.ts';
import { person, row, type Cells } from '../support/export.ts';
import { reportNames } from '../support/headers.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const whole = company(20);
const gone = employee(3);

async function erase(owner: Cells): Promise<boolean> {
  const { user_id: userId } = await bench.one<{ user_id: number }>(
    'select user_id from users where cv_partner_user_id = $1',
    [owner['CV Partner User ID']],
  );
  return withConnection(bench.database, (client) =>
    withTransaction(client, () => erasePerson(client, userId)),
  );
}

describe('an erased person', () => {
  test('is not brought back by a later export, nor is anything of theirs', async () => {
    await bench.load(whole);
    await erase(gone);
    await bench.load(whole);
    const contents = await readContents(bench);
    await bench.empty();
    await bench.load(withoutPeople(whole, [gone]));
    expect(contents).toEqual(await readContents(bench));
  });

  test('is suppressed in every report, and the reject list does not say who it was', async () => {
    await bench.load(whole);
    await erase(gone);
    await bench.load(whole);
    const rejects = await bench.rejects();
    expect(
      rejects.every(
        ({ code, kind, value, column }) =>
          code === 'suppressed' && kind === 'row' && value === null && column === null,
      ),
    ).toBe(true);
    const rows = Object.fromEntries(
      reportNames.map((report) => [report, rejects.filter(({ file }) => file === report).length]),
    );
    expect(rows).toEqual({
      ...Object.fromEntries(sections.map(([report]) => [report, 2])),
      'user_report.csv': 1,
      'usage_report.csv': 1,
      'sc_clearance.csv': 1,
      'availability_report.csv': 1,
    });
    expect(rejects.find(({ file }) => file === 'user_report.csv')).toMatchObject({ line: 5 });
  });

  test.each<[string, Cells]>([
    ['user id', { 'CV Partner User ID': gone['CV Partner User ID']! }],
    ['e-mail, in other letters', { Email: String(gone['Email']).toUpperCase() }],
    ['UPN, in other letters', { UPN: String(gone['UPN']).toUpperCase() }],
    ['external id', { 'External User ID': gone['External User ID']! }],
  ])('is suppressed in a side file that names them by %s', async (_, ids) => {
    await bench.load({ 'user_report.csv': whole['user_report.csv'] });
    await erase(gone);
    await bench.load({
      'user_report.csv': whole['user_report.csv'],
      'sc_clearance.csv': [row(ids, { Clearance: 'DV' })],
      'availability_report.csv': [row(ids, { Date: '2026-01-05' })],
    });
    expect((await bench.rejects()).map(({ file, code, value }) => [file, code, value])).toEqual([
      ['availability_report.csv', 'suppressed', null],
      ['sc_clearance.csv', 'suppressed', null],
      ['user_report.csv', 'suppressed', null],
    ]);
    expect(await countRows(bench)).toMatchObject({ users: 19, user_clearance: 0, user_availability: 0 });
  });

  test.each<[string, Cells]>([
    ['user id', { 'CV Partner CV ID': 'cv-new', Email: 'new@example.org', UPN: '', 'External User ID': '' }],
    [
      'CV’s id',
      { 'CV Partner User ID': 'user-new', Email: 'new@example.org', UPN: '', 'External User ID': '' },
    ],
    [
      'e-mail',
      { 'CV Partner User ID': 'user-new', 'CV Partner CV ID': 'cv-new', UPN: '', 'External User ID': '' },
    ],
  ])('stays erased where an export names them by nothing but the old %s', async (_, cells) => {
    await bench.load({ 'user_report.csv': whole['user_report.csv'] });
    await erase(gone);
    const renamed = row({ ...gone, ...cells });
    const users = whole['user_report.csv'].map((user) =>
      user.person === gone || user.person['Email'] === gone['Email'] ? renamed : user,
    );
    await bench.load({ 'user_report.csv': users, 'blogs.csv': [row(renamed.person, { Name: 'A talk' })] });
    expect(await countRows(bench)).toMatchObject({ users: 19, cvs: 19, blog_publication: 0 });
    expect((await bench.rejects()).map(({ code }) => code)).toEqual(['suppressed', 'suppressed']);
  });

  test('is not counted by the guards: neither as a person gone nor as a row rejected', async () => {
    await bench.load(whole);
    for (const number of [3, 4, 5, 6, 7]) await erase(employee(number));
    const receipt = await bench.load(whole, { limits: { maxRejectPercent: 0 } });
    expect(receipt.reports.find(({ file }) => file === 'user_report.csv')).toMatchObject({ rowsRejected: 5 });
    expect(await bench.lastRun()).toMatchObject({ status: 'loaded' });
    expect((await countRows(bench)).users).toBe(15);
  });

  test('leaves reject lists without a value, since any may be theirs; the lines stay', async () => {
    const sideRows = [
      row({ Email: gone['Email']! }, { Date: '2026-01-05' }),
      row({ UPN: 'someone@example.org' }, { Date: '2026-01-05' }),
    ];
    const users = whole['user_report.csv'];
    const others = users.filter((user) => user.person['Email'] !== gone['Email']);
    await bench.load(
      { 'user_report.csv': others, 'availability_report.csv': sideRows },
      { limits: { maxRejectPercent: 100 } },
    );
    const before = await bench.rejects();
    expect(before.map(({ value }) => value)).toEqual([gone['Email'], 'someone@example.org']);
    await bench.load({ 'user_report.csv': users });
    await erase(gone);
    const lines = await bench.query(
      'select file, line::integer, column_name, value, code from etl_reject order by line',
    );
    expect(lines).toEqual([
      { file: 'availability_report.csv', line: 2, column_name: 'Email', value: null, code: 'unknown_person' },
      { file: 'availability_report.csv', line: 3, column_name: 'UPN', value: null, code: 'unknown_person' },
    ]);
  });

  test('is found nowhere in the database afterwards, the search profile and the rejects included', async () => {
    await bench.run(whole);
    expect(await bench.values('select count(*)::integer from cv_search_profile_mv')).toEqual([20]);
    await erase(gone);
    await bench.run(whole);
    const tables = [
      ...exportTables,
      'cv_search_profile_mv',
      'etl_run',
      'etl_run_report',
      'etl_run_kpi',
      'etl_reject',
      'erased_identity',
    ];
    for (const table of tables) {
      const rows = await bench.values(`select t::text from ${table} t where t::text ilike $1`, [
        '%person%0003%',
      ]);
      expect(rows, table).toEqual([]);
    }
    expect(await bench.values('select count(*)::integer from cv_search_profile_mv')).toEqual([19]);
  });
});

test('a person who shares nothing with an erased one is loaded', async () => {
  await bench.load({ 'user_report.csv': whole['user_report.csv'] });
  await erase(gone);
  const namesake = row(
    person('Person 0003', {
      'CV Partner User ID': 'user-other',
      'CV Partner CV ID': 'cv-other',
      Email: 'other@example.org',
      UPN: '',
      'External User ID': '',
    }),
  );
  await bench.load({ 'user_report.csv': [...whole['user_report.csv'], namesake] });
  expect(
    await bench.values(`select email from users where name_multilang ->> 'int' = 'Person 0003'`),
  ).toEqual(['other@example.org']);
});
