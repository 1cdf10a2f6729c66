import { shortestBeginning, type Term } from './question.ts';

/** How a term is asked for in a `tsvector`. */
export interface TermQueries {
  readonly exact: string;
  /** Finds those that only have a longer word with this beginning; null where a beginning does not count. */
  readonly longer: string | null;
}

/** Texts of `tsquery`; a word in them is quoted, so no sign in it means anything. */
export function queriesOf(term: Term): TermQueries {
  switch (term.kind) {
    case 'word':
      return term.word.length < shortestBeginning
        ? { exact: quoted(term.word), longer: null }
        : { exact: quoted(term.word), longer: `${quoted(term.word)}:* & !${quoted(term.word)}` };
    case 'sign':
      return { exact: quoted(term.word), longer: null };
    case 'compound':
      return compound(term.parts);
    case 'phrase': {
      const inOrder = `(${term.parts.map(quoted).join(' <-> ')})`;
      return { exact: [inOrder, ...term.signs.map(quoted)].join(' & '), longer: null };
    }
  }
}

function compound(parts: readonly string[]): TermQueries {
  const joined = quoted(parts.join(''));
  const first = parts.slice(0, -1).map(quoted);
  const last = parts.at(-1)!;
  const exact = `((${[...first, quoted(last)].join(' & ')}) | ${joined})`;
  // `full-st`: too little of the last part to go by, and enough of the whole.
  const beginnings =
    last.length < shortestBeginning ? [] : [`(${[...first, `${quoted(last)}:*`].join(' & ')})`];
  return { exact, longer: `(${[...beginnings, `${joined}:*`].join(' | ')}) & !${exact}` };
}

/** Finds who has any of the words. */
export const anyOf = (words: readonly string[]): string => words.map(quoted).join(' | ');

// A `tsquery` refuses a word of more than 2 kB; the documents have none so long.
const longestWord = 400;

const quoted = (word: string): string =>
  `'${word.slice(0, longestWord).toWellFormed().replace(/['\\]/g, '$&$&')}'`;
