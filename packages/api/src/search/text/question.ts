import { badParameter } from '../../problems/problem.ts';
import { wordsOf, type Word } from './words.ts';

/** One thing to look for. */
export type Term =
  /** `kubernetes`: itself, or at the beginning of a word. */
  | { readonly kind: 'word'; readonly word: string }
  /** `c++`: itself alone. */
  | { readonly kind: 'sign'; readonly word: string }
  /** `node.js`, `ci/cd`: all parts, or run together. */
  | { readonly kind: 'compound'; readonly parts: readonly string[] }
  /** `"machine learning"`: the words after one another; those with signs are there as such. */
  | { readonly kind: 'phrase'; readonly parts: readonly string[]; readonly signs: readonly string[] };

/** What a free text asks for. */
export interface Question {
  /** Each of them must be found. */
  readonly wanted: readonly Term[];
  /** None of them may be found. */
  readonly unwanted: readonly Term[];
}

export const mostTerms = 10;
const mostParts = 20;

/** The shortest beginning of a word by which it is found. */
export const shortestBeginning = 3;

const piece = /(?<![^\s])(-?)(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?|([^\s"]+)/g;

/**
 * Reads what somebody typed: words, `"phrases"`, `-word` for what must not be there. All other signs mean nothing.
 * @throws Problem 400 where it has more than {@link mostTerms} terms, or a phrase is too long
 */
export function readQuestion(q: string): Question {
  const wanted = new Map<string, Term>();
  const unwanted = new Map<string, Term>();
  for (const [, minus, quoted, words, laterQuoted, laterWords] of typed(q).matchAll(piece)) {
    const phrase = quoted ?? laterQuoted;
    const terms =
      phrase === undefined ? wordsOf(words ?? laterWords ?? '').map(termOf) : phraseTerms(wordsOf(phrase));
    const side = minus === '-' ? unwanted : wanted;
    for (const term of terms) side.set(JSON.stringify(term), term);
  }
  if (wanted.size + unwanted.size > mostTerms)
    throw badParameter('query.q', `at most ${mostTerms} words and phrases can be searched for at once`);
  if (
    [...wanted.values(), ...unwanted.values()].some(
      (term) => 'parts' in term && term.parts.length > mostParts,
    )
  )
    throw badParameter('query.q', `a phrase can be of at most ${mostParts} words`);
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] };
}

/** Composed letters, straight quotes, and no character that PostgreSQL cannot store. */
const typed = (q: string): string =>
  q
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\0', ' ')
    .replace(/[“”„«»]/g, '"');

function termOf(word: Word): Term {
  if (word.hasSign) return { kind: 'sign', word: word.text };
  return word.parts.length === 1
    ? { kind: 'word', word: word.text }
    : { kind: 'compound', parts: word.parts };
}

function phraseTerms(words: readonly Word[]): Term[] {
  if (words.length === 0) return [];
  const signs = words.filter(({ hasSign }) => hasSign).map(({ text }) => text);
  if (words.length === 1 && signs.length === 1) return [{ kind: 'sign', word: signs[0]! }];
  return [{ kind: 'phrase', parts: words.flatMap(({ parts }) => parts), signs }];
}
