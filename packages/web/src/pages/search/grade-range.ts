import type { FacetValue } from '../../api/answers.ts';

/**
 * The range of a scale after one of its values was clicked: the first click chooses it alone, one outside widens the range to it, one
 * at an end takes that end off, and one within begins anew there.
 * @returns null where nothing is chosen any more
 */
export function rangeAfter(
  scale: readonly Pick<FacetValue, 'value' | 'selected'>[],
  clicked: string,
): { from: string; to: string } | null {
  const place = scale.findIndex(({ value }) => value === clicked);
  const first = scale.findIndex(({ selected }) => selected);
  const last = scale.findLastIndex(({ selected }) => selected);
  const range = (from: number, to: number): { from: string; to: string } => ({
    from: scale[from]!.value,
    to: scale[to]!.value,
  });
  if (place === -1) return null;
  if (first === -1) return range(place, place);
  if (place < first) return range(place, last);
  if (place > last) return range(first, place);
  if (first === last) return null;
  if (place === first) return range(first + 1, last);
  return place === last ? range(first, last - 1) : range(place, place);
}
