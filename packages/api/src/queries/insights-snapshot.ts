import { withPooled, withTransaction, type ClientBase, type Pool } from '@smart-assign/database';

/**
 * Lends a connection on which all queries see the data of one moment, with the memory that figures over everybody take: the default
 * of 4 MB would have them on disk.
 */
export function withSnapshot<T>(pool: Pool, fn: (client: ClientBase) => Promise<T>): Promise<T> {
  return withPooled(pool, (client) =>
    withTransaction(client, async () => {
      await client.query(
        `set transaction isolation level repeatable read, read only; set local work_mem = '64MB'; set local jit = off`,
      );
      return fn(client);
    }),
  );
}
