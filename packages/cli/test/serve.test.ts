import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withAdvisoryLock, withConnection } from '@smart-assign/database';
import { acquire, listedRuns, makeDesk, spoilCell } from './support/desk.ts';
import { run, start, type Running } from './support/run-command.ts';

const desk = await makeDesk();
let quarterFolder: string;

beforeAll(async () => {
  quarterFolder = await acquire(desk, 30);
  await desk.run('etl');
});

/** Starts the server on a free port. */
async function serving(...words: string[]): Promise<{ server: Running; url: string }> {
  const server = desk.start('serve', '--port=0', ...words);
  const { url } = await server.saw(({ event }) => event === 'serving');
  return { server, url: String(url) };
}

const postLoad = (url: string, body: object): Promise<Response> =>
  fetch(`${url}/api/v1/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

interface Told {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** All that the load tells, to its end. */
const loadEvents = async (url: string): Promise<Told[]> => toldBy(await followLoad(url));

/** Resolves as soon as the server has begun to tell. */
const followLoad = (url: string): Promise<Response> => fetch(`${url}/api/v1/runs/current/events`);

async function toldBy(events: Response): Promise<Told[]> {
  const text = await events.text();
  return [...text.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, event, data]) => ({
    event: event!,
    data: JSON.parse(data!) as Record<string, unknown>,
  }));
}

async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

test.each(['SIGTERM', 'SIGINT'] as const)('the server answers, and %s ends it with 0', async (signal) => {
  const { server, url } = await serving();
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
  expect(await (await fetch(`${url}/api/all-candidates`)).json()).toHaveLength(30);
  server.kill(signal);
  const { code, stdout } = await server.finished;
  expect(code).toBe(0);
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toContainEqual(
    expect.objectContaining({ msg: 'answered', route: '/api/all-candidates', status: 200, account: 'local' }),
  );
});

test('the schema is brought up to date before anybody is served', async () => {
  const bare = await makeDesk();
  await bare.database.query('drop schema public cascade; create schema public');
  const server = bare.start('serve', '--port=0');
  const { url } = await server.saw(({ event }) => event === 'serving');
  expect(await (await fetch(`${String(url)}/api/all-candidates`)).json()).toEqual([]);
  server.kill('SIGTERM');
  expect((await server.finished).code).toBe(0);
});

test('an answer that is under way is given before the server ends', async () => {
  const { server, url } = await serving();
  // Nobody is shown before it is written down, so while the audit is locked the answer waits: until the server was told to stop.
  const answer = await withConnection(desk.database, async (client) => {
    await client.query('begin; lock table audit_event');
    const asked = fetch(`${url}/api/all-candidates`);
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into audit_event%'`;
    await expect.poll(() => desk.database.query(waiting), { timeout: 20_000 }).toHaveLength(1);
    server.kill('SIGTERM');
    await server.saw(({ event }) => event === 'stopping');
    await client.query('commit');
    return (await asked).json();
  });
  expect(answer).toHaveLength(30);
  expect((await server.finished).code).toBe(0);
});

test('a load that is started by the API runs, tells how it goes, and is there in the end', async () => {
  const { server, url } = await serving();
  expect(await postLoad(url, {})).toMatchObject({ status: 202 });
  const told = await loadEvents(url);
  expect(told.map(({ data }) => data['event'])).toEqual(
    expect.arrayContaining(['export_found', 'run_started', 'report_skipped', 'stage_finished']),
  );
  const [newest] = await listedRuns(desk);
  expect(told.at(-1)).toMatchObject({
    event: 'ended',
    data: { exitCode: 0, runId: newest!.runId, fault: null },
  });
  expect(newest).toMatchObject({ status: 'loaded', rowsWritten: 0 });
  server.kill('SIGTERM');
  await server.finished;
});

test('a load that is refused tells why, with the exit code of the command', async () => {
  const { server, url } = await serving();
  await postLoad(url, { quarter: 'Q11999' });
  const told = await loadEvents(url);
  expect(told.at(-1)!.data).toMatchObject({
    exitCode: 3,
    fault: { code: 'no_quarter', message: expect.stringContaining('Q11999'), remedy: expect.any(String) },
  });
  server.kill('SIGTERM');
  await server.finished;
});

