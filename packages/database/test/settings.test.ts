import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import {
  connectionUrl,
  maskedUrl,
  readDatabaseSettings,
  withSettings,
  type Fault,
  type ServerSettings,
} from '../src/index.ts';
import { testFolder } from '../src/testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(testFolder(), 'settings-'));
});

function read(env: NodeJS.ProcessEnv, where = folder): ServerSettings {
  const settings = readDatabaseSettings({ env, folder: where });
  if (settings.kind !== 'server') throw new Error('these settings name no server');
  return settings;
}

async function withConfig(text: string): Promise<string> {
  const where = await mkdtemp(join(folder, 'config-'));
  await writeFile(join(where, 'config.ini'), text);
  return where;
}

function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    return error as Fault;
  }
  throw new Error('no fault was thrown');
}

test('with nothing set, the embedded database is used in a folder of the project', () => {
  expect(readDatabaseSettings({ env: {}, folder: '/projects/one' })).toEqual({
    kind: 'embedded',
    dataFolder: '/projects/one/.smart-assign/postgres',
    database: 'flowcase',
  });
});

test('SMART_ASSIGN_DATA_FOLDER moves the embedded data, also relative to the project', () => {
  const dataFolder = (SMART_ASSIGN_DATA_FOLDER: string) =>
    readDatabaseSettings({ env: { SMART_ASSIGN_DATA_FOLDER }, folder });
  expect(dataFolder('/data/pg')).toMatchObject({ dataFolder: '/data/pg' });
  expect(dataFolder('pg')).toMatchObject({ dataFolder: join(folder, 'pg') });
});

test('DATABASE_URL names everything, with percent-encoded parts', () => {
  const settings = read({
    DATABASE_URL: 'postgres://an%40na:p%40ss%2Fw%25rd@db.example.org:6000/flow%20case?sslmode=verify-full',
  });
  expect(settings).toMatchObject({
    source: 'DATABASE_URL',
    host: 'db.example.org',
    port: 6000,
    user: 'an@na',
    database: 'flow case',
  });
  expect(settings.ssl).toEqual({ mode: 'verify-full' });
  expect(settings.password).toBe('p@ss/w%rd');
});

test.each([
  ['postgresql:///flowcase?host=/run/postgresql&user=anna', '/run/postgresql', 5432],
  ['postgresql://anna@/flowcase?host=/run/postgresql&port=5433', '/run/postgresql', 5433],
  ['postgresql://anna@:5434/flowcase?host=/run/postgresql', '/run/postgresql', 5434],
  ['postgresql://anna@[::1]:5435/flowcase', '::1', 5435],
])('DATABASE_URL %s leads to the right host and port', (DATABASE_URL, host, port) => {
  expect(read({ DATABASE_URL })).toMatchObject({ host, port, user: 'anna', database: 'flowcase' });
});

test('any PG* variable names a server, and the rest are the defaults of libpq', () => {
  expect(read({ PGUSER: 'anna', PGHOST: 'db.example.org' })).toMatchObject({
    source: 'PG*',
    host: 'db.example.org',
    port: 5432,
    user: 'anna',
    database: 'anna',
    ssl: { mode: 'prefer' },
  });
  expect(read({ PGDATABASE: 'flowcase' }).host).toMatch(/^(localhost|\/.*)$/);
});

test('an empty variable counts as not set', () => {
  expect(readDatabaseSettings({ env: { PGHOST: '', DATABASE_URL: '' }, folder }).kind).toBe('embedded');
});

test('config.ini is read when the environment names nothing, and its password may be quoted', async () => {
  const where = await withConfig(
    '; ours\n[postgres]\nUsername = anna\npassword = "a;b#c=d"\nhost = db.example.org\nport = 6000\ndatabase = flowcase\nsslmode = require\n',
  );
  const settings = read({}, where);
  expect(settings).toMatchObject({
    source: 'config.ini',
    host: 'db.example.org',
    port: 6000,
    user: 'anna',
    database: 'flowcase',
  });
  expect(settings.ssl.mode).toBe('require');
  expect(settings.password).toBe('a;b#c=d');
});

test('DATABASE_URL goes before the PG* variables, and these before config.ini', async () => {
  const where = await withConfig('[postgres]\nhost = from-ini\nuser = anna\n');
  const env = { DATABASE_URL: 'postgresql://anna@from-url/flowcase', PGHOST: 'from-variable' };
  expect(read(env, where).host).toBe('from-url');
  expect(read({ PGHOST: env.PGHOST }, where).host).toBe('from-variable');
  expect(read({}, where).host).toBe('from-ini');
});

test('a password that config.ini would cut short is refused, without being shown', async () => {
  const where = await withConfig('[postgres]\nhost = db\npassword = hush;hush\nuser: anna\n');
  const fault = faultOf(() => read({}, where));
  expect(fault.message).toContain('password in config.ini holds ; or # outside quotes');
  expect(fault.message).toContain('user in config.ini is followed by a colon');
  expect(inspect(fault)).not.toContain('hush');
});

test('all faults are reported together', () => {
  const fault = faultOf(() => read({ PGHOST: 'one,two', PGPORT: '99999', PGSSLMODE: 'sometimes' }));
  expect(fault).toMatchObject({ code: 'bad_settings', exit: 'usage' });
  expect(fault.details['faults']).toEqual([
    expect.stringContaining('PGPORT is "99999"'),
    expect.stringContaining('PGHOST names more than one host'),
    expect.stringContaining('PGSSLMODE is "sometimes"'),
  ]);
});

test.each([
  'mysql://anna@db/flowcase',
  'postgresql://anna:hush@@[db/flowcase',
  'postgresql://anna:hush%zz@db/flowcase',
])('a DATABASE_URL that cannot be read (%#) is refused without being shown', (DATABASE_URL) => {
  const fault = faultOf(() => read({ DATABASE_URL }));
  expect(fault.code).toBe('bad_settings');
  expect(inspect(fault)).not.toContain('hush');
});

test('the password is in the URL for other programs and nowhere else', () => {
  const settings = read({ DATABASE_URL: 'postgresql://anna:h%40sh@db.example.org/flowcase?sslmode=require' });
  expect(connectionUrl(settings)).toBe(
    'postgresql://anna:h%40sh@db.example.org:5432/flowcase?sslmode=require',
  );
  expect(maskedUrl(settings)).toBe('postgresql://anna:***@db.example.org:5432/flowcase?sslmode=require');
  expect(inspect(settings) + JSON.stringify(settings)).not.toContain('h@sh');
  expect(withSettings(settings, { database: 'other' }).password).toBe('h@sh');
});

test.each([
  'postgresql://an%40na:p%2Fw@db.example.org:6000/flow%20case?sslmode=verify-ca&sslrootcert=%2Fetc%2Fssl%2Fa%20b.pem',
  'postgresql://anna:hush@:5433/flowcase?host=%2Frun%2Fpostgresql',
  'postgresql://anna@[::1]:5432/flowcase',
])('the URL that we print, %s, is read back as the same settings', (DATABASE_URL) => {
  expect(connectionUrl(read({ DATABASE_URL }))).toBe(DATABASE_URL);
});
