import { describe, expect, test } from 'vitest';
import { erasePerson, runReports, withConnection, withTransaction } from '@smart-assign/database';
import type { Receipt } from '../../src/index.ts';
import { company, employee, withoutPeople } from '../support/company.ts';
import { readContents, rowVersions } from '../support/contents.ts';
import { person, row, type Export } from '../support/export.ts';
import { reportNames, type ReportName } from '../support/headers.ts';
import { untilLoadWaits, withTableLocked } from '../support/waiting.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const whole = company(10);
const side = ['sc_clearance.csv', 'availability_report.csv'] as const;

const readOf = ({ reports }: Receipt) => reports.filter(({ skipped }) => !skipped).map(({ file }) => file);

/** Loads, does something, loads again. @returns what the second load read */
async function readAfter(fn: () => Promise<unknown>, files: Export = whole): Promise<string[]> {
  await bench.load(files);
  await fn();
  return readOf(await bench.load(files));
}

describe('the same export again', () => {
  test('is not read, no row is written, and the counts are those of reading it', async () => {
    await bench.load(whole);
    const before = await rowVersions(bench);
    const skipped = await bench.load(whole);
    const reread = await bench.load(whole, { reread: true });
    expect(await rowVersions(bench)).toEqual(before);
    expect(readOf(skipped)).toEqual([]);
    expect(readOf(reread)).toHaveLength(15);
    expect(skipped.reports).toEqual(reread.reports.map((report) => ({ ...report, skipped: true })));
  });

  test('is recorded with the counts of reading it, and marked', async () => {
    await bench.load(whole);
    const { runId } = await bench.load(whole);
    await bench.load(whole, { reread: true });
    const [skipped, reread] = await withConnection(bench.database, async (client) => [
      await runReports(client, runId),
      await runReports(client, runId + 1),
    ]);
    expect(skipped).toEqual(reread!.map((report) => ({ ...report, skipped: true })));
    expect(await bench.values('select availability_from::text from etl_run')).toEqual(
      Array(3).fill('2026-01-05'),
    );
  });

  test('tells of each report that it was not read', async () => {
    await bench.load(whole);
    await bench.load(whole);
    const told = bench.events.flatMap((event) => (event.type === 'report_skipped' ? [event.report] : []));
    expect(told.toSorted()).toEqual(reportNames.toSorted());
  });

  test('is not read a third time either, nor from another folder, nor in a dry run', async () => {
    await bench.load(whole);
    await bench.load(whole);
    expect(readOf(await bench.load(whole))).toEqual([]);
    expect(readOf(await bench.load(whole, { dryRun: true }))).toEqual([]);
  });

  test('is read where another was loaded meanwhile', async () => {
    await bench.load(whole);
    await bench.load(withoutPeople(whole, [employee(3)]));
    expect(readOf(await bench.load(whole))).toHaveLength(15);
  });

  test('is read with another encoding', async () => {
    await bench.load(whole);
    expect(readOf(await bench.load(whole, { encoding: 'windows-1252' }))).toHaveLength(15);
  });

  test('is read by another version of the program', async () => {
    const read = await readAfter(() => bench.query(`update etl_run set reading = 'an earlier version'`));
    expect(read).toHaveLength(15);
  });

  test('is read after a load of a version that did not keep what is needed', async () => {
    const forget = 'update etl_run set reading = null, erasure_state = null, table_states = null';
    expect(await readAfter(() => bench.query(forget))).toHaveLength(15);
  });
});

describe('a run that loaded nothing, between two of the same export,', () => {
  test.each([
    ['a dry run', () => bench.load(withoutPeople(whole, [employee(3)]), { dryRun: true })],
    ['one that was refused', () => bench.fault(withoutPeople(whole, [0, 1, 2, 3].map(employee)))],
    ['one whose files could not be read', () => bench.fault({ ...whole, 'blogs.csv': '' })],
  ])('changes nothing: %s', async (_, fn) => {
    expect(await readAfter(fn)).toEqual([]);
  });
});

