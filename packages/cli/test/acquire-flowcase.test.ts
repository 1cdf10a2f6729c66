import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowcaseSimulator, FlowcaseSimulatorOptions, Receipt } from '@smart-assign/etl';
import { acquireFake, reports, startFlowcaseSimulator } from '@smart-assign/etl';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeDesk, makeFolder, type Desk } from './support/desk.ts';
import { run, start, type Finished, type Running } from './support/run-command.ts';

const token = 'k3y-that-nobody-may-see';
const today = new Date('2026-11-23');
const seed = 7;
const sideFiles = ['sc_clearance.csv', 'availability_report.csv'];
/** Files of the reports that Flowcase makes. */
const files = reports
  .filter(({ file, writtenBy }) => writtenBy === 'export' && !sideFiles.includes(file))
  .map(({ file }) => file);
const offices = [
  { name: 'Oslo', country: 'no', people: 40 },
  { name: 'Bergen', country: 'no', people: 30 },
  { name: 'Voss', country: 'no', people: 20 },
  { name: 'Bodø', country: 'no', people: 10 },
];
const everybody = 100;
/** Batches of at most 50 people: Oslo and Bodø, Bergen and Voss. */
const batchPeople = '50';

/** The same people as an export that lies in a folder. */
let sameExport: string;
let cvCount: number;

beforeAll(async () => {
  const made = await acquireFake(await makeFolder(), { users: everybody, seed, today });
  sameExport = made.folder;
  cvCount = made.rows['user_report.csv']!;
});

let flowcase: FlowcaseSimulator;

/** A Flowcase that answers every twentieth request with 429, and fails the first report of technologies. */
const startFlowcase = (options: Partial<FlowcaseSimulatorOptions> = {}) =>
  startFlowcaseSimulator({
    offices,
    seed,
    today,
    token,
    tooManyRequests: 0.05,
    retryAfterSeconds: 0,
    faults: [{ report: 'technologies', kind: 'failed state' }],
    ...options,
  });

beforeEach(async () => {
  flowcase = await startFlowcase();
});
afterEach(() => flowcase.close());

/** Puts another Flowcase in the place of the present one. */
async function replaceFlowcase(options: Partial<FlowcaseSimulatorOptions> = {}): Promise<void> {
  const port = Number(new URL(flowcase.url).port);
  await flowcase.close();
  flowcase = await startFlowcase({ ...options, port });
}

/** As if the reports of these files took for ever. */
const stuck = (files: readonly string[]): Partial<FlowcaseSimulatorOptions> => ({
  faults: files.map((file) => ({
    report: file.replace('.csv', ''),
    kind: 'never finishes',
    times: Infinity,
  })),
});

/** Reports that Flowcase was asked to make. */
const created = (): number =>
  flowcase.requests.filter(({ method, status }) => method === 'POST' && status === 200).length;

const environment = (): NodeJS.ProcessEnv => ({
  FLOWCASE_DATA_SOURCE: 'real',
  FLOWCASE_BASE_URL: flowcase.url,
  FLOWCASE_API_TOKEN: token,
  FLOWCASE_REQUESTS_PER_SECOND: '500',
  FLOWCASE_POLL_SECONDS: '0.02',
  FLOWCASE_BATCH_PEOPLE: batchPeople,
});

const startReal = (desk: Desk, ...words: string[]): Running =>
  start(words, { ...desk.settings, environment: environment() });
const runReal = (desk: Desk, ...words: string[]): Promise<Finished> => startReal(desk, ...words).finished;

/** Each CV of the offices is loaded once. */
async function expectEverybody(desk: Desk): Promise<void> {
  expect(await desk.rowCounts()).toMatchObject({ users: everybody, cvs: cvCount });
  const [row] = await desk.database.query<{ distinct: number }>(
    'select count(distinct cv_partner_cv_id)::integer as distinct from cvs',
  );
  expect(row).toEqual({ distinct: cvCount });
}

test('real mode ends in a loaded database, each CV in it once, though Flowcase falters', async () => {
  const desk = await makeDesk();
  const finished = await runReal(desk, 'etl', '--json');
  expect(finished.stderr).toContain('technologies.csv of batch');
  expect(finished.code).toBe(0);
  expect(finished.result<Receipt>()).toMatchObject({ status: 'loaded', source: 'flowcase' });
  await expectEverybody(desk);
  // Two batches, and the report that failed once more.
  expect(created()).toBe(2 * files.length + 1);
  expect(finished.stderr + finished.stdout).not.toMatch(new RegExp(`${token}|signature`));
});

