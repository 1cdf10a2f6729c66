import { intersect, type Bitset } from './bitset.ts';
import { peopleOf, type FacetValue, type Filter } from './filters/filter.ts';
import { filters } from './filters/index.ts';
import type { Search } from './search.ts';
import { everybody } from './snapshot/snapshot.ts';

/** The filters that a search asks for. */
export const askedFilters = (search: Search): Filter[] => filters.filter((filter) => filter.isAsked(search));

/** Whom all filters but `except` let through. */
export function peopleFound(search: Search, except: readonly Filter[] = []): Bitset {
  const people = everybody(search.snapshot);
  for (const filter of askedFilters(search))
    if (!except.includes(filter)) intersect(people, peopleOf(filter, search));
  return people;
}

/** The values of every filter, each counted among those whom the other filters let through. */
export function facetsOf(search: Search): Record<string, FacetValue[]> {
  const found = peopleFound(search);
  const facets: Record<string, FacetValue[]> = {};
  for (const filter of filters) {
    if (filter.facet === undefined) continue;
    const among = filter.isAsked(search) ? peopleFound(search, [filter]) : found;
    facets[filter.facet.name] = filter.facet.values(search, among);
  }
  return facets;
}
