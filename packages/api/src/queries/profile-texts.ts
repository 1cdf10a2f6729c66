/** A text in several languages: language code → text. `int` is Flowcase's international language. */
export type TextsByLanguage = Readonly<Record<string, string | null>>;

/** The language that stands in where the one asked for is missing. */
export const internationalLanguage = 'int';

/**
 * Chooses one language of each text, and notes what languages there are. In order: the language asked for, the same without its
 * region, the international one, the first by code.
 */
export class TextChooser {
  readonly #wanted: readonly string[];
  readonly #available = new Set<string>();

  constructor(language: string) {
    const asked = plain(language);
    this.#wanted = [asked, asked.split('-')[0]!, internationalLanguage];
  }

  choose(texts: TextsByLanguage | null): string | null {
    const known = new Map<string, string>();
    for (const [language, text] of Object.entries(texts ?? {}))
      if (text !== null && text.trim() !== '') known.set(plain(language), text);
    for (const language of known.keys()) this.#available.add(language);
    const chosen = this.#wanted.find((language) => known.has(language)) ?? [...known.keys()].toSorted()[0];
    return chosen === undefined ? null : known.get(chosen)!;
  }

  /** The languages of all texts so far, by code. */
  get available(): string[] {
    return [...this.#available].toSorted();
  }
}

/** `en_GB` and `en-gb` are one language. */
const plain = (language: string): string => language.toLowerCase().replaceAll('_', '-');
