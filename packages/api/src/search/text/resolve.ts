import type { ClientBase } from '@smart-assign/database';
import type { Correction } from '../text-search.ts';
import type { Question, Term } from './question.ts';
import { queriesOf, type TermQueries } from './tsquery.ts';
import { knownWords, knowsTrigrams, nearestWord, type LongerWord } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A term as it is looked for. */
export interface ResolvedTerm extends TermQueries {
  readonly term: Term;
  /** All words that `longer` finds; null where they are too many, or not known. */
  readonly longerWords: readonly LongerWord[] | null;
}

/** A question in words that there are. */
export interface ResolvedQuestion {
  readonly wanted: readonly ResolvedTerm[];
  readonly unwanted: readonly ResolvedTerm[];
  readonly corrections: readonly Correction[];
}

/** Takes words that are nowhere in the documents for the nearest that are. */
export async function resolve(
  client: ClientBase,
  question: Question,
  mayUseNames: boolean,
): Promise<ResolvedQuestion> {
  const words = question.wanted.flatMap((term) => (term.kind === 'word' ? [term.word] : []));
  const known = await knownWords(client, words, mayUseNames);
  const isStrange = (word: string): boolean => {
    const { isKnown, longer } = known.get(word)!;
    return !isKnown && longer?.length === 0;
  };
  const strange = words.filter(isStrange);
  const unwanted = question.unwanted.map(asked);
  const asTyped = question.wanted.map((term) => {
    const resolved = asked(term);
    if (term.kind !== 'word') return resolved;
    const { longer } = known.get(term.word)!;
    // Reading the index for longer words than there are costs milliseconds where many have the word itself.
    return longer?.length === 0 ? { ...resolved, longer: null } : { ...resolved, longerWords: longer };
  });
  if (strange.length === 0 || !(await knowsTrigrams(client)))
    return { wanted: asTyped, unwanted, corrections: [] };

  const skill = await skillMeant(client, question, words, mayUseNames);
  if (skill !== null)
    return {
      wanted: [takenFor(skill)],
      unwanted,
      corrections: [{ word: words.join(' '), takenFor: skill }],
    };
  const corrections: Correction[] = [];
  const wanted: ResolvedTerm[] = [];
  for (const resolved of asTyped) {
    const { term } = resolved;
    const nearest =
      term.kind === 'word' && isStrange(term.word) ? await nearestWord(client, term.word, mayUseNames) : null;
    wanted.push(nearest === null ? resolved : takenFor(nearest.word));
    if (nearest !== null && term.kind === 'word')
      corrections.push({ word: term.word, takenFor: nearest.word });
  }
  return { wanted, unwanted, corrections };
}

const asked = (term: Term): ResolvedTerm => ({ term, ...queriesOf(term), longerWords: null });

// At two words, one letter in eight may be wrong before the one is no longer the other.
const likeEnough = 0.85;

/** All words together may be a skill, misspelt or with a space that is not in it: `kuber netes`. */
async function skillMeant(
  client: ClientBase,
  { wanted, unwanted }: Question,
  words: readonly string[],
  mayUseNames: boolean,
): Promise<string | null> {
  if (words.length < 2 || words.length !== wanted.length || unwanted.length > 0) return null;
  const nearest = await nearestWord(client, words.join(' '), mayUseNames);
  return nearest !== null && nearest.likeness >= likeEnough ? nearest.word : null;
}

/** Looks for exactly this word, or for all words of a skill. */
function takenFor(text: string): ResolvedTerm {
  const words = wordsOf(text);
  const [first] = words;
  const term: Term =
    words.length > 1 || first === undefined
      ? { kind: 'compound', parts: words.flatMap(({ parts }) => parts) }
      : first.hasSign
        ? { kind: 'sign', word: first.text }
        : { kind: 'word', word: first.parts.join('') };
  return { term, exact: queriesOf(term).exact, longer: null, longerWords: null };
}
