/** An entry of a vocabulary of the API. */
export interface Suggestion {
  readonly value: string;
  readonly people: number;
}

/** Something that can be chosen while one types. */
export interface Offer {
  readonly value: string;
  /** Null where nobody counted. */
  readonly people: number | null;
  /** Whether it is what was typed, as a part of longer texts. */
  readonly isPart: boolean;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * What to offer for what was typed.
 * @param found by the server, perhaps for what was typed a letter ago: what no longer fits is left out
 * @param takesParts whether a part of a text will do as well as a whole one
 */
export function offersFor(typed: string, found: readonly Suggestion[], takesParts: boolean): Offer[] {
  const wanted = fold(typed.trim());
  const offers = found
    .filter(({ value }) => fold(value).includes(wanted))
    .map(({ value, people }) => ({ value, people, isPart: false }));
  const isWhole = offers.some(({ value }) => fold(value) === wanted);
  return takesParts && wanted !== '' && !isWhole
    ? [{ value: typed.trim(), people: null, isPart: true }, ...offers]
    : offers;
}
