import type { Client } from './brackets.ts';
import { namingOf, type NamingWords } from './naming-words.ts';

/** Where people write freely, so that a text may name somebody else's person. */
interface Place {
  readonly table: string;
  readonly column: string;
  readonly kind: 'text' | 'json' | 'query string';
  /** SQL: whether the row is about the person `$1`, so that a part of their name is enough to tell who is meant. */
  readonly isAbout: string;
  /** SQL of a text that tells rows apart whose masked texts would be the same and must not be. */
  readonly apart?: string;
}

const inShortlist =
  'exists (select from shortlist_member as m where m.shortlist_id = shortlist.shortlist_id and m.user_id = $1)';
const places: readonly Place[] = [
  { table: 'audit_event', column: 'detail', kind: 'json', isAbout: 'people @> array[$1::integer]' },
  { table: 'audit_event', column: 'purpose', kind: 'text', isAbout: 'people @> array[$1::integer]' },
  { table: 'saved_search', column: 'query', kind: 'query string', isAbout: 'false' },
  { table: 'saved_search', column: 'name', kind: 'text', isAbout: 'false', apart: 'saved_search_id' },
  { table: 'shortlist', column: 'name', kind: 'text', isAbout: inShortlist },
  { table: 'shortlist', column: 'note', kind: 'text', isAbout: inShortlist },
  { table: 'shortlist_member', column: 'note', kind: 'text', isAbout: 'user_id = $1' },
];

/** A text that names the person. */
export interface NamingText {
  readonly table: string;
  readonly column: string;
  /** The row it is in, as it is stored. */
  readonly row: Record<string, unknown>;
}

/** The texts of notes, searches and the audit that name the person. */
export async function textsNaming(client: Client, userId: number, words: NamingWords): Promise<NamingText[]> {
  const found: NamingText[] = [];
  for (const place of places)
    for (const { row } of await maskedTexts(client, userId, words, place))
      found.push({ table: place.table, column: place.column, row });
  return found;
}

/** Puts `[erased]` in place of the person's name and ids in the texts of notes, searches and the audit. */
export async function maskTextsNaming(client: Client, userId: number, words: NamingWords): Promise<void> {
  for (const place of places) {
    const masked = await maskedTexts(client, userId, words, place);
    const type = place.kind === 'json' ? 'jsonb' : 'text';
    await client.query(
      `update ${place.table} set ${place.column} = masked.value::${type}
       from unnest($1::text[], $2::text[]) as masked (place, value) where ctid = masked.place::tid`,
      [masked.map(({ at }) => at), masked.map(({ value }) => value)],
    );
  }
}

interface Candidate {
  /** Where the row is, for as long as the transaction has it locked. */
  readonly at: string;
  readonly value: string;
  readonly apart: string | null;
  readonly isAbout: boolean;
  readonly row: Record<string, unknown>;
}

/** The rows of one place whose text names the person, with the text as it is without. */
async function maskedTexts(
  client: Client,
  userId: number,
  words: NamingWords,
  { table, column, kind, isAbout, apart }: Place,
): Promise<(Pick<Candidate, 'at' | 'row'> & { value: string })[]> {
  const anywhere = namingOf(words, { alsoSingleWords: false });
  const aboutThem = namingOf(words, { alsoSingleWords: true });
  // Percent-encoded words match no pattern; there are few searches that somebody saved.
  const mayName =
    kind === 'query string'
      ? 'true'
      : `lower(normalize(${column}::text, nfc)) like any (case when ${isAbout} then $3::text[] else $2::text[] end)`;
  const { rows } = await client.query<Candidate>(
    `select ctid::text as at, ${column}::text as value, ${apart ?? 'null'}::text as apart, ${isAbout} as "isAbout",
       to_jsonb(${table}) as row
     from ${table}
     where $1::integer is not null and $2::text[] is not null and $3::text[] is not null and ${mayName}
     for update of ${table}`,
    [userId, anywhere.patterns, aboutThem.patterns],
  );
  return rows.flatMap(({ at, row, ...candidate }) => {
    const { mask } = candidate.isAbout ? aboutThem : anywhere;
    const masked = maskWithin(kind, candidate.value, mask);
    if (masked === null) return [];
    return [{ at, row, value: candidate.apart === null ? masked : `${masked} (${candidate.apart})` }];
  });
}

/** @returns null where there is nothing to mask */
function maskWithin(kind: Place['kind'], value: string, mask: (text: string) => string): string | null {
  if (kind === 'text') return changed(value, mask(value));
  if (kind === 'json') {
    const before = JSON.parse(value) as unknown;
    const masked = JSON.stringify(before, (_key, each: unknown) =>
      typeof each === 'string' ? mask(each) : each,
    );
    return changed(JSON.stringify(before), masked);
  }
  const before = [...new URLSearchParams(value)];
  const masked = before.map(([name, each]) => [name, mask(each)]);
  return changed(JSON.stringify(before), JSON.stringify(masked)) && new URLSearchParams(masked).toString();
}

const changed = (before: string, after: string): string | null => (before === after ? null : after);
