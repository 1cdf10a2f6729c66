import { addSideSource } from '../side-reports/side-source.ts';
import type { Acquired, Destination, Window } from '../source.ts';
import { fetchBambooHr, type BambooHrContext } from './fetch.ts';

export { systemClock } from '../http/index.ts';

/** Adds what BambooHR says to the export that is there. @throws what `addSideSource` and the client throw */
export function acquireBambooHr(
  into: Destination,
  window: Window,
  context: BambooHrContext,
): Promise<Acquired> {
  const source = { name: 'bamboohr', title: 'BambooHR', availability: 'absence' } as const;
  return addSideSource(source, into, window, context, (days) => fetchBambooHr(context, days));
}
