import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Fault } from './fault.ts';

/** The session that has the lock we want; a name only where we may see it. */
export interface LockHolder {
  pid: number;
  applicationName: string | null;
  /** When its session began. */
  since: Date | null;
  /** Null for a Unix socket. */
  clientAddress: string | null;
}

export interface AdvisoryLockOptions {
  /** Called once, before the wait, or before the Fault. The holder is undefined when it let go just then. */
  onWait?: (holder: LockHolder | undefined) => void;
  /** Default true; with false a taken lock is a Fault with exit `locked`. */
  wait?: boolean;
  /** Ends the wait. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs `fn` while the session holds the advisory lock `key`; at most one session of the database does. The server lets go by
 * itself when the session ends, so a crash leaves nothing behind.
 *
 * @param key any whole number that fits 64 bits, or a word, which is hashed by the server
 */
export async function withAdvisoryLock<T>(
  client: pg.ClientBase,
  key: bigint | number | string,
  fn: () => Promise<T>,
  { onWait, wait = true, signal }: AdvisoryLockOptions = {},
): Promise<T> {
  const number = await lockNumber(client, key);
  if (!(await tryLock(client, number))) {
    const holder = await findHolder(client, number);
    onWait?.(holder);
    if (!wait) throw isLocked(key, holder);
    await waitForLock(client, number, signal);
  }
  try {
    return await fn();
  } finally {
    // On a broken connection there is nothing left to let go of.
    await client.query('select pg_advisory_unlock($1)', [number]).catch(() => {});
  }
}

/**
 * Asks again and again rather than sleep in pg_advisory_lock(): a statement that waits for hours holds a snapshot for hours,
 * which keeps vacuum from cleaning up and lets `create index concurrently` by the holder wait for us: a deadlock.
 */
async function waitForLock(client: pg.ClientBase, number: string, signal?: AbortSignal): Promise<void> {
  for (let pauseMs = 50; !(await tryLock(client, number)); pauseMs = Math.min(pauseMs * 1.5, 1000)) {
    await sleep(pauseMs, undefined, signal && { signal });
  }
}

async function lockNumber(client: pg.ClientBase, key: bigint | number | string): Promise<string> {
  if (typeof key !== 'string') return String(key);
  const { rows } = await client.query<{ number: string }>('select hashtextextended($1, 0)::text as number', [
    key,
  ]);
  return String(rows[0]?.number);
}

async function tryLock(client: pg.ClientBase, number: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    number,
  ]);
  return rows[0]?.locked === true;
}

async function findHolder(client: pg.ClientBase, number: string): Promise<LockHolder | undefined> {
  // pg_locks shows a 64-bit key as its two halves, unsigned, and objsubid 1.
  const { rows } = await client.query<LockHolder>(
    `select l.pid, a.application_name as "applicationName", a.backend_start as "since", host(a.client_addr) as "clientAddress"
       from pg_locks l left join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid::bigint = (($1::bigint >> 32) & 4294967295) and l.objid::bigint = ($1::bigint & 4294967295)`,
    [number],
  );
  return rows[0];
}

function isLocked(key: bigint | number | string, holder: LockHolder | undefined): Fault {
  const who = holder
    ? `${holder.applicationName || 'a session'} (pid ${holder.pid} on the server${holder.since ? `, since ${holder.since.toISOString()}` : ''})`
    : 'another session';
  return new Fault(`The lock ${key} is held by ${who}; nothing was done.`, {
    code: 'locked',
    exit: 'locked',
    remedy: 'Try again when it is done, or leave out --no-wait to wait for it.',
    details: { key: String(key), ...(holder && { holder }) },
    transient: true,
  });
}
