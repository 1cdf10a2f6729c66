import { bareWord, signsWithin } from '@smart-assign/database';
import { shortestBeginning, type Term } from './question.ts';
import { formsOf, wordsOf, type Word } from './words.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the terms stand in a text. */
export interface Marks {
  /** Apart from one another, in order. */
  readonly ranges: readonly Range[];
  /** Which of the terms are there, by index. */
  readonly terms: readonly number[];
}

/** Finds terms in a text by the rules by which the documents were made. */
export function markTerms(text: string, terms: readonly Term[]): Marks {
  const words = wordsOf(text);
  const ranges: Range[] = [];
  const found: number[] = [];
  terms.forEach((term, index) => {
    const places = placesOf(term, words);
    if (places.length > 0) found.push(index);
    ranges.push(...places);
  });
  return { ranges: joined(ranges), terms: found };
}

const anySign = new RegExp(`[${signsWithin}]`, 'g');
const condensed = (text: string): string => bareWord(text).replace(anySign, '');

/**
 * What tells quickly whether a text may have one of the terms: most have none, and to cut a text into words takes a hundred times as
 * long.
 */
export function quickTest(terms: readonly Term[]): (text: string) => boolean {
  const parts = condensedParts(terms);
  return (text) => {
    const within = condensed(text);
    return parts.some((part) => within.includes(part));
  };
}

/** What one of must be in a text without its signs that has one of the terms. */
export const condensedParts = (terms: readonly Term[]): string[] =>
  terms.flatMap((term) => ('parts' in term ? term.parts : [term.word])).map(condensed);

function placesOf(term: Term, words: readonly Word[]): readonly Range[] {
  switch (term.kind) {
    case 'sign':
      return words.filter(({ text }) => text === term.word);
    case 'word':
      return words.filter((word) => hasWord(word, term.word));
    case 'compound':
      return compoundPlaces(term.parts, words);
    case 'phrase':
      return term.signs.every((sign) => words.some(({ text }) => text === sign))
        ? phrasePlaces(term.parts, words)
        : [];
  }
}

function hasWord(word: Word, wanted: string): boolean {
  const isIt = (form: string): boolean =>
    form === wanted || (wanted.length >= shortestBeginning && form.startsWith(wanted));
  return word.parts.some(isIt) || formsOf(word).some(isIt) || word.parts.some((part) => isIt(bareWord(part)));
}

function compoundPlaces(parts: readonly string[], words: readonly Word[]): readonly Range[] {
  const whole = words.filter((word) => formsOf(word).some((form) => form.startsWith(parts.join(''))));
  if (whole.length > 0) return whole;
  const each = parts.map((part) => words.filter((word) => hasWord(word, part)));
  return each.every((places) => places.length > 0) ? each.flat() : [];
}

function phrasePlaces(parts: readonly string[], words: readonly Word[]): readonly Range[] {
  const all = words.flatMap((word) => word.parts.map((part) => ({ part, word })));
  return all.flatMap((_, start) => {
    const stretch = all.slice(start, start + parts.length);
    const isThere =
      stretch.length === parts.length && stretch.every(({ part }, index) => part === parts[index]);
    return isThere ? [{ start: stretch[0]!.word.start, end: stretch.at(-1)!.word.end }] : [];
  });
}

function joined(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last !== undefined && range.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

const wordsBefore = 5;
const wordsAround = 12;
// A text without spaces is cut by letters instead.
const longestSnippet = 240;

/** The part of a text around its first mark, about twelve words, with what is marked between « and ». */
export function snippetOf(text: string, ranges: readonly Range[]): string {
  const first = ranges[0]!;
  const gaps = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const at = gaps.findIndex(({ end }) => end > first.start);
  const from = Math.max(0, Math.min(at - wordsBefore, gaps.length - wordsAround));
  const to = Math.min(gaps.length, from + wordsAround) - 1;
  const start = Math.max(gaps[from]!.start, first.start - longestSnippet / 2);
  const end = Math.min(Math.max(gaps[to]!.end, first.end), start + longestSnippet);
  let snippet = '';
  let done = start;
  for (const range of ranges) {
    if (range.start < start || range.end > end) continue;
    snippet += `${text.slice(done, range.start)}«${text.slice(range.start, range.end)}»`;
    done = range.end;
  }
  snippet += text.slice(done, end);
  const line = snippet.replace(/\s+/g, ' ').trim().toWellFormed();
  return `${start > gaps[0]!.start ? '… ' : ''}${line}${end < gaps.at(-1)!.end ? ' …' : ''}`;
}
