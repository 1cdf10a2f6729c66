import { addSideSource } from '../side-reports/side-source.ts';
import type { Acquired, Destination, Window } from '../source.ts';
import { fetchKantata, type KantataContext } from './fetch.ts';

export { systemClock } from '../http/index.ts';

/** Adds what Kantata OX says to the export that is there. @throws what `addSideSource` and the client throw */
export function acquireKantata(
  into: Destination,
  window: Window,
  context: KantataContext,
): Promise<Acquired> {
  const source = { name: 'kantata', title: 'Kantata OX', availability: 'bookings' } as const;
  return addSideSource(source, into, window, context, (days) => fetchKantata(context, days));
}
