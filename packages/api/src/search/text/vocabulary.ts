import { oneRow, type ClientBase } from '@smart-assign/database';
import { editDistance } from './edit-distance.ts';
import { shortestBeginning } from './question.ts';

/** A word of the documents. */
export interface LongerWord {
  readonly word: string;
  readonly isName: boolean;
  readonly people: number;
}

interface Known {
  readonly word: string;
  readonly isKnown: boolean;
  /** Longer words that begin with it; null where they are more than {@link mostLonger}, or not kept. */
  readonly longer: readonly LongerWord[] | null;
}

const mostLonger = 60;

// Numbers and words of two letters are not kept in search_word.
const isKept = (word: string): boolean => word.length >= shortestBeginning && /\p{L}/u.test(word);

// A word that is somebody's name is not offered to those who may not see names, unless it is a word of a skill too (`Swift`).
const usable = `($2 or (not search_word.is_name and (
    not exists (select from search_word as name where name.word = search_word.word and name.is_name)
    or exists (select from search_document where skill_words @@ plainto_tsquery('simple', search_word.word)))))`;

// Behind every word with this beginning; search_word is in the order of the code points.
const lastLetter = '\u{10ffff}';

/** Which of the words are in the documents, or may be; those that are not kept may be. */
export async function knownWords(
  client: ClientBase,
  words: readonly string[],
  mayUseNames: boolean,
): Promise<Map<string, Known>> {
  const maybe = (word: string): Known => ({
    word,
    isKnown: true,
    longer: word.length >= shortestBeginning ? null : [],
  });
  const known = new Map(words.map((word) => [word, maybe(word)]));
  const kept = words.filter(isKept);
  if (kept.length === 0) return known;
  const { rows } = await client.query<Known & { longer: LongerWord[] }>({
    name: 'search-known-words',
    text: `select asked.word,
       exists (select from search_word where word = asked.word and ($2 or not is_name)) as "isKnown",
       (select coalesce(json_agg(longer), '[]') from (
          select word, is_name as "isName", people from search_word
          where word > asked.word and word < asked.word || $3 and position(' ' in word) = 0 and ($2 or not is_name)
          limit ${mostLonger + 1}) as longer) as longer
     from unnest($1::text[]) as asked (word)`,
    values: [kept, mayUseNames, lastLetter],
  });
  for (const { word, isKnown, longer } of rows)
    known.set(word, { word, isKnown, longer: longer.length > mostLonger ? null : longer });
  return known;
}

/** Whether the database can tell which words are alike. */
export async function knowsTrigrams(client: ClientBase): Promise<boolean> {
  const { knows } = await oneRow<{ knows: boolean }>(
    client,
    `select exists (select from pg_extension where extname = 'pg_trgm') as knows`,
  );
  return knows;
}

// search_word has none so long.
const longest = 100;

interface Candidate {
  readonly word: string;
  readonly people: number;
  readonly similarity: number;
}

export interface NearestWord {
  /** A word, or the name of a skill of several. */
  readonly word: string;
  /** 1 where no letter differs. */
  readonly likeness: number;
}

/**
 * The word of the documents that is most like one that is not in them, or null. Trigrams find what is alike, and letters decide: in a
 * short word, two letters that changed places leave hardly a trigram as it was (`pyhton`). Of words equally alike, the more frequent.
 */
export async function nearestWord(
  client: ClientBase,
  word: string,
  mayUseNames: boolean,
): Promise<NearestWord | null> {
  if (word.length > longest) return null;
  let candidates: Candidate[];
  await client.query('set pg_trgm.similarity_threshold = 0.2');
  try {
    ({ rows: candidates } = await client.query<Candidate>(
      `select word, people, similarity(word, $1)::float8 as similarity from search_word
       where word % $1 and ${usable}
       order by similarity desc, people desc, word limit 50`,
      [word, mayUseNames],
    ));
  } finally {
    await client.query('reset pg_trgm.similarity_threshold').catch(() => {});
  }
  const [best] = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(word, candidate.word) }))
    .filter((candidate) => isNear(word, candidate))
    .map((candidate) => {
      const likeness = 1 - candidate.distance / Math.max(word.length, candidate.word.length);
      return {
        word: candidate.word,
        likeness,
        rank: likeness + candidate.similarity + 0.05 * Math.log10(1 + candidate.people),
      };
    })
    .toSorted((a, b) => b.rank - a.rank);
  return best ?? null;
}

function isNear(word: string, { similarity, distance }: Candidate & { distance: number }): boolean {
  const mistakes = word.length < 5 ? 1 : word.length < 8 ? 2 : 3;
  return distance <= mistakes || (similarity >= 0.5 && distance <= word.length / 2);
}
