import type { ClientBase, QueryResultRow } from 'pg';

/** The only row of a query that always answers one, such as a count. */
export async function oneRow<R extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  values: unknown[] = [],
): Promise<R> {
  const { rows } = await client.query<R>(sql, values);
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`A query for one row answered ${rows.length}`);
  return row;
}
