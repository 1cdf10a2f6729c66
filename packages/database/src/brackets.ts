import { Client as PgClient, Pool, type ClientBase } from 'pg';
import { connectFault } from './connect-faults.ts';
import type { Database } from './database.ts';
import { Fault } from './fault.ts';
export { withAdvisoryLock, type AdvisoryLockOptions, type LockHolder } from './advisory-lock.ts';

/** An open connection, from {@link withConnection} or out of a pool. */
export type Client = ClientBase;

/**
 * Gives `fn` a connection of its own and closes it afterwards, whatever happens.
 *
 * @param options.applicationName what `pg_stat_activity` shows, and what somebody who waits for our lock is told
 */
export async function withConnection<T>(
  database: Database,
  fn: (client: PgClient) => Promise<T>,
  { applicationName }: { applicationName?: string } = {},
): Promise<T> {
  const client = new PgClient({
    ...database.config,
    ...(applicationName && { application_name: applicationName }),
  });
  // A connection that breaks between two queries emits an error, which would end the process; the next query reports it.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw connectFault(error, addressOf(database));
  }
  try {
    return await fn(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs `fn` in one transaction: committed when it returns, rolled back when it throws. Not to be nested. */
export async function withTransaction<T, C extends Client>(
  client: C,
  fn: (client: C) => Promise<T>,
): Promise<T> {
  await client.query('begin');
  let result: T;
  try {
    result = await fn(client);
  } catch (error) {
    // On a broken connection the rollback fails too; the server has rolled back by itself, and the first error tells why.
    await client.query('rollback').catch(() => {});
    throw error;
  }
  const { command } = await client.query('commit');
  // The server answers a commit with ROLLBACK when a statement had failed and `fn` went on regardless.
  if (command === 'ROLLBACK') throw notCommitted();
  return result;
}

/** A pool for a server process; the caller ends it. */
export function openPool(database: Database, { max = 10 }: { max?: number } = {}): Pool {
  const pool = new Pool({ ...database.config, max });
  // An idle connection that the server closes is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => {});
  return pool;
}

/** Lends `fn` a connection of the pool. The error of a database out of reach is thrown as `pg` gives it. */
export async function withPooled<T>(pool: Pool, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await fn(client);
  } finally {
    // The pool itself drops a connection that broke, and a transaction of ours is over by now, however it ended.
    client.release();
  }
}

function notCommitted(): Fault {
  return new Fault(
    'A statement of the transaction had failed, so it was rolled back instead of committed; nothing was changed.',
    {
      code: 'transaction_not_committed',
      exit: 'internal',
      remedy:
        'This is a mistake in the program: an SQL error inside a transaction must not be caught. Please report it.',
    },
  );
}

function addressOf({ config, settings }: Database): Parameters<typeof connectFault>[1] {
  const { host = '', port = 5432, user = '', database = '' } = config;
  if (settings.kind === 'server') return settings;
  return { kind: 'server', source: 'PG*', host, port, user, database, ssl: { mode: 'disable' } };
}
