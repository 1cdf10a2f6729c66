import type { SearchField } from '@smart-assign/database';
import type { PostingKey } from './postings.ts';
import type { ResolvedTerm } from './resolve.ts';
import { anyOf } from './tsquery.ts';
import type { LongerWord } from './vocabulary.ts';

// Who has a word that so many have is worth keeping by itself; more such words are quicker read together, by their beginning.
const manyPeople = 200;
const mostFrequent = 8;

/**
 * Who has only a longer word than was asked for. Asked by word where that can be: who types goes from `kub` to `kube`, which are the
 * same words.
 * @returns null where no longer word is in the field
 */
export function longerKey(
  field: SearchField,
  { exact, longer, longerWords }: ResolvedTerm,
): PostingKey | null {
  if (longer === null) return null;
  if (longerWords === null) return { field, query: longer };
  const words = longerWords.filter(({ isName }) => isName === (field === 'name'));
  if (words.length === 0) return null;
  const isFrequent = ({ people }: LongerWord): boolean => people >= manyPeople;
  const frequent = words.filter(isFrequent);
  if (frequent.length > mostFrequent) return { field, query: longer };
  const rare = words.filter((word) => !isFrequent(word));
  const groups = [...frequent.map((word) => [word]), ...(rare.length > 0 ? [rare] : [])];
  const parts = groups.map((group) => anyOf(group.map(({ word }) => word)));
  return { field, query: longer, inParts: { anyOf: parts, butNot: exact } };
}
