import {
  languageMap,
  searchFields,
  signsWithin,
  storedText,
  textSources,
  type ClientBase,
} from '@smart-assign/database';
import { maskName, nameWords } from '../../visibility/mask-name.ts';
import type { TextPlace, TextRights } from '../text-search.ts';
import { condensedParts, markTerms, quickTest, snippetOf, type Marks } from './highlight.ts';
import type { ResolvedTerm } from './resolve.ts';

type TextByLanguage = Readonly<Record<string, string>>;

interface StoredText {
  readonly userId: number;
  readonly label: string;
  /** Place of the field among the fields: lower ones tell more of a person. */
  readonly rank: number;
  readonly texts: TextByLanguage;
}

export interface ExcerptOptions extends TextRights {
  /** Of the reader. */
  readonly language: string;
}

const mostPlaces = 6;

/** Where the terms stand in the texts of these people: of each field that has a term, the first text with it. */
export async function excerptsOf(
  client: ClientBase,
  userIds: readonly number[],
  terms: readonly ResolvedTerm[],
  options: ExcerptOptions,
): Promise<Map<number, TextPlace[]>> {
  const stored = await readTexts(client, userIds, terms, options);
  const byPerson = Map.groupBy(stored, ({ userId }) => userId);
  return new Map(
    [...byPerson].flatMap(([userId, [name, ...texts]]) => {
      const places = placesOf(options.mayUseNames ? [name!, ...texts] : texts, name!.texts, terms, options);
      return places.length === 0 ? [] : [[userId, places] as const];
    }),
  );
}

function placesOf(
  stored: readonly StoredText[],
  name: TextByLanguage,
  resolved: readonly ResolvedTerm[],
  { mayUseNames, language }: ExcerptOptions,
): TextPlace[] {
  const terms = resolved.map(({ term }) => term);
  const mayHaveTerms = quickTest(terms);
  const hidden = mayUseNames ? null : nameWords(Object.values(name));
  const places: TextPlace[] = [];
  const told = new Set<string>();
  for (const { label, rank, texts } of stored) {
    if (places.length === mostPlaces || told.size === searchFields.length * terms.length) break;
    for (const text of inOrder(texts, language)) {
      if (!mayHaveTerms(text)) continue;
      const shown = readable(text, hidden);
      const marks: Marks = markTerms(shown, terms);
      const news = marks.terms.map((term) => `${rank} ${term}`).filter((each) => !told.has(each));
      if (news.length === 0) continue;
      for (const each of news) told.add(each);
      places.push({ field: label, text: snippetOf(shown, marks.ranges) });
      break;
    }
  }
  return places;
}

/** The text in the reader's language first, then the international one. */
function inOrder(texts: TextByLanguage, language: string): string[] {
  const place = (key: string): number => [language, 'int'].indexOf(key) >>> 0;
  return Object.entries(texts)
    .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([, text]) => text)
    .filter((text) => typeof text === 'string');
}

/** Without what would be taken for our marks, and without the name where it is hidden. */
function readable(text: string, hidden: readonly string[] | null): string {
  const shown = text.normalize('NFC').replace(/[«»]/g, '"');
  return hidden === null ? shown : maskName(shown, hidden);
}

/** Of each person the name, then the texts that may have one of the terms. */
async function readTexts(
  client: ClientBase,
  userIds: readonly number[],
  terms: readonly ResolvedTerm[],
  { mayUseNames }: TextRights,
): Promise<StoredText[]> {
  const parts = condensedParts(terms.map(({ term }) => term));
  const patterns = parts.map((part) => `%${part.replace(/[\\%]/g, '\\$&')}%`);
  // Under a name it is planned once a connection: that takes as long as to run it.
  const { rows } = await client.query<StoredText>({
    ...(mayUseNames
      ? { name: 'search-texts-all', text: allTexts }
      : { name: 'search-texts-open', text: openTexts }),
    values: [userIds, patterns],
  });
  return rows;
}

// Nearly all texts are told here already to have none of the terms, before their languages are taken apart. How letters beyond ASCII
// are folded only our own rules know, so texts with such are all let through.
const mayHaveTerms = `(octet_length(stored) > char_length(stored)
  or translate(lower(stored collate "C"), '${signsWithin}', '') like any ($2))`;

const textsSql = (mayTellAll: boolean): string => {
  const selects = textSources.map(({ field, label, from, parts }, source) => {
    const shown = parts.filter(({ isConfidential }) => mayTellAll || isConfidential !== true);
    const stored = shown.map((part, place) => `(${place}, ${storedText(part)})`);
    const texts = shown.map((part, place) => `when ${place} then ${languageMap(part)}`);
    return `select cv_id, ${source} as source, '${label}' as label, ${searchFields.indexOf(field)} as rank, place,
        case place ${texts.join(' ')} end as texts
      from ${from}, lateral (values ${stored.join(', ')}) as part (place, stored)
      where cv_id = any(array(select cv_id from cv)) and ${mayHaveTerms}`;
  });
  return `with cv as (select cv_id, user_id from cvs where user_id = any($1))
    select user_id as "userId", label, rank, texts from (
      select user_id, -1 as source, 'name' as label, 0 as rank, 0 as place, name_multilang as texts
      from users where user_id = any($1)
      union all
      select user_id, source, label, rank, place, texts
      from cv join (${selects.join('\nunion all ')}) as text using (cv_id)) as stored
    order by user_id, source, place, texts::text`;
};

const allTexts = textsSql(true);
const openTexts = textsSql(false);
