import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openDatabase,
  openPool,
  readDatabaseSettings,
  startEmbeddedServer,
  withConnection,
  withSettings,
  type Fault,
  type ServerSettings,
} from '../src/index.ts';
import { administer, testServer } from '../src/testing.ts';
import { blankDatabase, query, unusedName } from './blank-database.ts';
import { makeDataFolder } from './embedded-support.ts';

const listeners: Server[] = [];
let server: ServerSettings;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => {
  for (const listener of listeners) listener.close();
});

/** Something on a port that is no PostgreSQL: it answers the first bytes with `reply`, or hangs up. */
async function impostor(reply: string | undefined): Promise<number> {
  const listener = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => (reply === undefined ? socket.destroy() : socket.end(reply)));
  });
  listeners.push(listener);
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  return (listener.address() as AddressInfo).port;
}

function at(url: string): ReturnType<typeof readDatabaseSettings> {
  return readDatabaseSettings({ env: { DATABASE_URL: url }, folder: '/' });
}

test('a database that is missing is created in UTF-8', async () => {
  const database = await blankDatabase();
  expect(await query(database, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

test('two processes may create the same database at the same moment', async () => {
  const settings = withSettings(server, { database: unusedName() });
  const opened = await Promise.all([openDatabase(settings), openDatabase(settings), openDatabase(settings)]);
  expect(await query(opened[2], 'select current_database() as name')).toEqual([{ name: settings.database }]);
  await administer(server, (client) => client.query(`drop database ${settings.database} with (force)`));
});

test('the database is created by way of template1 where the database postgres is closed', async () => {
  // With the embedded server of its own, since others need the database postgres of the run's server.
  const dataFolder = await makeDataFolder();
  const { host, port, user, password } = await startEmbeddedServer({ dataFolder });
  const own = at(`postgresql://${user}:${password}@${host}:${port}/postgres`) as ServerSettings;
  const template1 = await openDatabase(withSettings(own, { database: 'template1' }));
  await query(template1, 'alter database postgres allow_connections false');
  const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
  expect(await query(database, 'select current_database() as name')).toEqual([{ name: 'flowcase' }]);
  expect(inspect(database)).not.toContain(password);
  expect(database.url).toBe(`postgresql://postgres:${password}@127.0.0.1:${port}/flowcase?sslmode=disable`);
});

test('a user who may not create databases is told what an administrator has to run', async () => {
  const user = unusedName();
  await administer(server, (client) => client.query(`create role ${user} login password 'hush'`));
  const settings = withSettings(server, { database: 'wanted', user, password: 'hush' });
  await expect(openDatabase(settings)).rejects.toMatchObject({
    code: 'database_create_forbidden',
    exit: 'databaseUnreachable',
    remedy: expect.stringContaining(`create database "wanted" owner "${user}"`),
  });
  await administer(server, (client) => client.query(`drop role ${user}`));
});

test('a wrong password is called that, and not shown', async () => {
  const fault: Fault = await openDatabase(withSettings(server, { password: 'hush-hush' })).catch(
    (error) => error,
  );
  expect(fault).toMatchObject({
    code: 'database_login_refused',
    exit: 'databaseUnreachable',
    transient: false,
  });
  expect(inspect(fault, { depth: 9 })).not.toContain('hush-hush');
});

test.each([
  ['postgresql://anna@127.0.0.1:1/flowcase', /^database_refused$/, true],
  ['postgresql://anna@/flowcase?host=/no/such/folder', /^database_refused$/, true],
  // Which of the two depends on whether the machine has a name service at all.
  [
    'postgresql://anna@no-such-host.invalid/flowcase',
    /^database_(host_unknown|name_service_down)$/,
    undefined,
  ],
  ['postgresql://anna@127.0.0.1:HANGS-UP/flowcase?sslmode=disable', /^database_connection_lost$/, true],
  ['postgresql://anna@127.0.0.1:SPEAKS-HTTP/flowcase?sslmode=require', /^database_connection_lost$/, true],
])(
  'that %s cannot be reached has a name of its own, and says whether waiting may help',
  async (pattern, code, transient) => {
    const hangsUp = await impostor(undefined);
    const speaksHttp = await impostor('HTTP/1.1 400 Bad Request\r\n\r\n');
    const url = pattern.replace('HANGS-UP', String(hangsUp)).replace('SPEAKS-HTTP', String(speaksHttp));
    const fault: Fault = await openDatabase(at(url)).catch((error) => error);
    expect(fault).toMatchObject({ exit: 'databaseUnreachable', code: expect.stringMatching(code) });
    expect(fault.transient).toBe(transient ?? fault.code === 'database_name_service_down');
  },
);

test('a server without TLS is used with sslmode prefer and refused with require', async () => {
  const { host, port, user, password } = await startEmbeddedServer({ dataFolder: await makeDataFolder() });
  const url = (mode: string) => `postgresql://${user}:${password}@${host}:${port}/postgres?sslmode=${mode}`;
  const database = await openDatabase(at(url('prefer')));
  expect(await query(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  await expect(openDatabase(at(url('require')))).rejects.toMatchObject({
    code: 'database_tls_unsupported',
    transient: false,
  });
});

test('a root certificate that cannot be read is named before anything is sent', async () => {
  const settings = at('postgresql://anna@127.0.0.1:1/flowcase?sslmode=verify-full&sslrootcert=/no/such.pem');
  await expect(openDatabase(settings)).rejects.toMatchObject({
    code: 'root_certificate_unreadable',
    message: expect.stringContaining(join('/no', 'such.pem')),
  });
});

test('when the database goes away later, the next connection says so', async () => {
  const database = await blankDatabase();
  const pool = openPool(database, { max: 1 });
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await administer(server, (client) =>
    client.query(`drop database ${database.config.database} with (force)`),
  );
  await expect(withConnection(database, async () => {})).rejects.toMatchObject({ code: 'database_missing' });
  await pool.end();
});
