import type { ClientBase } from '@smart-assign/database';

/** Rows at a time: some milliseconds of work, between which searches under way are answered. */
const batch = 1000;

/** Stops a build, for example since the server closes. */
export class BuildStopped extends Error {}

/** Reads the rows of a query batch by batch; within a transaction. */
export async function readRows<R extends object>(
  client: ClientBase,
  sql: string,
  values: readonly unknown[],
  visit: (row: R) => void,
  signal: AbortSignal,
): Promise<void> {
  await client.query(`declare search_rows no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    if (signal.aborted) throw new BuildStopped('The server closes');
    const { rows } = await client.query<R>(`fetch ${batch} from search_rows`);
    for (const row of rows) visit(row);
    if (rows.length < batch) break;
    // Rows that have arrived already are handed on without a turn of the loop between them.
    await new Promise((resume) => setImmediate(resume));
  }
  await client.query('close search_rows');
}
