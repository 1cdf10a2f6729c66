import { countBoth, type Bitset } from '../bitset.ts';
import { fold } from '../fold.ts';
import { leastOf } from '../least-of.ts';
import type { PartIndex } from '../snapshot/part-index.ts';
import type { ValueIndex } from '../snapshot/value-index.ts';
import type { FacetValue } from './filter.ts';

/** Most frequent first; equal ones by their text. */
const byCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/** The values that most of `among` have, and those selected, even where nobody has them. */
export function mostFrequent(
  index: ValueIndex,
  among: Bitset,
  selected: readonly string[],
  most: number,
): FacetValue[] {
  const counts = index.counts(among);
  const chosen = new Set<number>();
  const unknown = new Map<string, string>();
  for (const name of selected) {
    const id = index.idOf(name);
    if (id === undefined) unknown.set(fold(name), name);
    else chosen.add(id);
  }
  const shown = new Set([...mostCounted(counts, index.inOrder, most), ...chosen]);
  const known = Array.from(shown, (id) => ({
    value: index.names[id]!,
    count: counts[id]!,
    selected: chosen.has(id),
  }));
  return [
    ...known.toSorted(byCount),
    ...Array.from(unknown.values(), (value) => ({ value, count: 0, selected: true })),
  ];
}

/**
 * The values that are counted most often; equal ones in the order of their names. One number a value is sorted, as for a page of
 * people: objects for thousands of values, of which fifty are shown, would take a tenth of a search.
 */
function mostCounted(counts: Uint32Array, inOrder: readonly number[], most: number): number[] {
  const { length } = counts;
  const keys = new Float64Array(length);
  let found = 0;
  for (let place = 0; place < length; place++) {
    const count = counts[inOrder[place]!]!;
    if (count > 0) keys[found++] = (mostPeople - count) * length + place;
  }
  return Array.from(leastOf(keys.subarray(0, found), most), (key) => inOrder[key % length]!);
}

/** Above every count; times the number of values it is still a whole number that is exact. */
const mostPeople = 2 ** 31;

/**
 * The same where a value is a part of a text: a count tells how many have a text with that part, which is whom it finds.
 * @param index of whole texts, to choose the values from
 */
export function mostFrequentParts(
  index: ValueIndex,
  parts: PartIndex,
  among: Bitset,
  selected: readonly string[],
  most: number,
): FacetValue[] {
  const values = mostFrequent(index, among, selected, most).map((value) => ({
    ...value,
    count: countBoth(parts.peopleWith(value.value), among),
  }));
  return values.toSorted(byCount);
}
