import type { Params } from '@angular/router';
import type { Freshness } from '../answers.ts';
import { searchAddress, type SearchLink } from '../search-address.ts';

/** Everybody, or the people of one department, by the age of their CVs. */
export interface AgeRow {
  readonly name: string;
  readonly people: number;
  readonly search: Params | null;
  /** Parts of a bar, freshest first, in percent of its length. */
  readonly parts: readonly { readonly from: number; readonly length: number }[];
  /** How many saw to their CV since the first day of each band, and the search that finds them. */
  readonly since: readonly { readonly people: number; readonly search: Params | null }[];
  /** How many did not since the first day of the last band that has one, or never. */
  readonly neglected: { readonly people: number; readonly search: Params | null };
  /** The bar in words. */
  readonly words: string;
}

export const bandNames = [
  'under 3 months',
  '3 to 6 months',
  '6 to 12 months',
  'over a year',
  'never',
] as const;

export function ageRows({ people, bands, neglected, departments }: Freshness): AgeRow[] {
  const firstDays = bands.map(({ search }) => search).filter((search) => search !== null);
  return [
    rowOf(
      'Everybody',
      people,
      bands.map((band) => band.people),
      {},
      firstDays,
      neglected.search,
    ),
    ...departments.map(({ department, people, counts, search }) =>
      rowOf(department ?? 'unknown', people, counts, search, firstDays, neglected.search),
    ),
  ];
}

function rowOf(
  name: string,
  people: number,
  counts: readonly number[],
  search: SearchLink,
  firstDays: readonly SearchLink[],
  neglected: SearchLink,
): AgeRow {
  const sums = counts.map((_, place) => counts.slice(0, place + 1).reduce((sum, count) => sum + count, 0));
  const old = people - (sums[firstDays.length - 1] ?? 0);
  const share = (number: number): number => (people === 0 ? 0 : (number / people) * 100);
  return {
    name,
    people,
    search: searchAddress(search),
    parts: counts.map((number, place) => ({ from: share(sums[place]! - number), length: share(number) })),
    since: firstDays.map((firstDay, place) => ({
      people: sums[place]!,
      search: sums[place] === 0 ? null : searchAddress(search, firstDay),
    })),
    neglected: { people: old, search: old === 0 ? null : searchAddress(search, neglected) },
    words: counts.map((number, place) => `${bandNames[place]}: ${number}`).join(', '),
  };
}
