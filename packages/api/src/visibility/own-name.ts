import { bareWord } from '@smart-assign/database';
import { maskOf } from '../queries/profile-mask.ts';

/** Names of a person in each language. */
type Names = Readonly<Record<string, string | null>>;

/**
 * Takes the names of people out of what they wrote about themselves, for lists that are made of everybody's texts: of titles, roles,
 * certificates. A text is looked at closely only where it has a word of the name, which hardly any has.
 */
export class OwnNameMask {
  readonly #wordsOfTexts = new Map<string, ReadonlySet<string>>();
  readonly #wordsOfNames = new WeakMap<Names, readonly string[]>();

  /** @returns the text, with `[name]` in the place of the name of whoever wrote it */
  masked(text: string, names: Names): string {
    const words = this.#wordsOf(text);
    if (!text.includes('@') && !this.#wordsOfName(names).some((word) => words.has(word))) return text;
    const own = Object.values(names).filter((name) => name !== null);
    return maskOf({ names: own, contacts: [] })(text);
  }

  /** Whoever wrote one text wrote others. */
  #wordsOfName(names: Names): readonly string[] {
    let words = this.#wordsOfNames.get(names);
    if (words === undefined) {
      words = Object.values(names).flatMap((name) => (name === null ? [] : bareWords(name)));
      this.#wordsOfNames.set(names, words);
    }
    return words;
  }

  /** Most texts are those of many people. */
  #wordsOf(text: string): ReadonlySet<string> {
    let words = this.#wordsOfTexts.get(text);
    if (words === undefined) {
      const bare = bareWords(text);
      // `Nordmanns` is the name of Nordmann too.
      words = new Set([
        ...bare,
        ...bare.filter((word) => word.endsWith('s')).map((word) => word.slice(0, -1)),
      ]);
      this.#wordsOfTexts.set(text, words);
    }
    return words;
  }
}

const bareWords = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).map(bareWord);
