import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@smart-assign/database';
import { withConnection } from '@smart-assign/database';
import type { Workbench } from './workbench.ts';

/** Asks again until the answer is yes. The test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

/** Query that answers the loads of the database that stand before a lock. */
export const loadsThatWait = `
  select from pg_stat_activity
  where datname = current_database() and application_name = 'smart-assign load' and wait_event_type = 'Lock'`;

/** Waits until a load stands before a lock, with whatever it has written so far. */
export function untilLoadWaits(bench: Workbench): Promise<void> {
  return until(async () => (await bench.query(loadsThatWait)).length > 0);
}

/** Runs `fn` while nobody can write into a table, though everybody can read it. */
export function withTableLocked<T>(
  bench: Workbench,
  table: string,
  fn: (release: () => Promise<unknown>, holder: Client) => Promise<T>,
): Promise<T> {
  return withConnection(bench.database, async (client) => {
    await client.query(`begin; lock table ${table} in share row exclusive mode`);
    return fn(() => client.query('rollback'), client);
  });
}
