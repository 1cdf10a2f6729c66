import { quarterOf, startOfQuarter } from '../../extract/quarter-folder.ts';
import { defineSource } from '../source.ts';
import { number } from '../settings.ts';

/** A consultancy that does not exist: to try the project, to test it, and to measure it. */
export const fake = defineSource({
  name: 'fake',
  brings: 'export',
  purpose: 'a generated export of a consultancy that does not exist',
  settings: {
    users: number(1, 1_000_000)('FAKE_USERS', 'people in the generated export', { standsFor: '500' }),
    seed: number(0, Number.MAX_SAFE_INTEGER)('FAKE_SEED', 'the same seed generates the same export', {
      standsFor: '42',
    }),
  },
  async acquire({ dataFolder, quarter }, _window, { settings, now, onEvent, signal }) {
    // Imported only here: its name lists take 40 MB and a tenth of a second, which a load has no use for.
    const { generateFakeExport } = await import('./index.ts');
    return generateFakeExport({
      folder: dataFolder,
      users: settings.users,
      seed: settings.seed,
      today: quarter === quarterOf(now) ? now : startOfQuarter(quarter),
      signal,
      onProgress: ({ people, of }) =>
        onEvent({ type: 'acquire_progress', source: 'fake', what: 'people', done: people, of }),
    });
  },
});
