import { defineSource } from '../source.ts';
import { settings } from './settings.ts';

/** Kantata OX (once Mavenlink): who is booked for how much. */
export const kantata = defineSource({
  name: 'kantata',
  brings: 'side reports',
  purpose: 'availability out of the bookings, workweeks and days off of Kantata OX',
  settings,
  async acquire(into, window, context) {
    // Imported only here: who loads files has no use for it.
    const { acquireKantata, systemClock } = await import('./index.ts');
    return acquireKantata(into, window, { ...context, clock: systemClock });
  },
});
