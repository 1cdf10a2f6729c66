import type { CellParser } from './cell-parser.ts';

const values = new Map<string, string>([
  ...['true', '1', 't', 'yes', 'y'].map((word) => [word, 't'] as const),
  ...['false', '0', 'f', 'no', 'n'].map((word) => [word, 'f'] as const),
]);

// The words that exports write.
const trueWord = Buffer.from('true');
const falseWord = Buffer.from('false');

/** True where the bytes are those of the word in capitals or small letters. */
function isWord(word: Uint8Array, from: Uint8Array, start: number, end: number): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if ((from[start + i]! | 0x20) !== word[i]) return false;
  return true;
}

export const boolean: CellParser = {
  name: 'boolean',
  sqlType: 'boolean',
  rule: '`true 1 t yes y` or `false 0 f no n`, any case.',
  freeText: false,
  whenEmpty: null,
  parse(cell, raise) {
    const value = values.get(cell.toLowerCase());
    if (value === undefined) {
      raise('bad_boolean');
      return null;
    }
    return value;
  },
  copy(from, start, end, to, at) {
    const isTrue = isWord(trueWord, from, start, end);
    if (!isTrue && !isWord(falseWord, from, start, end)) return -1;
    to[at] = isTrue ? 0x74 : 0x66;
    return at + 1;
  },
};