describe('of an export in which one file has changed', () => {
  test('that file alone is read', async () => {
    await bench.load(whole);
    const receipt = await bench.load({ ...whole, 'blogs.csv': whole['blogs.csv'].slice(1) });
    expect(readOf(receipt)).toEqual(['blogs.csv']);
    expect(receipt.reports.find(({ file }) => file === 'blogs.csv')!.tables).toEqual({
      blog_publication: { inserted: 0, updated: 0, unchanged: 19, deleted: 1 },
    });
    const contents = await readContents(bench);
    await bench.empty();
    await bench.load({ ...whole, 'blogs.csv': whole['blogs.csv'].slice(1) });
    expect(contents).toEqual(await readContents(bench));
  });

  test('that file alone is read, also where it has as many bytes as before', async () => {
    const clearances = (name: string) => [row(employee(1), { Clearance: name, 'Valid From': '2024-01-01' })];
    await bench.load({ ...whole, 'sc_clearance.csv': clearances('SC') });
    const receipt = await bench.load({ ...whole, 'sc_clearance.csv': clearances('DV') });
    expect(readOf(receipt)).toEqual(['sc_clearance.csv']);
    expect(
      await bench.values('select name from user_clearance join dim_clearance using (clearance_id)'),
    ).toEqual(['DV']);
  });

  test('all are read where it is the one of the people: owners are found among them', async () => {
    const named = (name: string) =>
      person('Ada Birch', { 'CV Partner User ID': name, 'CV Partner CV ID': name });
    const days = [row({ Email: 'ada-birch@example.org' }, { Date: '2026-01-05', 'Percent Available': 40 })];
    await bench.load({ 'user_report.csv': [row(named('1'))], 'availability_report.csv': days });
    const receipt = await bench.load(
      { 'user_report.csv': [row(named('2'))], 'availability_report.csv': days },
      { limits: { allowShrink: true } },
    );
    expect(readOf(receipt)).toEqual(['user_report.csv', 'availability_report.csv']);
    expect(
      await bench.query(
        'select cv_partner_user_id as id, percent_available from user_availability join users using (user_id)',
      ),
    ).toEqual([{ id: '2', percent_available: 40 }]);
  });

  test('all are read where it is one that writes to the people too', async () => {
    await bench.load(whole);
    const usage = whole['usage_report.csv'].map(({ person: owner, cells }) =>
      row(owner, { ...cells, 'Nationality (#{lang})': 'int:Norwegian' }),
    );
    expect(readOf(await bench.load({ ...whole, 'usage_report.csv': usage }))).toHaveLength(15);
  });

  test('and another is absent, the absent one is read when it is back', async () => {
    const { 'blogs.csv': _, ...withoutBlogs } = whole;
    await bench.load(whole);
    expect(readOf(await bench.load(withoutBlogs))).toEqual([]);
    expect(readOf(await bench.load(whole))).toEqual(['blogs.csv']);
  });
});