test('the steps a scheduler shares out to workers end where one command ends', async () => {
  const desk = await makeDesk();
  const planned = await runReal(desk, 'acquire', 'flowcase', '--plan');
  const plan = planned.result<{ quarter: string; batches: unknown[] }>();
  expect(plan.batches).toEqual([
    { number: 1, offices: ['Oslo', 'Bodø'], cvs: 50 },
    { number: 2, offices: ['Bergen', 'Voss'], cvs: 50 },
  ]);
  const batches = await Promise.all(
    ['1', '2'].map((number) => runReal(desk, 'acquire', 'flowcase', `--batch=${number}`)),
  );
  expect(batches.map((batch) => batch.result())).toEqual([
    { quarter: plan.quarter, batch: 1 },
    { quarter: plan.quarter, batch: 2 },
  ]);
  const joined = await runReal(desk, 'acquire', 'flowcase', '--join');
  expect(joined.stdout.trim()).toBe(join(desk.dataFolder, plan.quarter));
  expect((await readdir(joined.stdout.trim())).toSorted()).toEqual(files.toSorted());
  expect((await desk.run('load', `--quarter=${plan.quarter}`)).code).toBe(0);
  await expectEverybody(desk);
});

test('killed half-way and begun again, it fetches only what is missing', async () => {
  const desk = await makeDesk();
  const half = files.slice(0, 6);
  await replaceFlowcase(stuck(files.slice(6)));
  const doomed = startReal(desk, 'acquire', 'flowcase');
  const parts = async () => {
    const [work] = (await readdir(desk.dataFolder)).filter((name) => name.endsWith('.download'));
    const there = work && (await readdir(join(desk.dataFolder, work, 'parts', '1')).catch(() => []));
    return there ? there.filter((name) => name.endsWith('.csv')).toSorted() : [];
  };
  await expect.poll(parts).toEqual(half.toSorted());
  doomed.kill('SIGKILL');
  expect(await doomed.finished).toMatchObject({ signal: 'SIGKILL' });

  await replaceFlowcase({ faults: [] });
  expect((await runReal(desk, 'etl')).code).toBe(0);
  expect(created()).toBe(2 * files.length - half.length);
  await expectEverybody(desk);
});

test('Ctrl-C while reports are being made ends with 130, and no export is there', async () => {
  const desk = await makeDesk();
  await replaceFlowcase(stuck(files));
  const stopped = startReal(desk, 'acquire', 'flowcase');
  await expect.poll(created).toBeGreaterThanOrEqual(files.length);
  stopped.kill('SIGINT');
  expect(await stopped.finished).toMatchObject({ code: 130, stdout: '' });
  expect((await readdir(desk.dataFolder)).filter((name) => name.startsWith('Q'))).toEqual([]);
});

test('the company’s side files of the quarter are taken over and loaded with what Flowcase brings', async () => {
  const desk = await makeDesk();
  const acquired = (await runReal(desk, 'acquire', 'flowcase', '--json')).result<{ folder: string }>();
  for (const file of sideFiles)
    await writeFile(join(acquired.folder, file), await readFile(join(sameExport, file)));
  const finished = await runReal(desk, 'etl');
  expect(finished.code).toBe(0);
  expect(finished.stderr).toContain('sc_clearance.csv is taken over');
  const counts = await desk.rowCounts();
  expect(counts.user_clearance).toBeGreaterThan(0);
  expect(counts.user_availability).toBeGreaterThan(0);
});

test.each([
  ['two steps at once', ['acquire', 'flowcase', '--plan', '--join'], '--join'],
  ['a batch that is no number', ['acquire', 'flowcase', '--batch=first'], 'whole number'],
  ['steps of another source', ['acquire', 'fake', '--plan'], 'acquire flowcase'],
  ['steps of no source', ['acquire', '--join'], 'acquire flowcase'],
])('%s end with 2, and it is said what to write', async (_, words, said) => {
  const refused = await runReal(await makeDesk(), ...words);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(said);
  expect(flowcase.requests).toEqual([]);
});

test('settings that are missing or wrong end with 2 and are told together', async () => {
  const desk = await makeDesk();
  const wrong = { FLOWCASE_DATA_SOURCE: 'real', FLOWCASE_BASE_URL: 'http://cv.example.org' };
  const refused = await run(['etl'], { ...desk.settings, environment: wrong });
  expect(refused.code).toBe(2);
  const { message } = refused.log().at(-1)!;
  expect(message).toContain('FLOWCASE_API_TOKEN is missing');
  expect(message).toContain('FLOWCASE_BASE_URL must be an address that begins with https://');
});

test('a wrong key ends with 2 and is not shown', async () => {
  const desk = await makeDesk();
  const wrong = { ...environment(), FLOWCASE_API_TOKEN: 'wr0ng-key' };
  const refused = await run(['acquire', 'flowcase'], { ...desk.settings, environment: wrong });
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'source_refused',
    remedy: expect.stringContaining('FLOWCASE_API_TOKEN'),
  });
  expect(refused.stderr).not.toContain('wr0ng-key');
});
