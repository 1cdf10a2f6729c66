import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ValueIndex } from '../snapshot/value-index.ts';
import { mostFrequent } from './facet-values.ts';
import type { Filter } from './filter.ts';

interface Named {
  readonly parameter: 'country' | 'department' | 'industry';
  readonly facet: string;
  readonly index: (snapshot: Snapshot) => ValueIndex;
  readonly most: number;
  readonly hasPoints: boolean;
}

/** A filter by whole names, any of which will do. */
function named({ parameter, facet, index, most, hasPoints }: Named): Filter {
  const idsOf = (snapshot: Snapshot, names: readonly string[]): Set<number> =>
    new Set(names.map((name) => index(snapshot).idOf(name)).filter((id) => id !== undefined));
  return {
    parameters: [parameter],
    isAsked: ({ query }) => query[parameter] !== undefined,
    people: ({ snapshot, query }) =>
      index(snapshot).peopleOf(idsOf(snapshot, query[parameter]!), snapshot.size),
    facet: {
      name: facet,
      values: ({ snapshot, query }, among) =>
        mostFrequent(index(snapshot), among, query[parameter] ?? [], most),
    },
    ...(hasPoints && {
      addPoints: ({ snapshot, query }, points) => {
        for (const id of idsOf(snapshot, query[parameter]!))
          index(snapshot).forEach(id, (person) => (points[person]! += 1));
      },
    }),
    dropped: `the ${parameter} does not matter`,
  };
}

// Countries and departments are few and one looks for them by name; more than this is a sign of free text in the field.
const mostPlaces = 200;

export const countryFilter = named({
  parameter: 'country',
  facet: 'countries',
  index: ({ countries }) => countries,
  most: mostPlaces,
  hasPoints: false,
});
export const departmentFilter = named({
  parameter: 'department',
  facet: 'departments',
  index: ({ departments }) => departments,
  most: mostPlaces,
  hasPoints: false,
});
export const industryFilter = named({
  parameter: 'industry',
  facet: 'industries',
  index: ({ industries }) => industries,
  most: 50,
  hasPoints: true,
});