test('a load is one at a time; it can be stopped, and stopping the server stops it', async () => {
  const { server, url } = await serving();
  // While somebody else holds the pipeline's lock the load waits, and is there to be stopped.
  await withConnection(desk.database, (client) =>
    withAdvisoryLock(client, 'smart-assign etl', async () => {
      await postLoad(url, {});
      expect((await postLoad(url, {})).status).toBe(409);
      expect((await fetch(`${url}/api/v1/runs/current`, { method: 'DELETE' })).status).toBe(202);
      expect((await loadEvents(url)).at(-1)!.data).toMatchObject({
        exitCode: 130,
        fault: { code: 'interrupted' },
      });

      expect((await postLoad(url, { dryRun: true })).status).toBe(202);
      const following = await followLoad(url);
      server.kill('SIGTERM');
      expect((await toldBy(following)).at(-1)).toMatchObject({ event: 'ended', data: { loadId: 2 } });
      expect((await server.finished).code).toBe(0);
    }),
  );
});

test('no cell of the export is told by a load', async () => {
  await mkdir(quarterFolder, { recursive: true });
  await spoilCell(join(quarterFolder, 'cv_roles.csv'), 2, 'Highlighted', 'zanzibar');
  const { server, url } = await serving();
  await postLoad(url, {});
  const told = await loadEvents(url);
  expect(told.at(-1)!.data).toMatchObject({ exitCode: 0 });
  expect(JSON.stringify(told)).not.toContain('zanzibar');
  const { runId } = told.at(-1)!.data;
  const rejects = await (await fetch(`${url}/api/v1/runs/${String(runId)}/rejects?format=csv`)).text();
  expect(rejects).toContain('zanzibar');
  server.kill('SIGTERM');
  await server.finished;
});

test('a port that is taken ends with 2 and says what to do', async () => {
  const { port, free } = await takenPort();
  for (const command of ['serve', 'start']) {
    const refused = await desk.run(command, `--port=${port}`);
    expect(refused.code).toBe(2);
    expect(refused.log().at(-1)).toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining(String(port)),
      remedy: expect.stringContaining('--port'),
    });
  }
  free();
});

test('off loopback it refuses to start while nobody could sign in', async () => {
  const refused = await desk.run('serve', '--host=0.0.0.0', '--port=0');
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'no_sign_in',
    remedy: expect.stringContaining('token create'),
  });
});

test('settings that are wrong end with 2, all of them named', async () => {
  const refused = await run(['serve', '--port=0'], {
    ...desk.settings,
    environment: { SMART_ASSIGN_AUDIT_DAYS: '0', SMART_ASSIGN_LOG_LEVEL: 'loud' },
  });
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)!.message).toMatch(/SMART_ASSIGN_AUDIT_DAYS[^]*SMART_ASSIGN_LOG_LEVEL/);
});

test('the command line goes before the environment', async () => {
  const { port, free } = await takenPort();
  free();
  const server = start(['serve', `--port=${port}`], {
    ...desk.settings,
    environment: { SMART_ASSIGN_PORT: '1', SMART_ASSIGN_LOG_LEVEL: 'silent' },
  });
  const { url } = await server.saw(({ event }) => event === 'serving');
  expect(url).toBe(`http://localhost:${port}`);
  server.kill('SIGTERM');
  expect(await server.finished).toMatchObject({ code: 0, stdout: '' });
});

test('start fills an empty database, tells what is there, and serves it', async () => {
  const empty = await makeDesk();
  const server = empty.start('start', '--port=0');
  await server.saw(({ event }) => event === 'stage_finished');
  await expect.poll(() => server.printed(), { timeout: 50_000 }).toMatch(/Smart-Assign is at http:\S+/);
  const [, url] = /Smart-Assign is at (\S+)/.exec(server.printed())!;
  expect(await (await fetch(`${url}/api/all-candidates`)).json()).toHaveLength(500);
  server.kill('SIGINT');
  const { code, stdout } = await server.finished;
  expect(code).toBe(0);
  expect(stdout).toContain('Total users');
  expect(stdout).toContain('npx smart-assign etl --help');
});
