import { defineSource } from '../source.ts';
import { settings } from './settings.ts';

/** BambooHR: who is employed where, and who is absent. */
export const bamboohr = defineSource({
  name: 'bamboohr',
  brings: 'side reports',
  purpose: 'departments, countries and absence out of BambooHR',
  settings,
  async acquire(into, window, context) {
    // Imported only here: who loads files has no use for it.
    const { acquireBambooHr, systemClock } = await import('./index.ts');
    return acquireBambooHr(into, window, { ...context, clock: systemClock });
  },
});
