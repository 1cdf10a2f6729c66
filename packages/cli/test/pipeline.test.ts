import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Receipt } from '@smart-assign/etl';
import { acquire, listedRuns, makeDesk, makeFolder } from './support/desk.ts';
import type { Finished } from './support/run-command.ts';

const desk = await makeDesk();
let first: Finished;

beforeAll(async () => {
  first = await desk.run('etl', '--generate-fake', '--users', '60', '--json');
});

const written = ({ reports }: Receipt): number =>
  reports
    .flatMap(({ tables }) => Object.values(tables))
    .reduce((sum, { inserted, updated, deleted }) => sum + inserted + updated + deleted, 0);

test('one command generates an export, loads it and prints its receipt', async () => {
  expect(first).toMatchObject({ code: 0, signal: null });
  const receipt = first.result<Receipt>();
  expect(receipt).toMatchObject({ status: 'loaded', source: 'fake', kpis: { totalUsers: 60 } });
  expect(Object.keys(receipt.stageMilliseconds)).toEqual([
    'acquire',
    'migrate',
    'extract',
    'load',
    'refresh',
    'kpi',
  ]);
  expect(receipt.reports).toHaveLength(15);
  expect(receipt.reports.map((report) => [report.file, report.rowsRejected, report.cellIssues])).toEqual(
    receipt.reports.map(({ file }) => [file, 0, 0]),
  );
  expect(await desk.rowCounts()).toMatchObject({ users: 60, cv_search_profile_mv: receipt.kpis!.totalCvs });
});

test('a generated export is of the quarter that is asked for', async () => {
  const dataFolder = await makeFolder();
  const acquired = await desk.run(
    'acquire',
    'fake',
    '--quarter=Q12025',
    '--users=3',
    `--data-folder=${dataFolder}`,
  );
  expect(acquired.stdout.trim()).toBe(join(dataFolder, 'Q12025'));
  const refused = await desk.run('acquire', 'fake', '--quarter=2025', `--data-folder=${dataFolder}`);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Q1 to Q4 and the year');
  expect(await readdir(dataFolder)).toEqual(['Q12025']);
});

test('the log is one JSON object a line, each with its time, level, event and message', () => {
  const log = first.log();
  expect(log.length).toBeGreaterThan(20);
  for (const line of log) {
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(info|warn|error)$/),
      event: expect.stringMatching(/./),
      message: expect.stringMatching(/./),
    });
    expect(new Date(line.time).toISOString()).toBe(line.time);
  }
  expect(log.filter(({ event }) => event === 'report_merged')).toHaveLength(15);
});

test('the run is listed, report by report', async () => {
  const { runId, reports, quarter } = first.result<Receipt>();
  expect(await listedRuns(desk)).toContainEqual(
    expect.objectContaining({ runId, status: 'loaded', quarter, source: 'fake' }),
  );
  const shown = (await desk.run('runs', `--run=${runId}`, '--json')).result<{ reports: unknown[] }>();
  expect(shown.reports).toHaveLength(reports.length);
});

test.each([
  ['is not read and writes nothing', [], true],
  ['is read with --reread and writes nothing', ['--reread'], false],
])('the same export once more %s', async (_, words, skipped) => {
  const before = await desk.rowCounts();
  const again = await desk.run('etl', '--json', ...words);
  expect(again.code).toBe(0);
  expect(written(again.result<Receipt>())).toBe(0);
  expect(again.result<Receipt>().reports.map((report) => report.skipped)).toEqual(Array(15).fill(skipped));
  expect(await desk.rowCounts()).toEqual(before);
});

test('the stages one by one, as a scheduler calls them, end where one etl ends', async () => {
  const scheduled = await makeDesk();
  const stages = [['acquire', '--users=60'], ['migrate'], ['load', '--json'], ['refresh'], ['kpi', '--json']];
  const results = [];
  for (const words of stages) results.push(await scheduled.run(...words));
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(await scheduled.rowCounts()).toEqual(await desk.rowCounts());
  expect(results.at(-1)!.result()).toEqual(first.result<Receipt>().kpis);
  const [run] = await listedRuns(scheduled);
  expect(run).toMatchObject({ status: 'loaded', source: 'folder' });
});

test('a dry run tells what would be loaded and loads nothing', async () => {
  const empty = await makeDesk();
  await acquire(empty, 60);
  const before = await empty.rowCounts();
  const rehearsal = await empty.run('etl', '--dry-run', '--json');
  expect(rehearsal.code).toBe(0);
  const receipt = rehearsal.result<Receipt>();
  expect(receipt).toMatchObject({ status: 'dry_run', kpis: null });
  expect(written(receipt)).toBe(written(first.result<Receipt>()));
  expect(await empty.rowCounts()).toEqual(before);
  expect(await listedRuns(empty)).toMatchObject([{ status: 'dry_run' }]);
});

test('with --skip-refresh the rows are loaded and the view stays as it was', async () => {
  const late = await makeDesk();
  const loaded = await late.run('etl', '--generate-fake', '--users=60', '--skip-refresh', '--json');
  expect(loaded.code).toBe(0);
  const counts = await late.rowCounts();
  expect(counts).toHaveProperty('users', 60);
  expect(counts).not.toHaveProperty('cv_search_profile_mv');
  expect((await late.run('refresh')).code).toBe(0);
  expect(await late.rowCounts()).toHaveProperty('cv_search_profile_mv');
});

test('further SQL files are applied once, before the load', async () => {
  const sqlFolder = await makeFolder();
  await writeFile(join(sqlFolder, '0001_office.sql'), 'create table office (name text primary key);');
  const applied = await desk.run('etl', `--sql-folder=${sqlFolder}`, '--json');
  expect(applied.code).toBe(0);
  expect(await desk.database.query('select name from office')).toEqual([]);
  const again = await desk.run('migrate', `--sql-folder=${sqlFolder}`, '--json');
  expect(again.result()).toEqual({ applied: [], sqlFiles: [] });
});
