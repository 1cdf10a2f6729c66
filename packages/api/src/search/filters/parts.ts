import { membersOf, noneOf, unite } from '../bitset.ts';
import { fold } from '../fold.ts';
import type { PartIndex } from '../snapshot/part-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ValueIndex } from '../snapshot/value-index.ts';
import { mostFrequentParts } from './facet-values.ts';
import type { Filter } from './filter.ts';

interface ByPart {
  readonly parameter: 'role' | 'certificate';
  readonly facet: string;
  readonly parts: (snapshot: Snapshot) => PartIndex;
  readonly values: (snapshot: Snapshot) => ValueIndex;
}

/** A filter by parts of a text, any of which will do. */
function byPart({ parameter, facet, parts, values }: ByPart): Filter {
  return {
    parameters: [parameter],
    isAsked: ({ query }) => query[parameter] !== undefined,
    people: ({ snapshot, query }) =>
      query[parameter]!.map((part) => parts(snapshot).peopleWith(part)).reduce(unite, noneOf(snapshot.size)),
    facet: {
      name: facet,
      values: ({ snapshot, query }, among) =>
        mostFrequentParts(values(snapshot), parts(snapshot), among, query[parameter] ?? [], 50),
    },
    addPoints: ({ snapshot, query }, points) => {
      for (const part of new Set(query[parameter]!.map(fold)))
        for (const person of membersOf(parts(snapshot).peopleWith(part))) points[person]! += 1;
    },
    dropped: `the ${parameter} does not matter`,
  };
}

export const roleFilter = byPart({
  parameter: 'role',
  facet: 'roles',
  parts: ({ roleParts }) => roleParts,
  values: ({ titles }) => titles,
});
export const certificateFilter = byPart({
  parameter: 'certificate',
  facet: 'certificates',
  parts: ({ certificateParts }) => certificateParts,
  values: ({ certificates }) => certificates,
});
