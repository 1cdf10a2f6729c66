import type { Bitset } from '../bitset.ts';
import type { FilterParameter, SearchQuery } from '../query-schema.ts';
import type { Search } from '../search.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A value to choose, and how many people it would find. */
export interface FacetValue {
  /** As the parameter takes it, where one does. */
  readonly value: string;
  /** For people to read, where the value is not. */
  readonly label?: string;
  readonly count: number;
  readonly selected: boolean;
}

/** A question that asks for less. */
export interface Loosening {
  readonly set: Partial<Pick<SearchQuery, FilterParameter>>;
  readonly remove?: readonly FilterParameter[];
  /** How far from what was asked: 1 for the next step. */
  readonly steps: number;
  /** Completes "4 people if …". */
  readonly phrase: string;
}

/** One kind of wish; there is a file for each. */
export interface Filter {
  /** That belong to it alone; without them it is not asked. */
  readonly parameters: readonly FilterParameter[];
  /** Others that it looks at. */
  readonly alsoReads?: readonly FilterParameter[];
  isAsked(search: Search): boolean;
  /** Everybody that it lets through; called where it is asked. Not to be changed. */
  people(search: Search): Bitset;
  readonly facet?: {
    readonly name: string;
    /** @param among whom all other filters let through */
    values(search: Search, among: Bitset): FacetValue[];
  };
  /** Adds to each person's points how well they fit, where it is asked. */
  addPoints?(search: Search, points: Float32Array): void;
  /** What finds more people, the smallest change first. Leaving the filter out comes after these by itself. */
  loosened?(search: Search): Loosening[];
  /** Completes "4 people if …" where the filter is left out. */
  readonly dropped: string;
}

/** The people that one filter lets through, found once for each question to it. */
export function peopleOf(filter: Filter, search: Search): Bitset {
  const read = [...filter.parameters, ...(filter.alsoReads ?? [])].map((name) => search.query[name] ?? null);
  const key = `${filter.parameters[0]} ${JSON.stringify(read)}`;
  let people = search.found.get(key);
  if (people === undefined) search.found.set(key, (people = filter.people(search)));
  return people;
}

export type { Search, Snapshot };
