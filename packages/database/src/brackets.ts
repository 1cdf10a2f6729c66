import { setPriority } from 'node:os';
import { Client as PgClient, Pool, type ClientBase } from 'pg';
import { connectFault } from './connect-faults.ts';
import type { Database } from './database.ts';
import { Fault } from './fault.ts';
export { withAdvisoryLock, type AdvisoryLockOptions, type LockHolder } from './advisory-lock.ts';

/** An open connection, from {@link withConnection} or out of a pool. */
export type Client = ClientBase;

export interface ConnectionOptions {
  /** What `pg_stat_activity` shows, and what somebody who waits for our lock is told. */
  readonly applicationName?: string;
  /** For long work: where the server is on this machine, its process for this connection gives way to those that answer people. */
  readonly givesWay?: boolean;
}

/**
 * Gives `fn` a connection of its own and closes it afterwards, whatever happens.
 */
export async function withConnection<T>(
  database: Database,
  fn: (client: PgClient) => Promise<T>,
  { applicationName, givesWay = false }: ConnectionOptions = {},
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
  if (givesWay && database.settings.kind === 'embedded') giveWay(client);
  try {
    return await fn(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Niceness of work that nobody waits for at a screen: it gets about a tenth of a processor that others want too. */
export const givingWay = 10;

function giveWay(client: PgClient): void {
  // The typings leave out the number of the server's process, which `pg` is told when it connects.
  const { processID } = client as PgClient & { processID: number };
  try {
    setPriority(processID, givingWay);
  } catch {
    // The server runs as another user, or in another container: then it shares as everybody does.
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

/**
 * A pool for a server process; the caller ends it.
 * @param options.min so many stay open when nobody needs them: a new connection takes longer for its first statements
 */
export function openPool(
  database: Database,
  { max = 10, min = 0 }: { max?: number; min?: number } = {},
): Pool {
  const pool = new Pool({ ...database.config, max, min });
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
