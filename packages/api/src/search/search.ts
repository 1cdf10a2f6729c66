import { badParameter } from '../problems/problem.ts';
import type { Bitset } from './bitset.ts';
import { dayOf, lengthOf, type Period } from '../days.ts';
import { longestWindowDays } from '../queries/availability-window.ts';
import type { SearchQuery } from './query-schema.ts';
import { defaultWindow, type Snapshot } from './snapshot/snapshot.ts';

/** One question to one snapshot. */
export interface Search {
  readonly snapshot: Snapshot;
  readonly query: SearchQuery;
  /** The days that availability is told for. */
  readonly window: Period;
  readonly isDefaultWindow: boolean;
  /** The days on which a clearance must be valid. */
  readonly clearancePeriod: Period;
  readonly higherClearanceSatisfies: boolean;
  /** Who has the words of `q`, by `user_id`; null where there are none to look for. */
  readonly textScores: ReadonlyMap<number, number> | null;
  /** People found by one filter, by what was asked of it: a question that is changed a little shares the rest. */
  readonly found: Map<string, Bitset>;
}

/**
 * @param query without empty parameters
 * @throws Problem for values that are wrong together, or that this data does not know
 */
export function newSearch(
  snapshot: Snapshot,
  query: SearchQuery,
  textScores: Search['textScores'],
  higherClearanceSatisfies: boolean,
): Search {
  refuse(query, snapshot);
  return {
    ...periodsOf(snapshot, query),
    snapshot,
    query,
    higherClearanceSatisfies,
    textScores,
    found: new Map(),
  };
}

/** The same with another question. */
export const changed = (search: Search, query: SearchQuery): Search => ({
  ...search,
  query,
  ...periodsOf(search.snapshot, query),
});

function periodsOf(
  snapshot: Snapshot,
  query: SearchQuery,
): Pick<Search, 'window' | 'isDefaultWindow' | 'clearancePeriod'> {
  const window = askedWindow(query);
  const day = query.clearanceOn === undefined ? snapshot.today : dayOf(query.clearanceOn);
  return {
    window: window ?? defaultWindow(snapshot),
    isDefaultWindow: window === null,
    clearancePeriod: window ?? { from: day, to: day },
  };
}

function askedWindow({ availableFrom, availableTo }: SearchQuery): Period | null {
  return availableFrom === undefined || availableTo === undefined
    ? null
    : { from: dayOf(availableFrom), to: dayOf(availableTo) };
}

function refuse(query: SearchQuery, { grades }: Snapshot): void {
  if ((query.availableFrom === undefined) !== (query.availableTo === undefined))
    throw badParameter('query.availableFrom', 'goes with availableTo: a window has a first and a last day');
  const window = askedWindow(query);
  if (window !== null && window.from > window.to)
    throw badParameter('query.availableFrom', 'is later than availableTo');
  if (window !== null && lengthOf(window) > longestWindowDays)
    throw badParameter('query.availableTo', `is more than ${longestWindowDays} days after availableFrom`);
  if ((query.sfiaMin ?? 1) > (query.sfiaMax ?? 7))
    throw badParameter('query.sfiaMin', 'is higher than sfiaMax');
  const ranks = (['cpdMin', 'cpdMax'] as const).map((name) => {
    const label = query[name];
    const rank = label === undefined ? undefined : grades.rank(label);
    if (label !== undefined && rank === undefined)
      throw badParameter(
        `query.${name}`,
        `is no grade here; there are ${grades.labels.join(', ') || 'none'}`,
      );
    return rank;
  });
  if ((ranks[0] ?? 0) > (ranks[1] ?? Infinity)) throw badParameter('query.cpdMin', 'is higher than cpdMax');
}
