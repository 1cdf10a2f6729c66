import { countBoth, type Bitset } from '../bitset.ts';
import { fold } from '../fold.ts';
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
  const chosen = new Set(selected.map((name) => index.idOf(name)));
  const values: FacetValue[] = [];
  for (let id = 0; id < counts.length; id++)
    if (counts[id]! > 0 || chosen.has(id))
      values.push({ value: index.names[id]!, count: counts[id]!, selected: chosen.has(id) });
  const shown = values.toSorted(byCount).filter((value, place) => place < most || value.selected);
  const unknown = new Map(
    selected.filter((name) => index.idOf(name) === undefined).map((name) => [fold(name), name]),
  );
  return [...shown, ...Array.from(unknown.values(), (value) => ({ value, count: 0, selected: true }))];
}

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
