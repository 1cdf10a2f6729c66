import { withPooled, type ClientBase, type Pool } from '@smart-assign/database';

/** A connection that somebody holds, and the pool that it is from; null where another is not to be taken. */
export interface Connections {
  readonly client: ClientBase;
  readonly pool: Pool | null;
}

/**
 * Does two pieces of work at once where the pool has a connection that nobody uses, and after one another where it has none: to wait
 * for one while holding another could make everybody wait for everybody.
 */
export const atOnce = <A, B>(
  { client, pool }: Connections,
  first: (client: ClientBase) => Promise<A>,
  second: (client: ClientBase) => Promise<B>,
): Promise<[A, B]> =>
  allDone([first(client), pool !== null && pool.idleCount > 0 ? withPooled(pool, second) : second(client)]);

/** As `Promise.all`, but a failure is thrown when all have ended: who lent them a connection takes it back then. */
export async function allDone<A, B>(work: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled(work);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}
