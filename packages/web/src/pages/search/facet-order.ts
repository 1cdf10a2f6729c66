import type { FacetValue } from '../../api/answers.ts';

/**
 * The values of a filter in the order in which they stood, with their new counts: while somebody picks from a list, nothing may move
 * away under their hand. Values that the answer left out stay, with nobody; new ones follow.
 */
export function keptOrder(shown: readonly FacetValue[], next: readonly FacetValue[]): FacetValue[] {
  const byValue = new Map(next.map((each) => [each.value, each]));
  const kept = shown.map((each) => byValue.get(each.value) ?? { ...each, count: 0, selected: false });
  const before = new Set(shown.map(({ value }) => value));
  return [...kept, ...next.filter(({ value }) => !before.has(value))];
}

/**
 * Those of a long list that are shown at first: as many as there is room for, and whatever is on.
 * @param shown what was shown before, where none of it may go
 */
export function foldedValues(
  values: readonly FacetValue[],
  most: number,
  shown: readonly FacetValue[] = [],
): FacetValue[] {
  const before = new Set(shown.map(({ value }) => value));
  return values.filter(({ value, selected }, place) => place < most || selected || before.has(value));
}
