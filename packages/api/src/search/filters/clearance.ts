import { countBoth, noneOf } from '../bitset.ts';
import { fold } from '../fold.ts';
import { later } from './window.ts';
import type { Filter, Loosening, Search } from './filter.ts';

/** The clearances of the same chain below one, the next first. */
function lower({ snapshot: { clearances }, query }: Search): Loosening[] {
  const wanted = clearances.byName(query.clearance!);
  if (wanted === undefined || wanted.rank === null) return [];
  return clearances.scale
    .filter(({ chain, rank }) => chain === wanted.chain && rank! < wanted.rank!)
    .toReversed()
    .map(({ name, rank }) => ({
      set: { clearance: name },
      steps: wanted.rank! - rank!,
      phrase: `clearance is ${name}`,
    }));
}

export const clearanceFilter: Filter = {
  parameters: ['clearance'],
  alsoReads: ['clearanceOn', 'availableFrom', 'availableTo'],
  isAsked: ({ query }) => query.clearance !== undefined,
  people: ({ snapshot, query, clearancePeriod, higherClearanceSatisfies }) => {
    const wanted = snapshot.clearances.byName(query.clearance!);
    return wanted === undefined
      ? noneOf(snapshot.size)
      : snapshot.clearances.cleared(wanted, clearancePeriod, higherClearanceSatisfies);
  },
  facet: {
    name: 'clearances',
    values: ({ snapshot, query, clearancePeriod, higherClearanceSatisfies }, among) => {
      const chosen = fold(query.clearance ?? '');
      const values = snapshot.clearances.scale.map((clearance) => ({
        value: clearance.name,
        count: countBoth(
          snapshot.clearances.cleared(clearance, clearancePeriod, higherClearanceSatisfies),
          among,
        ),
        selected: fold(clearance.name) === chosen,
      }));
      if (chosen !== '' && !values.some(({ selected }) => selected))
        values.push({ value: query.clearance!, count: 0, selected: true });
      return values;
    },
  },
  loosened: (search) => [...lower(search), ...(search.isDefaultWindow ? [] : later(search))],
  dropped: 'clearance does not matter',
};
