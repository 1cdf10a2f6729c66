import { bareWord } from '@smart-assign/database';

const shown = '[name]';
const shortest = 3;
const word = /[\p{L}\p{M}\p{Nd}]+/gu;

/** The words of a person's names, in all languages; those of one or two letters are left out, since they are words as well. */
export function nameWords(names: Iterable<string>): string[] {
  const words = [...names].flatMap((name) => name.normalize('NFC').match(word) ?? []);
  return [...new Set(words.map((each) => each.toLowerCase()))].filter((each) => each.length >= shortest);
}

/**
 * A text without the name of the person it tells of: each word of the name becomes `[name]`, in any case, with or without the marks
 * on its letters, and with an `s` after it (`Nordmanns`); a word that only contains one stays. Addresses of e-mail, which run names
 * together, go whole.
 * @param words of the name, as of {@link nameWords}; shorter ones than three letters are passed over
 */
export function maskName(text: string, words: readonly string[]): string {
  const hidden = new Set(words.filter(({ length }) => length >= shortest).map(bareWord));
  const isHidden = (bare: string): boolean =>
    hidden.has(bare) || (bare.endsWith('s') && hidden.has(bare.slice(0, -1)));
  return text
    .normalize('NFC')
    .replace(/[^\s<>()]+@[^\s<>()]+/g, shown)
    .replace(word, (each) => (isHidden(bareWord(each)) ? shown : each));
}
