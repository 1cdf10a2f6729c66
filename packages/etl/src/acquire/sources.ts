import { Fault } from '@smart-assign/database';
import { quarterOf } from '../extract/quarter-folder.ts';
import { bamboohr } from './bamboohr/source.ts';
import { fake } from './fake/source.ts';
import { flowcase } from './flowcase/source.ts';
import { kantata } from './kantata/source.ts';
import { readSettings, type Settings, type ValuesOf } from './settings.ts';
import type { Acquired, Destination, Source, SourceContext, Window } from './source.ts';

/** Every source. A new one is a folder beside these and a line here; docs/sources.md tells how. */
export const sources: readonly Source[] = [
  anySource(fake),
  anySource(flowcase),
  anySource(bamboohr),
  anySource(kantata),
];

/** @throws Fault `unknown_source` (usage) */
export function sourceNamed(name: string): Source {
  const found = sources.find((source) => source.name === name);
  if (found !== undefined) return found;
  throw new Fault(`There is no source ${JSON.stringify(name)}; nothing was fetched.`, {
    code: 'unknown_source',
    exit: 'usage',
    remedy: `Name one of ${sources.map((source) => source.name).join(', ')}.`,
  });
}

export interface AcquireOptions extends Omit<SourceContext<Settings>, 'settings'> {
  readonly env: NodeJS.ProcessEnv;
  readonly into: Destination;
  readonly window: Window;
}

/**
 * Fetches from one source with the settings of the environment.
 * @throws what `readSettings` and the source throw
 */
export function acquireFrom(source: Source, options: AcquireOptions): Promise<Acquired> {
  const { env, into, window, now, onEvent, signal } = options;
  const settings = readSettings(source.name, source.settings, env);
  return source.acquire(into, window, { settings, now, onEvent, signal });
}

/** A source among others of other settings: each gets its own, since `acquireFrom` reads what it declares. */
function anySource<S extends Settings>(source: Source<S>): Source {
  return {
    ...source,
    acquire: (into, window, context) =>
      source.acquire(into, window, { ...context, settings: context.settings as ValuesOf<S> }),
  };
}

/** A generated export of so many people, told from a day: for demonstrations, tests and measurements. */
export function acquireFake(
  dataFolder: string,
  { users, seed, today }: { users: number; seed: number; today: Date },
): Promise<Acquired> {
  return acquireFrom(sourceNamed(fake.name), {
    env: { FAKE_USERS: String(users), FAKE_SEED: String(seed) },
    into: { dataFolder, quarter: quarterOf(today) },
    window: { from: today.toISOString().slice(0, 10), to: today.toISOString().slice(0, 10) },
    now: today,
    onEvent: () => {},
    signal: new AbortController().signal,
  });
}
