import { expect, test } from 'vitest';
import { countRows, readContents, rowVersions } from '../support/contents.ts';
import { company, employee, sections, withoutPeople } from '../support/company.ts';
import { person, row, type Row } from '../support/export.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const whole = company(60);
const leavers = Array.from({ length: 10 }, (_, i) => employee(i * 6));

/** The export without the people, and without the second row of fifty sections of those who stay. */
function smallerExport() {
  const smaller = withoutPeople(whole, leavers);
  for (const [index, [report]] of sections.entries()) {
    // Fifty in all, over every report.
    const number = index < 6 ? 5 : 4;
    const rows = smaller[report] as Row[];
    smaller[report] = rows.filter((_, i) => !(i % 2 === 1 && i < number * 2));
  }
  return smaller;
}

test('an export without ten people and fifty sections deletes exactly those', async () => {
  await bench.load(whole);
  const receipt = await bench.load(smallerExport());

  const deleted = Object.fromEntries(
    receipt.reports.flatMap(({ tables }) => Object.entries(tables).map(([table, counts]) => [table, counts])),
  );
  const sectionsOfLeavers = 20;
  for (const [index, [report]] of sections.entries()) {
    const gone = sectionsOfLeavers + (index < 6 ? 5 : 4);
    expect({ report, ...countsOf(receipt, report) }).toEqual({
      report,
      inserted: 0,
      updated: 0,
      deleted: gone,
      unchanged: 120 - gone,
    });
  }
  for (const table of [
    'cvs',
    'user_access_role',
    'cv_usage',
    'cv_section_usage',
    'user_clearance',
    'user_availability',
  ]) {
    expect({ table, ...deleted[table] }).toEqual({
      table,
      inserted: 0,
      updated: 0,
      deleted: 10,
      unchanged: 50,
    });
  }
  expect(countsOf(receipt, 'user_report.csv', 'users')).toEqual({
    inserted: 0,
    updated: 0,
    deleted: 10,
    unchanged: 50,
  });

  const remaining = await readContents(bench);
  await bench.empty();
  await bench.load(smallerExport());
  expect(remaining).toEqual(await readContents(bench));
});

test('the record of the run tells what was deleted, report by report', async () => {
  await bench.load(whole);
  const { runId } = await bench.load(smallerExport());
  const deleted = await bench.query<{ report: string; rows: number }>(
    'select report, rows_deleted::integer as rows from etl_run_report where run_id = $1 order by report',
    [runId],
  );
  expect(Object.fromEntries(deleted.map(({ report, rows }) => [report, rows]))).toEqual({
    ...Object.fromEntries(sections.map(([report], index) => [report, index < 6 ? 25 : 24])),
    'user_report.csv': 30,
    'usage_report.csv': 20,
    'sc_clearance.csv': 10,
    'availability_report.csv': 10,
  });
});

test('the same export again, read and compared, writes no row', async () => {
  await bench.load(whole);
  const before = await rowVersions(bench);
  const receipt = await bench.load(whole, { reread: true });
  expect(await rowVersions(bench)).toEqual(before);
  const counts = receipt.reports.flatMap(({ tables }) => Object.values(tables));
  expect(counts.every(({ inserted, updated, deleted }) => inserted + updated + deleted === 0)).toBe(true);
});

test('an export that says something else updates the rows that differ and no other', async () => {
  await bench.load(whole);
  const before = await bench.query<{ id: string; version: string }>(
    'select cv_partner_section_id as id, xmin::text as version from course',
  );
  const changed = {
    ...whole,
    'courses.csv': whole['courses.csv'].map((course, i) =>
      i % 40 === 0 ? row(course.person, { ...course.cells, Organiser: 'Us' }) : course,
    ),
  };
  const receipt = await bench.load(changed);
  expect(countsOf(receipt, 'courses.csv')).toEqual({ inserted: 0, updated: 3, deleted: 0, unchanged: 117 });
  const after = new Map(
    (
      await bench.query<{ id: string; version: string }>(
        'select cv_partner_section_id as id, xmin::text as version from course',
      )
    ).map(({ id, version }) => [id, version]),
  );
  expect(before.filter(({ id, version }) => after.get(id) !== version)).toHaveLength(3);
  expect(await bench.values('select count(*)::integer from course where organiser is not null')).toEqual([3]);
});

test('a value that is emptied becomes null, and one that is filled is stored', async () => {
  const ada = person('Ada Birch');
  const load = (cells: Record<string, string>) =>
    bench.load({ 'user_report.csv': [row(ada)], 'blogs.csv': [row(ada, cells)] });
  await load({ Name: 'A talk', Description: 'Long' });
  await load({ Name: 'A talk', Highlighted: 'true' });
  expect(await bench.query('select name, description, highlighted from blog_publication')).toEqual([
    { name: 'A talk', description: null, highlighted: true },
  ]);
});

test('people who joined are added beside those who are there, whose numbers stay', async () => {
  await bench.load(withoutPeople(whole, [employee(3)]));
  const before = await bench.query('select user_id, cv_partner_user_id from users order by 1');
  const receipt = await bench.load(whole);
  expect(countsOf(receipt, 'user_report.csv', 'users')).toEqual({
    inserted: 1,
    updated: 0,
    deleted: 0,
    unchanged: 59,
  });
  const after = await bench.query('select user_id, cv_partner_user_id from users order by 1');
  expect(after.slice(0, 59)).toEqual(before);
  expect(after).toHaveLength(60);
});

test('a CV that moves to another person takes its sections along', async () => {
  const [ada, bea] = [person('Ada Birch'), person('Bea Moss')];
  const second = { 'CV Partner CV ID': 'cv-shared' };
  const blogs = (owner: typeof ada) => [
    row({ ...owner, ...second }, { 'CV Partner section ID': '1', Name: 'A talk' }),
  ];
  await bench.load({
    'user_report.csv': [row(ada), row({ ...ada, ...second }), row(bea)],
    'blogs.csv': blogs(ada),
  });
  await bench.load({
    'user_report.csv': [row(ada), row(bea), row({ ...bea, ...second })],
    'blogs.csv': blogs(bea),
  });
  expect(
    await bench.query(
      'select email, name from blog_publication join cvs using (cv_id) join users using (user_id)',
    ),
  ).toEqual([{ email: bea['Email'], name: 'A talk' }]);
});

test('a name that no CV uses any longer keeps its id', async () => {
  const ada = person('Ada Birch');
  const skills = (...names: string[]) => names.map((name) => row(ada, { 'Skill name': name }));
  await bench.load({ 'user_report.csv': [row(ada)], 'technologies.csv': skills('Rust', 'Go') });
  const before = await bench.query('select * from dim_technology order by 1');
  await bench.load({ 'user_report.csv': [row(ada)], 'technologies.csv': skills('Go', 'Zig') });
  expect((await bench.query('select * from dim_technology order by 1')).slice(0, 2)).toEqual(before);
  expect(
    await bench.values('select name from cv_technology join dim_technology using (technology_id) order by 1'),
  ).toEqual(['Go', 'Zig']);
  expect((await countRows(bench)).dim_technology).toBe(3);
});
