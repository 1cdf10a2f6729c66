import { quarter } from '../../../shared/format.ts';
import type { LoadState } from '../answers.ts';
import { remedyOf } from '../remedy.ts';

/** What became of a load, and what to do. */
export interface LoadEnd {
  readonly kind: 'done' | 'stopped' | 'failed';
  readonly title: string;
  readonly text: string;
  readonly remedy: string | null;
}

const titles: Readonly<Record<number, string>> = {
  2: 'A setting of the load is wrong',
  3: 'The export cannot be loaded',
  4: 'A guard refused the export',
  5: 'The database is out of reach',
  6: 'Another run was under way',
};
const interrupted = 130;

/** @param found the quarter that it found; null where it did not get that far */
export function endOf({ exitCode, options, fault }: LoadState, found: string | null): LoadEnd {
  const what = found === null ? 'The export' : quarter(found);
  if (exitCode === null)
    return {
      kind: 'stopped',
      title: 'The load is out of sight',
      text: 'The server was started anew meanwhile. The list below tells what became of the load.',
      remedy: null,
    };
  if (exitCode === 0)
    return options.dryRun
      ? {
          kind: 'done',
          title: 'The dry run went well',
          text: `${what} could be loaded as it is. Nothing was kept of it.`,
          remedy: null,
        }
      : {
          kind: 'done',
          title: 'The load is done',
          text: `${what} is loaded: it is what everybody finds from now on.`,
          remedy: null,
        };
  if (exitCode === interrupted)
    return {
      kind: 'stopped',
      title: 'The load was stopped',
      text: fault?.message || 'Nothing was loaded; the data is as before.',
      remedy: null,
    };
  return {
    kind: 'failed',
    title: titles[exitCode] ?? 'The load failed',
    text: fault?.message || `It ended with the code ${exitCode}, without a word.`,
    remedy: fault?.remedy ?? remedyOf(fault?.code ?? null),
  };
}
