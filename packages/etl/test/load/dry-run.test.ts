import { expect, test } from 'vitest';
import { company, employee, withoutPeople } from '../support/company.ts';
import { countRows, rowVersions } from '../support/contents.ts';
import { person, row } from '../support/export.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const whole = company(20);
const changed = withoutPeople(whole, [employee(1), employee(2)]);

test('a dry run changes nothing', async () => {
  await bench.load(whole);
  const before = await rowVersions(bench);
  const receipt = await bench.run(changed, { dryRun: true });
  expect(receipt).toMatchObject({ status: 'dry_run', kpis: null });
  expect(await rowVersions(bench)).toEqual(before);
});

test('a dry run tells what a load would have done', async () => {
  await bench.load(whole);
  const dry = await bench.load(changed, { dryRun: true });
  expect(countsOf(dry, 'user_report.csv', 'users')).toEqual({
    inserted: 0,
    updated: 0,
    unchanged: 18,
    deleted: 2,
  });
  expect(countsOf(dry, 'blogs.csv')).toEqual({ inserted: 0, updated: 0, unchanged: 36, deleted: 4 });
  const real = await bench.load(changed);
  expect(dry.reports).toEqual(real.reports);
});

test('a dry run is recorded as one, with its counts and rejects', async () => {
  const blogs = [...whole['blogs.csv'], row(person('Nobody Known'))];
  const { runId } = await bench.load({ ...whole, 'blogs.csv': blogs }, { dryRun: true });
  expect(await bench.lastRun()).toMatchObject({ run_id: runId, status: 'dry_run', fault_code: null });
  expect(await bench.rejects()).toMatchObject([{ file: 'blogs.csv', line: 42, code: 'unknown_cv' }]);
  expect(
    await bench.query(
      `select rows_read::integer, rows_inserted::integer, rows_rejected::integer from etl_run_report
       where run_id = $1 and report = 'blogs.csv'`,
      [runId],
    ),
  ).toEqual([{ rows_read: 41, rows_inserted: 40, rows_rejected: 1 }]);
  expect((await countRows(bench)).users).toBe(0);
});

test('a dry run is refused where the load would be', async () => {
  await bench.load(whole);
  const fault = await bench.fault(withoutPeople(whole, [0, 1, 2, 3, 4, 5].map(employee)), { dryRun: true });
  expect(fault.code).toBe('people_gone');
  expect(await bench.lastRun()).toMatchObject({ status: 'refused' });
});

test('a load behind a dry run finds nothing in its way', async () => {
  await bench.load(whole, { dryRun: true });
  await bench.load(whole);
  expect((await countRows(bench)).users).toBe(20);
  expect(await bench.values(`select nspname from pg_namespace where nspname = 'etl_staging'`)).toEqual([]);
});
