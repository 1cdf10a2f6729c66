import { languageMap, searchFields, textSources, type ClientBase } from '@smart-assign/database';
import { maskName, nameWords } from '../../visibility/mask-name.ts';
import type { TextPlace, TextRights } from '../text-search.ts';
import { markTerms, quickTest, snippetOf, type Marks } from './highlight.ts';
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
  const [names, stored] = [await readNames(client, userIds), await readTexts(client, userIds, options)];
  const byPerson = Map.groupBy(stored, ({ userId }) => userId);
  return new Map(
    [...names].flatMap(([userId, name]) => {
      const texts = byPerson.get(userId) ?? [];
      const places = placesOf(
        options.mayUseNames ? [named(userId, name), ...texts] : texts,
        name,
        terms,
        options,
      );
      return places.length === 0 ? [] : [[userId, places] as const];
    }),
  );
}

const named = (userId: number, texts: TextByLanguage): StoredText => ({
  userId,
  label: 'name',
  rank: 0,
  texts,
});

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

async function readNames(
  client: ClientBase,
  userIds: readonly number[],
): Promise<Map<number, TextByLanguage>> {
  const { rows } = await client.query<{ userId: number; texts: TextByLanguage }>(
    'select user_id as "userId", name_multilang as texts from users where user_id = any($1)',
    [userIds],
  );
  return new Map(rows.map(({ userId, texts }) => [userId, texts]));
}

async function readTexts(
  client: ClientBase,
  userIds: readonly number[],
  { mayUseNames }: TextRights,
): Promise<StoredText[]> {
  // Under a name it is planned once a connection: that takes as long as to run it.
  const { rows } = await client.query<StoredText>(
    mayUseNames
      ? { name: 'search-texts-all', text: allTexts, values: [userIds] }
      : { name: 'search-texts-open', text: openTexts, values: [userIds] },
  );
  return rows;
}

const textsSql = (mayTellAll: boolean): string => {
  const selects = textSources.map(({ field, label, from, parts }, source) => {
    const shown = parts.filter(({ isConfidential }) => mayTellAll || isConfidential !== true);
    return `select cv_id, ${source} as source, '${label}' as label, ${searchFields.indexOf(field)} as rank, part.place, part.texts
      from ${from}, lateral (values ${shown.map((part, place) => `(${place}, ${languageMap(part)})`).join(', ')}) as part (place, texts)
      where cv_id = any(array(select cv_id from cv)) and part.texts <> '{}'`;
  });
  return `with cv as (select cv_id, user_id from cvs where user_id = any($1))
    select user_id as "userId", label, rank, texts
    from cv join (${selects.join('\nunion all ')}) as text using (cv_id)
    order by user_id, source, place, texts::text`;
};

const allTexts = textsSql(true);
const openTexts = textsSql(false);
