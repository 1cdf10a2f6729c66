import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import {
  embeddedServerStatus,
  startEmbeddedServer,
  stopEmbeddedServer,
  type LogEvent,
} from '../src/index.ts';
import { ask, makeDataFolder, startElsewhere } from './embedded-support.ts';

const dataFolder = await makeDataFolder();
const first = await startEmbeddedServer({ dataFolder });

async function restart(): Promise<void> {
  await stopEmbeddedServer({ dataFolder });
  await startEmbeddedServer({ dataFolder });
}

test('the first start makes a database in UTF-8 that sorts alike on every machine', async () => {
  expect(first.started).toBe(true);
  const [locale] = await ask(
    dataFolder,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale, current_setting('TimeZone') as zone
       from pg_database where datname = 'template1'`,
  );
  expect(locale).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', zone: 'UTC' });
});

test('the server is reached from this machine only, and only with the password', async () => {
  expect(await ask(dataFolder, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const { mode } = await stat(join(dataFolder, 'password'));
  expect(mode & 0o777).toBe(0o600);
  const stranger = new Client({
    host: '127.0.0.1',
    port: first.port,
    user: 'postgres',
    password: 'guess',
    ssl: false,
  });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
});

test('a second process uses the server that runs', async () => {
  const { pid } = await embeddedServerStatus({ dataFolder });
  expect(await startElsewhere(dataFolder)).toMatchObject({ started: false, port: first.port, pid });
});

test('the log holds neither a value of a row nor a statement', async () => {
  await ask(dataFolder, 'create table person (email text primary key, born integer)');
  await ask(dataFolder, `insert into person values ('anna@example.org', 1985)`);
  await expect(ask(dataFolder, `insert into person values ('anna@example.org', 1986)`)).rejects.toMatchObject(
    { code: '23505' },
  );
  await expect(ask(dataFolder, `select 'anna@example.org'::integer`)).rejects.toMatchObject({
    code: '22P02',
  });
  const log = await readFile(join(dataFolder, 'server.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toMatch(/anna|1986|insert/);
});

test('a stopped server is told from a running one, comes back on its port, and has kept its data', async () => {
  expect(await embeddedServerStatus({ dataFolder })).toMatchObject({ running: true, port: first.port });
  expect(await stopEmbeddedServer({ dataFolder })).toBe(true);
  expect(await embeddedServerStatus({ dataFolder })).toMatchObject({ running: false });
  expect(await stopEmbeddedServer({ dataFolder })).toBe(false);
  const again = await startEmbeddedServer({ dataFolder });
  expect(again).toMatchObject({ started: true, port: first.port });
  expect(await ask(dataFolder, 'select born from person')).toEqual([{ born: 1985 }]);
});

test('stopping does not wait for clients that stay connected', async () => {
  const { host, port, user, password } = await startEmbeddedServer({ dataFolder });
  const client = new Client({ host, port, user, password, ssl: false });
  const errors: Error[] = [];
  client.on('error', (error) => errors.push(error));
  await client.connect();
  expect(await stopEmbeddedServer({ dataFolder })).toBe(true);
  await expect.poll(() => errors).toContainEqual(expect.objectContaining({ code: '57P01' }));
  await startEmbeddedServer({ dataFolder });
});

test('a server whose starter was killed goes on and is adopted', async () => {
  await stopEmbeddedServer({ dataFolder });
  const { child, pid, started } = await startElsewhere(dataFolder, { task: 'hold' });
  expect(started).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: false });
  expect(await embeddedServerStatus({ dataFolder })).toMatchObject({ running: true, pid });
});

test('a killed server is started anew, even while a query of it still runs, and keeps what was committed', async () => {
  const { host, port, user, password } = await startEmbeddedServer({ dataFolder });
  const busy = new Client({ host, port, user, password, ssl: false });
  busy.on('error', () => {});
  await busy.connect();
  const query = busy.query('select count(*) from generate_series(1, 12000000)').catch(() => 'broken');
  await ask(dataFolder, `insert into person values ('berit@example.org', 1990)`);
  const { pid } = await embeddedServerStatus({ dataFolder });
  process.kill(pid!, 'SIGKILL');
  await expect.poll(() => embeddedServerStatus({ dataFolder })).toMatchObject({ running: false });
  expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: true });
  expect(await ask(dataFolder, 'select count(*)::integer as people from person')).toEqual([{ people: 2 }]);
  await query;
});

test.each([
  ['nobody', 2 ** 22 + 1],
  ['another program', process.pid],
])(
  'a pid file that a crash has left, whose number now belongs to %s, does not keep the server down',
  async (_, pid) => {
    const pidFile = join(dataFolder, 'cluster', 'postmaster.pid');
    const content = await readFile(pidFile, 'utf8');
    await stopEmbeddedServer({ dataFolder });
    await writeFile(pidFile, content.replace(/^\d+/, String(pid)));
    expect(await embeddedServerStatus({ dataFolder })).toMatchObject({ running: false });
    expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: true, port: first.port });
  },
);

test('when somebody else has taken the port, the server uses another, says so, and stays there', async () => {
  await stopEmbeddedServer({ dataFolder });
  const other = createServer().listen(first.port, '127.0.0.1');
  await once(other, 'listening');
  const events: LogEvent[] = [];
  const moved = await startEmbeddedServer({ dataFolder, log: (event) => events.push(event) });
  other.close();
  expect(moved.port).not.toBe(first.port);
  expect(events).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      message: expect.stringContaining(`Port ${first.port} is taken`),
    }),
  );
  await restart();
  expect(await embeddedServerStatus({ dataFolder })).toMatchObject({ port: moved.port });
});

test('a lock that a killed starter has left is broken', async () => {
  await stopEmbeddedServer({ dataFolder });
  await writeFile(join(dataFolder, 'start.lock'), JSON.stringify({ pid: 2 ** 22 + 1 }));
  expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: true });
});

test('data of another PostgreSQL version is refused and left alone', async () => {
  await stopEmbeddedServer({ dataFolder });
  const versionFile = join(dataFolder, 'cluster', 'PG_VERSION');
  const version = await readFile(versionFile, 'utf8');
  await writeFile(versionFile, '13\n');
  await expect(startEmbeddedServer({ dataFolder })).rejects.toMatchObject({ code: 'embedded_other_version' });
  await writeFile(versionFile, version);
  expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: true });
});
