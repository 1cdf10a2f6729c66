import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Receipt } from '@smart-assign/etl';
import { acquireFake, reports } from '@smart-assign/etl';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeDesk, makeFolder, type Desk } from './support/desk.ts';
import { run, start, type Finished, type Running } from './support/run-command.ts';

const token = 'k3y-that-nobody-may-see';
const signature = 's1gnature-that-nobody-may-see';
const sideFiles = ['sc_clearance.csv', 'availability_report.csv'];
/** Reports that Flowcase makes. */
const types = 13;
/** People by office. */
const offices = { oslo: 40, bergen: 30, voss: 20, bodo: 10 };
const everybody = 100;
/** Batches of at most 50 people: Oslo and Bodø, Bergen and Voss. */
const batchPeople = '50';

let exports: Record<string, string>;
let cvCount: number;

beforeAll(async () => {
  exports = {};
  cvCount = 0;
  for (const [seed, [office, users]] of Object.entries(offices).entries()) {
    const made = await acquireFake(await makeFolder(), { users, seed, today: new Date('2026-11-23') });
    exports[office] = made.folder;
    cvCount += made.rows['user_report.csv']!;
  }
});

/** A Flowcase that answers every twentieth request with 429, and fails the first report of technologies. */
interface Flowcase {
  readonly url: string;
  /** What was asked to be made, in order. */
  readonly created: { type: string; offices: string[] }[];
  /** While true no report comes to its end. */
  isStuck: boolean;
}

let flowcase: Flowcase;

beforeEach(async () => {
  flowcase = await startFlowcase();
});

async function startFlowcase(): Promise<Flowcase> {
  let requests = 0;
  const server = createServer(async (request, response) => {
    const send = (status: number, value: unknown, headers = {}) =>
      response.writeHead(status, headers).end(JSON.stringify(value));
    const { pathname, searchParams } = new URL(request.url!, 'http://here');
    const [, file] = /^\/files\/(\d+)$/.exec(pathname) ?? [];
    if ((request.headers.authorization === `Bearer ${token}`) === (file !== undefined)) return send(401, {});
    if (++requests % 20 === 0) return send(429, {}, { 'retry-after': '0' });
    if (pathname === '/api/v1/countries') {
      const told = Object.entries(offices).map(([id, people]) => ({ _id: id, name: id, num_users: people }));
      return send(200, [{ _id: 'no', code: 'no', offices: told }]);
    }
    if (request.method === 'POST') {
      let body = '';
      for await (const piece of request) body += String(piece);
      const { office_ids: ids } = JSON.parse(body) as { office_ids: string[] };
      return send(200, {
        _id: made.created.push({ type: searchParams.get('report_type')!, offices: ids }) - 1,
      });
    }
    const id = Number(file ?? pathname.split('/').at(-1));
    const job = made.created[id]!;
    if (file !== undefined) return response.end(await reportOf(job.type, job.offices));
    const fails =
      job.type === 'technologies' && made.created.findIndex(({ type }) => type === job.type) === id;
    if (fails) return send(200, { state: 'failed' });
    // One report always comes, so that there is something to keep.
    if (made.isStuck && job.type !== 'courses') return send(200, { state: 'in_progress' });
    const url = `${made.url}/files/${id}?signature=${signature}`;
    return send(200, { state: 'finished', cv_report: { url } });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: Flowcase = { url, created: [], isStuck: false };
  return made;
}

/** The exports of some offices as one: each has its header in its first line. */
async function reportOf(type: string, ids: readonly string[]): Promise<string> {
  const texts = await Promise.all(ids.map((id) => readFile(join(exports[id]!, `${type}.csv`), 'utf8')));
  const [first, ...others] = texts;
  return first! + others.map((text) => text.slice(text.indexOf('\n') + 1)).join('');
}

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
  expect(flowcase.created).toHaveLength(2 * types + 1);
  expect(finished.stderr + finished.stdout).not.toMatch(new RegExp(`${token}|${signature}`));
});

test('the steps a scheduler shares out to workers end where one command ends', async () => {
  const desk = await makeDesk();
  const planned = await runReal(desk, 'acquire', 'flowcase', '--plan');
  const plan = planned.result<{ quarter: string; batches: unknown[] }>();
  expect(plan.batches).toEqual([
    { number: 1, offices: ['oslo', 'bodo'], cvs: 50 },
    { number: 2, offices: ['bergen', 'voss'], cvs: 50 },
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
  expect((await readdir(joined.stdout.trim())).toSorted()).toEqual(
    reports
      .map(({ file }) => file)
      .filter((file) => flowcase.created.some(({ type }) => `${type}.csv` === file))
      .toSorted(),
  );
  expect((await desk.run('load', `--quarter=${plan.quarter}`)).code).toBe(0);
  await expectEverybody(desk);
});

test('killed half-way and begun again, it fetches only what is missing', async () => {
  const desk = await makeDesk();
  flowcase.isStuck = true;
  const doomed = startReal(desk, 'acquire', 'flowcase');
  const parts = async () => {
    const [work] = (await readdir(desk.dataFolder)).filter((name) => name.endsWith('.download'));
    return work === undefined ? [] : readdir(join(desk.dataFolder, work, 'parts', '1')).catch(() => []);
  };
  await expect.poll(parts).toContain('courses.csv');
  doomed.kill('SIGKILL');
  expect(await doomed.finished).toMatchObject({ signal: 'SIGKILL' });

  flowcase.isStuck = false;
  const before = flowcase.created.length;
  expect((await runReal(desk, 'etl')).code).toBe(0);
  expect(flowcase.created.slice(before).filter(({ type }) => type === 'courses')).toHaveLength(1);
  await expectEverybody(desk);
});

test('Ctrl-C while reports are being made ends with 130, and no export is there', async () => {
  const desk = await makeDesk();
  flowcase.isStuck = true;
  const stopped = startReal(desk, 'acquire', 'flowcase');
  await expect.poll(() => flowcase.created.length).toBeGreaterThanOrEqual(types);
  stopped.kill('SIGINT');
  expect(await stopped.finished).toMatchObject({ code: 130, stdout: '' });
  expect((await readdir(desk.dataFolder)).filter((name) => name.startsWith('Q'))).toEqual([]);
});

test('the company’s side files of the quarter are taken over and loaded with what Flowcase brings', async () => {
  const desk = await makeDesk();
  const acquired = (await runReal(desk, 'acquire', 'flowcase', '--json')).result<{ folder: string }>();
  for (const file of sideFiles)
    await writeFile(join(acquired.folder, file), await readFile(join(exports.oslo!, file)));
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
  expect(flowcase.created).toEqual([]);
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
