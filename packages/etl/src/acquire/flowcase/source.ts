import { systemClock } from '../http/clock.ts';
import { defineSource } from '../source.ts';
import { settings } from './settings.ts';

/** Flowcase (CV Partner) itself: https://www.flowcase.com. */
export const flowcase = defineSource({
  name: 'flowcase',
  brings: 'export',
  purpose: 'the CV reports of a company’s Flowcase',
  settings,
  async acquire(into, _window, context) {
    // Imported only here: who loads files has no use for it.
    const { acquireFlowcase, tellingFileErrors } = await import('./index.ts');
    return tellingFileErrors(into.dataFolder, () =>
      acquireFlowcase(into, { ...context, clock: systemClock }),
    );
  },
});
