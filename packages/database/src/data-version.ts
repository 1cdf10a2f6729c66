import type { Client } from './brackets.ts';
import { oneRow } from './one-row.ts';

/**
 * What the loaded data is at this moment, as a short text: it is another one after any change of a table, by a load, an erasure or
 * by hand, and the same as long as nobody writes.
 */
export async function dataVersion(client: Client): Promise<string> {
  const { version } = await oneRow<{ version: string }>(
    client,
    'select coalesce(sum(changes), 0)::text as version from table_change',
  );
  return version;
}
