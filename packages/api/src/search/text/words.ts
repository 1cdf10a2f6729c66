import { bareWord } from '@smart-assign/database';

/** A stretch of a text that counts as one word, by the rules of packages/database/src/search-words.ts. */
export interface Word {
  /** In lower case, as it stands: `node.js`, `c++`, `ingeniør`. */
  readonly text: string;
  /** Whether its sign is part of it: `c++`, `c#`, `.net`. */
  readonly hasSign: boolean;
  /** The words without signs: `node`, `js`. */
  readonly parts: readonly string[];
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const bare = String.raw`[\p{L}\p{M}\p{Nd}]+`;
const wordPattern = new RegExp(
  [
    String.raw`${bare}(?:[-./&_]${bare})+(?![\p{L}\p{M}\p{Nd}+#])`,
    String.raw`${bare}[+#]+`,
    String.raw`\.\p{L}[\p{L}\p{M}]*`,
    bare,
  ].join('|'),
  'gu',
);
const barePattern = new RegExp(bare, 'gu');

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => {
    const word = found.toLowerCase();
    return {
      text: word,
      hasSign: /^\.|[+#]$/.test(word),
      parts: word.match(barePattern) ?? [],
      start: index,
      end: index + found.length,
    };
  });
}

/** The forms under which a word without sign is found, beside its parts: run together, and without marks on its letters. */
export function formsOf({ parts }: Word): string[] {
  const joined = parts.join('');
  const plain = bareWord(joined);
  return plain === joined ? [joined] : [joined, plain];
}
