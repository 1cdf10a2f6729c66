import { expect, test } from 'vitest';
import { dumpSchema, withConnection } from '@smart-assign/database';
import { company, employee } from '../support/company.ts';
import { readContents } from '../support/contents.ts';
import { encodeTable } from '../support/file-dialect.ts';
import { person, row, table, type Row } from '../support/export.ts';
import { untilLoadWaits, withTableLocked } from '../support/waiting.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const people = company(60);
const days = Array.from({ length: 400 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
);
const availability = people['user_report.csv'].flatMap(({ person: owner }, number) =>
  days.map((day, i) => row(owner, { Date: day, 'Percent Available': (number + i) % 101, Source: 'Plan' })),
);
const withRows = (rows: readonly Row[]) => ({ ...people, 'availability_report.csv': rows });
const whole = withRows(availability);

// Rows enough of a report whose table refers to names in another.
const skills = people['user_report.csv'].flatMap(({ person: owner }, number) =>
  Array.from({ length: 220 }, (_, i) =>
    row(owner, { 'Skill name': `Skill ${(number * 7 + i) % 400}`, 'Year experience': i % 30 }),
  ),
);

/** Number of rows in the staging table of availability while the load stands before a table locked by another. */
async function stagedWhile(load: () => Promise<unknown>): Promise<unknown> {
  return withTableLocked(bench, 'course', async (release) => {
    const loading = load();
    await untilLoadWaits(bench);
    const [count] = await bench.values('select count(*)::integer from etl_staging.availability_report');
    await release();
    await loading;
    return count;
  });
}

test('the largest report goes straight into its table where that is empty, and by way of staging where it is not', async () => {
  expect(encodeTable(table('availability_report.csv', availability), {}).length).toBeGreaterThan(2_000_000);
  expect(await stagedWhile(() => bench.load(whole))).toBe(0);
  const straight = await readContents(bench);

  await bench.empty();
  await bench.load({
    'user_report.csv': people['user_report.csv'],
    'availability_report.csv': [row(employee(0), { Date: '2025-12-31' })],
  });
  expect(await stagedWhile(() => bench.load(whole))).toBe(24_000);
  const staged = await readContents(bench);
  const { user_availability: stagedDays, ...others } = staged;
  const { user_availability: straightDays, ...sameOthers } = straight;
  expect(sameOthers).toEqual(others);
  expect(straightDays).toEqual(stagedDays.filter(({ date }) => date !== '2025-12-31'));
});

test('its run tells what was inserted and the first day', async () => {
  const receipt = await bench.run(whole);
  expect(countsOf(receipt, 'availability_report.csv')).toEqual({
    inserted: 24_000,
    updated: 0,
    unchanged: 0,
    deleted: 0,
  });
  expect(await bench.values('select availability_from::text from etl_run')).toEqual(['2026-01-01']);
  const again = await bench.run(whole, { reread: true });
  expect(countsOf(again, 'availability_report.csv')).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 24_000,
  });
});

test('names of another table are entered with it, and are what they are by way of staging', async () => {
  expect(encodeTable(table('technologies.csv', skills), {}).length).toBeGreaterThan(2_000_000);
  await bench.load({ ...people, 'technologies.csv': skills });
  expect(await bench.values('select count(*)::integer from cv_technology')).toEqual([13_200]);
  const straight = await readContents(bench);

  await bench.empty();
  await bench.load({ ...people, 'technologies.csv': [row(employee(0), { 'Skill name': 'Rust' })] });
  await bench.load({ ...people, 'technologies.csv': skills });
  const staged = await readContents(bench);
  expect(straight).toEqual({
    ...staged,
    dim_technology: staged.dim_technology.filter(({ name }) => name !== 'Rust'),
  });
});

test('a name that comes later is given a number of its own', async () => {
  await bench.load({ ...people, 'technologies.csv': skills });
  const added = row(employee(0), { 'Skill name': 'Rust' });
  await bench.load({ ...people, 'technologies.csv': [...skills, added] });
  expect(await bench.values(`select technology_id from dim_technology where name = 'Rust'`)).toEqual([401]);
});

test('where a skill stands twice in a CV, the later row is taken', async () => {
  const [first] = skills as [Row];
  const again = row(first.person, { ...first.cells, 'Year experience': 55 });
  await bench.load({ ...people, 'technologies.csv': [...skills, again] });
  expect((await bench.rejects()).map(({ line, code }) => [line, code])).toEqual([[2, 'duplicate']]);
  expect(
    await bench.values(`select years_experience from cv_technology join dim_technology using (technology_id)
      where cv_id = 1 and name = 'Skill 0'`),
  ).toEqual([55]);
  expect(await bench.values('select count(*)::integer from dim_technology')).toEqual([400]);
});

test('where a key stands twice in it, the later row is taken, and each reject is told once', async () => {
  const [first, second] = availability as [Row, Row];
  const rows = [
    ...availability.slice(0, 20_000),
    row(person('Nobody Known'), { Date: '2026-01-05' }),
    row(second.person, { ...second.cells, 'Percent Available': 120 }),
    row(first.person, { ...first.cells, 'Percent Available': 7 }),
    ...availability.slice(20_000),
  ];
  const receipt = await bench.load(withRows(rows));
  expect((await bench.rejects()).map(({ kind, line, code }) => [kind, line, code])).toEqual([
    ['row', 2, 'duplicate'],
    ['row', 3, 'duplicate'],
    ['row', 20_002, 'unknown_person'],
    ['cell', 20_003, 'out_of_range'],
  ]);
  expect(receipt.reports.find(({ file }) => file === 'availability_report.csv')).toMatchObject({
    rowsRead: 24_003,
    rowsRejected: 3,
    cellIssues: 1,
    tables: { user_availability: { inserted: 24_000, updated: 0, unchanged: 0, deleted: 0 } },
  });
  expect(
    await bench.values(
      `select percent_available from user_availability where user_id = 1 and date <= '2026-01-03' order by date`,
    ),
  ).toEqual([7, 100, 2]);
});

test('a file that breaks off in the middle leaves nothing, and keys and relations in place', async () => {
  const before = await withConnection(bench.database, dumpSchema);
  const text = encodeTable(table('availability_report.csv', availability), {}).toString();
  const fault = await bench.fault({
    ...people,
    'availability_report.csv': `${text}${employee(1)['Email']},`,
  });
  expect(fault.code).toBe('cut_off');
  expect(await withConnection(bench.database, dumpSchema)).toBe(before);
  expect(await bench.values('select count(*)::integer from user_availability')).toEqual([0]);
  await bench.load(whole);
  expect(await bench.values('select count(*)::integer from user_availability')).toEqual([24_000]);
});
