import { notKnown, type Snapshot } from '../../search/snapshot/snapshot.ts';
import type { ValueIndex } from '../../search/snapshot/value-index.ts';
import type { SearchLink } from './search-link.ts';

/** What people are told apart by; their grade is the SFIA level. */
export const groupings = ['grade', 'country', 'department'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** Null for those of whom it is not known. */
  readonly group: string | null;
  readonly people: number;
  readonly search: SearchLink | null;
}

/** Everybody in groups: lower grades and earlier names first, the unknown last where there are any. */
export interface GroupedPeople {
  readonly groups: readonly Group[];
  /** Place of each person's group in `groups`. */
  readonly places: Int32Array;
}

export function groupPeople(snapshot: Snapshot, by: Grouping): GroupedPeople {
  return by === 'grade' ? byGrade(snapshot) : byValue(snapshot, by);
}

function byGrade({ sfiaLevels }: Snapshot): GroupedPeople {
  const levels = [...new Set(sfiaLevels)].filter((level) => level !== notKnown).toSorted((a, b) => a - b);
  const placeOf = new Map(levels.map((level, place) => [level, place]));
  return counted(
    levels.map((level) => [String(level), { sfiaMin: level, sfiaMax: level }]),
    Int32Array.from(sfiaLevels, (level) => placeOf.get(level) ?? levels.length),
  );
}

function byValue(snapshot: Snapshot, by: 'country' | 'department'): GroupedPeople {
  const index: ValueIndex = by === 'country' ? snapshot.countries : snapshot.departments;
  const { names } = index;
  const sorted = [...names.keys()].toSorted((a, b) => names[a]!.localeCompare(names[b]!, 'en'));
  const places = new Int32Array(snapshot.size).fill(names.length);
  for (const [place, id] of sorted.entries()) index.forEach(id, (person) => (places[person] = place));
  return counted(
    sorted.map((id) => [names[id]!, { [by]: [names[id]!] }]),
    places,
  );
}

/** @param places the number of groups stands for unknown */
function counted(
  named: readonly (readonly [group: string, search: SearchLink])[],
  places: Int32Array,
): GroupedPeople {
  const people = Array.from({ length: named.length + 1 }, () => 0);
  for (const place of places) people[place]!++;
  const groups: Group[] = named.map(([group, search], place) => ({ group, people: people[place]!, search }));
  const unknown = people.at(-1)!;
  if (unknown > 0) groups.push({ group: null, people: unknown, search: null });
  return { groups, places };
}
