import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type pg from 'pg';
import { withAdvisoryLock, withConnection } from './brackets.ts';
import { openDatabase, type Database } from './database.ts';
import { startEmbeddedServer } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { setSecret } from './secret.ts';
import { readDatabaseSettings, withSettings, type ServerSettings } from './settings.ts';

/** The environment variable by which the global set-up tells the test workers, and the programs they start, of this run. */
export const testRunVariable = 'SMART_ASSIGN_TEST_RUN';

/** What the global set-up hands down; the server itself is started by whoever needs it first. */
export interface TestRun {
  /** Goes into the names of the databases. */
  id: string;
  /** Of the run's embedded server. */
  dataFolder: string;
}

/** A database of one test file, migrated, empty, and gone after {@link TestDatabase.dispose}. */
export interface TestDatabase extends Database {
  query<R extends pg.QueryResultRow = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  dispose(): Promise<void>;
}

// Durability is of no use to data that a test throws away, and costs the tests half their time.
const quickSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
};

/**
 * A fresh database with all migrations, cloned from a template that is migrated once per run. On `TEST_DATABASE_URL` if that is
 * set (its user must be allowed to create databases), otherwise on an embedded server of the run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const run = readTestRun();
  const server = await testServer();
  const template = await ensureTemplate(server, run);
  const name = `smart_assign_test_${run.id}_${randomBytes(4).toString('hex')}`;
  await administer(server, (client) =>
    retryWhileInUse(() => client.query(`create database ${name} template ${template}`)),
  );
  const database = await openDatabase(withSettings(server, { database: name }));
  const tested: TestDatabase = {
    ...database,
    query: async <R extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
      withConnection(database, async (client) => (await client.query<R>(sql, params)).rows),
    dispose: async () => {
      await administer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
  return setSecret(tested, 'url', database.url);
}

/** A server on which tests may create databases, with the maintenance database `postgres` as its database. */
export async function testServer(): Promise<ServerSettings> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) {
    const settings = readDatabaseSettings({ env: { DATABASE_URL: url }, folder: '.' });
    if (settings.kind === 'server') return withSettings(settings, { database: 'postgres' });
  }
  const { dataFolder } = readTestRun();
  const { host, port, user, password, socketFolder } = await startEmbeddedServer({
    dataFolder,
    settings: quickSettings,
  });
  const server: ServerSettings = {
    kind: 'server',
    source: 'DATABASE_URL',
    host: socketFolder ?? host,
    port,
    user,
    database: 'postgres',
    ssl: { mode: 'disable' },
  };
  return setSecret(server, 'password', password);
}

/** Runs `fn` on the maintenance database. */
export async function administer<T>(
  server: ServerSettings,
  fn: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withConnection(await openDatabase(server), fn, { applicationName: 'smart-assign tests' });
}

async function ensureTemplate(server: ServerSettings, { id }: TestRun): Promise<string> {
  const template = `smart_assign_test_${id}_template`;
  await administer(server, (client) =>
    withAdvisoryLock(client, template, async () => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
      if (rowCount === 1) return;
      // Under another name until it is whole: a set-up that fails must not leave a template without its tables.
      const unfinished = `${template}_unfinished`;
      await client.query(`drop database if exists ${unfinished} with (force)`);
      await migrate(await openDatabase(withSettings(server, { database: unfinished })));
      await retryWhileInUse(() => client.query(`alter database ${unfinished} rename to ${template}`));
    }),
  );
  return template;
}

/** A session of ours that has said goodbye may still be seen for a moment, and a template in use cannot be cloned. */
async function retryWhileInUse(statement: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await statement();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Where tests put their files: removed at the end of the run, or, if that is killed, at the start of the next. */
export function testFolder(): string {
  return dirname(readTestRun().dataFolder);
}

function readTestRun(): TestRun {
  const text = process.env[testRunVariable];
  if (text) return JSON.parse(text) as TestRun;
  throw new Error(
    `${testRunVariable} is not set: the tests need packages/database/test-support/global-setup.ts`,
  );
}