describe('what somebody changed by hand is put right again', () => {
  test.each<[string, string, ReportName[]]>([
    ['a row updated', `update blog_publication set name = 'Mine' where name = 'Talk 1'`, ['blogs.csv']],
    ['a row deleted', 'delete from user_clearance where user_id = 3', ['sc_clearance.csv']],
    ['a table emptied', 'truncate course', ['courses.csv']],
    [
      'a name of a lookup table',
      `update dim_technology set name = 'Skill X' where name = 'Skill 1'`,
      ['technologies.csv'],
    ],
    [
      'rows of two tables in one transaction',
      'begin; delete from course where cv_id = 2; delete from user_availability; commit',
      ['courses.csv', 'availability_report.csv'],
    ],
    [
      'a table rewritten while nobody counted',
      `alter table position disable trigger note_change; delete from position; alter table position enable trigger note_change;
       alter table position alter column name type varchar; alter table position alter column name type text using name || ''`,
      ['positions.csv'],
    ],
  ])('%s', async (_, sql, files) => {
    await bench.load(whole);
    const before = await readContents(bench);
    await bench.query(sql);
    const receipt = await bench.load(whole);
    expect(readOf(receipt).toSorted()).toEqual(files.toSorted());
    const after = await readContents(bench);
    // A name that no CV uses any longer stays.
    const { dim_technology: names, ...rest } = after;
    const { dim_technology: namesBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(names).toEqual(expect.arrayContaining(namesBefore));
    expect(readOf(await bench.load(whole))).toEqual([]);
  });

  test('a row of the people: then every file is read', async () => {
    const read = await readAfter(() => bench.query(`update users set country = 'Utopia' where user_id = 3`));
    expect(read).toHaveLength(15);
    expect(await bench.values(`select country from users where country is not null`)).toEqual([]);
  });

  test('a table whose writes nobody counts is always read', async () => {
    const read = await readAfter(() => bench.query('alter table cv_language disable trigger note_change'));
    expect(read).toEqual(['languages.csv']);
    await bench.query('delete from cv_language');
    expect(readOf(await bench.load(whole))).toEqual(['languages.csv']);
    await bench.query('alter table cv_language enable trigger note_change');
  });

  test('a row that was written while the load before was under way', async () => {
    await bench.load(whole);
    await withTableLocked(bench, 'course', async (release) => {
      const courses = whole['courses.csv'].map(({ person: owner, cells }) =>
        row(owner, { ...cells, Organiser: 'Us' }),
      );
      const loading = bench.load({
        ...whole,
        'courses.csv': courses,
        'blogs.csv': whole['blogs.csv'].slice(1),
      });
      await untilLoadWaits(bench);
      await bench.query(`update user_clearance set notes = 'Mine' where user_id = 3`);
      await release();
      await loading;
      const again = await bench.load({
        ...whole,
        'courses.csv': courses,
        'blogs.csv': whole['blogs.csv'].slice(1),
      });
      expect(readOf(again)).toEqual(['sc_clearance.csv']);
      expect(await bench.values('select notes from user_clearance where notes is not null')).toEqual([]);
    });
  });
});

describe('rejects', () => {
  const stranger = row(person('Nobody Known'));

  test('are listed by every run: a file that had one is read each time', async () => {
    const files = { ...whole, 'blogs.csv': [...whole['blogs.csv'], stranger] };
    const lenient = { limits: { maxRejectPercent: 10 } };
    await bench.load(files, lenient);
    const first = await bench.rejects();
    expect(first).toHaveLength(1);
    expect(readOf(await bench.load(files, lenient))).toEqual(['blogs.csv']);
    expect(await bench.rejects()).toEqual(first);
  });

  test('of cells too; where they are in the report of the people, the others need not be read', async () => {
    const users = [...whole['user_report.csv'].slice(1), row(employee(0), { 'Birth Year': 'unknown' })];
    const read = await readAfter(async () => {}, { ...whole, 'user_report.csv': users });
    expect(read).toEqual(['user_report.csv']);
    expect(await bench.rejects()).toMatchObject([{ file: 'user_report.csv', code: 'bad_integer' }]);
  });
});

describe('after somebody was erased', () => {
  const erase = (userId: number) => () =>
    withConnection(bench.database, (client) => withTransaction(client, () => erasePerson(client, userId)));

  test('every file is read, and those are read each time that name them', async () => {
    expect(await readAfter(erase(3))).toHaveLength(15);
    expect(readOf(await bench.load(whole))).toHaveLength(15);
    const without = withoutPeople(whole, [employee(2)]);
    expect(readOf(await bench.load(without))).toHaveLength(15);
    expect(readOf(await bench.load(without))).toEqual([]);
  });

  test('every file is read, also where nothing of them was stored', async () => {
    const remember = `insert into erased_identity (identity_hash) values (decode('00', 'hex'))`;
    expect(await readAfter(() => bench.query(remember))).toHaveLength(15);
    expect(readOf(await bench.load(whole))).toEqual([]);
  });

  test('every file is read when the key of the hashes changes', async () => {
    await bench.query(`insert into erased_identity (identity_hash) values (decode('00', 'hex'))`);
    const read = await readAfter(async () => {
      process.env['SMART_ASSIGN_ERASURE_KEY'] = 'another';
    });
    delete process.env['SMART_ASSIGN_ERASURE_KEY'];
    expect(read).toHaveLength(15);
  });
});

describe('the changes that a load counts', () => {
  const changes = async () =>
    Object.fromEntries(
      (
        await bench.query<{ name: string; changes: number }>(
          'select table_name as name, changes::integer as changes from table_change',
        )
      ).map(({ name, changes: count }) => [name, count]),
    );

  test('are one for each table in which it changed a row, and none for the others', async () => {
    await bench.load(whole);
    const before = await changes();
    await bench.load(whole, { reread: true });
    expect(await changes()).toEqual(before);
    await bench.load({ ...whole, 'blogs.csv': whole['blogs.csv'].slice(1) });
    expect(await changes()).toEqual({ ...before, blog_publication: before['blog_publication']! + 1 });
  });

  test('are rolled back with it', async () => {
    await bench.load(whole);
    const before = await changes();
    await bench.load(withoutPeople(whole, [employee(1)]), { dryRun: true });
    expect(await changes()).toEqual(before);
  });

  test('are also of the tables that lose rows with a person though their report is absent', async () => {
    const [clearances, availability] = side;
    await bench.load(whole);
    const before = await changes();
    const {
      [clearances]: _,
      [availability]: __,
      ...rest
    } = withoutPeople(whole, [employee(1)]) as typeof whole;
    await bench.load(rest);
    const after = await changes();
    for (const table of ['user_clearance', 'user_availability', 'users'])
      expect(after[table], table).toBeGreaterThan(before[table]!);
    expect(readOf(await bench.load(rest))).toEqual([]);
    // What is stored of these is no longer what their files say.
    expect(readOf(await bench.load({ ...rest, [clearances]: whole[clearances] }))).toEqual([clearances]);
  });
});

describe('the KPIs of a run that read no file', () => {
  const note = () =>
    bench.events.flatMap((event) =>
      event.type === 'stage_finished' && event.stage === 'kpi' ? [event.note] : [],
    )[0];

  test('are those of the run before it, stored with both', async () => {
    const first = await bench.run(whole);
    const again = await bench.run(whole);
    expect(note()).toBe('taken from run 1, since nothing has changed');
    expect(again.kpis).toEqual(first.kpis);
    const stored = await bench.query<{ run_id: number }>('select * from etl_run_kpi order by run_id, kpi');
    expect(stored.slice(5)).toEqual(stored.slice(0, 5).map((kpi) => ({ ...kpi, run_id: 2 })));
  });

  test.each<[string, () => Promise<unknown>]>([
    ['there are none', () => bench.query('delete from etl_run_kpi')],
    [
      'they are as of a day that has passed',
      () =>
        bench.query(
          `update etl_run_kpi set detail = jsonb_set(detail, '{as_of}', '"2020-01-01"') where kpi = 'average_availability'`,
        ),
    ],
    [
      'something has changed in a table whose file is absent',
      () => bench.query('delete from user_availability where user_id = 1'),
    ],
  ])('are computed where %s', async (_, fn) => {
    const { 'availability_report.csv': absent, ...rest } = whole;
    await bench.run(rest);
    await fn();
    const again = await bench.run(rest);
    expect(readOf(again)).toEqual([]);
    expect(absent).toHaveLength(10);
    expect(note()).toBeUndefined();
    expect(again.kpis).toMatchObject({ totalUsers: 10 });
  });
});

test('a file that is skipped does not keep the guards from seeing the others', async () => {
  await bench.load(company(60));
  const fault = await bench.fault({ ...company(60), 'blogs.csv': company(60)['blogs.csv'].slice(0, 20) });
  expect(fault.code).toBe('report_shrunk');
  expect(
    await bench.values(`select count(*)::integer from etl_run_report where run_id = 2 and skipped`),
  ).toEqual([14]);
});
