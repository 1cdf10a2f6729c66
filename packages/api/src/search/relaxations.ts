import { count } from './bitset.ts';
import { askedFilters, peopleFound } from './evaluation.ts';
import type { Filter, Loosening } from './filters/filter.ts';
import type { FilterParameter, SearchQuery } from './query-schema.ts';
import { changed, type Search } from './search.ts';

/** A change of the question that finds more people. */
export interface Relaxation {
  readonly change: {
    readonly set: Readonly<Record<string, string | number | readonly string[]>>;
    readonly remove: readonly FilterParameter[];
  };
  /** `4 people if clearance is CTC`, `1 more if …`. */
  readonly text: string;
  /** How many the changed question finds. */
  readonly count: number;
}

/** Whoever finds as many has a choice. */
const enough = 3;
const most = 6;
/** Leaving a filter out is further from what was asked than any step of it. */
const stepsOfDropping = 10;

type Found = Loosening & { readonly count: number };

/** Where a search finds nobody or hardly anybody: for each filter the smallest change that finds more, smallest first. */
export function relaxationsOf(search: Search, total: number): Relaxation[] {
  if (total >= enough) return [];
  const asked = askedFilters(search);
  const found = asked
    .map((filter) => smallest(search, filter, total))
    .filter((loosening) => loosening !== null);
  if (found.length === 0 && total === 0) found.push(...dropTwo(search, asked));
  return withoutTwins(found)
    .toSorted((a, b) => a.steps - b.steps || b.count - a.count)
    .slice(0, most)
    .map((loosening) => relaxationOf(loosening, search.query, total));
}

function smallest(search: Search, filter: Filter, total: number): Found | null {
  // Sorting keeps those of equal steps in the order in which the filter tells them.
  const steps = (filter.loosened?.(search) ?? []).toSorted((a, b) => a.steps - b.steps);
  for (const loosening of steps) {
    const people = countChanged(search, loosening);
    if (people > total) return { ...loosening, count: people };
  }
  const dropped = count(peopleFound(search, [filter]));
  if (dropped <= total) return null;
  return {
    set: {},
    remove: filter.parameters,
    steps: stepsOfDropping,
    phrase: filter.dropped,
    count: dropped,
  };
}

function countChanged(search: Search, { set, remove = [] }: Loosening): number {
  const query: SearchQuery = { ...search.query, ...set };
  for (const name of remove) delete query[name];
  return count(peopleFound(changed(search, query)));
}

/** Two filters of which each alone would leave nobody. */
function dropTwo(search: Search, asked: readonly Filter[]): Found[] {
  return asked.flatMap((one, place) =>
    asked.slice(place + 1).flatMap((other): Found[] => {
      const people = count(peopleFound(search, [one, other]));
      return people === 0
        ? []
        : [
            {
              set: {},
              remove: [...one.parameters, ...other.parameters],
              steps: 2 * stepsOfDropping,
              phrase: `${one.dropped} and ${other.dropped}`,
              count: people,
            },
          ];
    }),
  );
}

/** A later window may help two filters at once, and is one change. */
function withoutTwins(found: readonly Found[]): Found[] {
  const byChange = new Map(found.map((each) => [JSON.stringify([each.set, each.remove]), each]));
  return [...byChange.values()];
}

function relaxationOf(
  { set, remove = [], phrase, count }: Found,
  query: SearchQuery,
  total: number,
): Relaxation {
  const people = total > 0 ? `${count - total} more` : count === 1 ? '1 person' : `${count} people`;
  return {
    change: {
      set: set as Relaxation['change']['set'],
      remove: remove.filter((name) => query[name] !== undefined),
    },
    text: `${people} if ${phrase}`,
    count,
  };
}
