import { Type, type Static, type TObject } from '@fastify/type-provider-typebox';
import type { ClientBase } from '@smart-assign/database';
import { fold } from '../search/fold.ts';
import { OwnNameMask } from '../visibility/own-name.ts';
import { nullable } from './profile-columns.ts';

/** A list of values that people have, for type-ahead. */
export interface Vocabulary {
  /** In one or two words, for the contract. */
  readonly what: string;
  /** Rows with at least `value` and `people`; `$1` is today. */
  readonly sql: string;
  /** The values have an order of their own, that of the statement; else the most frequent comes first. */
  readonly isOrdered: boolean;
  /**
   * A statement with `value` and `names` of each person whose value it is, where people write the values as they like: their own names
   * are taken out of them.
   */
  readonly ownWords?: string;
  readonly schema: TObject;
}

const value = { value: Type.String(), people: Type.Integer({ description: 'How many people have it' }) };
const plainSchema = Type.Object(value);

/** A value, with what its vocabulary tells beside it. */
export type VocabularyEntry = Static<typeof plainSchema>;

/** @param sql a statement with `value` and `user_id`, a row for each person and value or more */
const counted = (what: string, sql: string): Vocabulary => ({
  what,
  // Counting after distinct is a third quicker than count(distinct), which sorts.
  sql: `select value, count(*)::integer as people from (${sql}) as having_it
    where value is not null and value <> '' group by value`,
  isOrdered: false,
  schema: plainSchema,
});

const inCvs = (what: string, column: string, tables: string): Vocabulary =>
  counted(what, `select distinct ${column} as value, user_id from ${tables} join cvs using (cv_id)`);

/** Values that people write as they like. */
const inOwnWords = (what: string, column: string, table: string): Vocabulary => ({
  ...inCvs(what, column, table),
  ownWords: `select distinct ${column} as value, user_id, name_multilang as names
    from ${table} join cvs using (cv_id) join users using (user_id) where ${column} <> ''`,
});

const ofPeople = (what: string, column: string): Vocabulary =>
  counted(what, `select ${column} as value, user_id from users`);

const grades: Vocabulary = {
  what: 'Grades: SFIA levels, then the grades of the company, each from the lowest',
  sql: `select 'SFIA' || sfia_level as value, count(distinct user_id)::integer as people, 'sfia' as scale, sfia_level as level,
      null as band, 0 as rank
    from cvs where sfia_level is not null group by sfia_level
    union all
    select cpd_label, count(distinct user_id)::integer, 'cpd', min(cpd_level), min(cpd_band),
      coalesce(min(grade_band.rank), 0)
    from cvs left join grade_band on grade_band.band = cvs.cpd_band where cpd_label <> '' group by cpd_label
    order by scale desc, level, rank, value`,
  isOrdered: true,
  schema: Type.Object({
    ...value,
    scale: Type.String({ enum: ['sfia', 'cpd'] }),
    level: nullable(Type.Integer()),
    band: nullable(Type.String()),
  }),
};

const clearances: Vocabulary = {
  what: 'Clearances: chain by chain from the lowest, also those that nobody holds; people hold exactly this one today',
  sql: `select name as value, count(distinct user_id)::integer as people, chain, rank
    from dim_clearance left join user_clearance
      on user_clearance.clearance_id = dim_clearance.clearance_id
        and valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)
    group by name, chain, rank
    order by chain nulls last, rank, name = 'None', name`,
  isOrdered: true,
  schema: Type.Object({
    ...value,
    chain: nullable(
      Type.String({ description: 'A clearance satisfies those of its chain with the same or a lower rank' }),
    ),
    rank: nullable(Type.Integer()),
  }),
};

/** By the last part of their address. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  skills: inCvs('Skills', 'name', 'cv_technology join dim_technology using (technology_id)'),
  roles: inOwnWords('Roles', 'name', 'cv_role'),
  countries: ofPeople('Countries', 'country'),
  departments: ofPeople('Departments', 'department'),
  languages: inCvs('Languages', 'name', 'cv_language join dim_language using (language_id)'),
  industries: inCvs(
    'Industries of projects',
    'name',
    'project_experience join dim_industry using (industry_id)',
  ),
  certificates: inOwnWords('Certificates', 'certification.name', 'certification'),
  clearances,
  grades,
};

/** The whole of a vocabulary, in the order in which it is shown. */
export async function readVocabulary(
  client: ClientBase,
  { sql, isOrdered, ownWords }: Vocabulary,
  today: string,
): Promise<VocabularyEntry[]> {
  const values = sql.includes('$1') ? [today] : [];
  const { rows } =
    ownWords === undefined
      ? await client.query<VocabularyEntry>(sql, values)
      : { rows: await countOwnWords(client, ownWords) };
  if (!isOrdered)
    rows.sort((one, other) => other.people - one.people || one.value.localeCompare(other.value, 'en'));
  return rows;
}

async function countOwnWords(client: ClientBase, sql: string): Promise<VocabularyEntry[]> {
  const { rows } = await client.query<{ value: string; names: Readonly<Record<string, string | null>> }>(sql);
  const mask = new OwnNameMask();
  const people = new Map<string, number>();
  for (const { value, names } of rows) {
    const shown = mask.masked(value, names);
    people.set(shown, (people.get(shown) ?? 0) + 1);
  }
  return Array.from(people, ([value, count]) => ({ value, people: count }));
}

/** Those with `part` in them, in any case: those that begin with it before the others, each in the order of the list. */
export function matching(
  entries: readonly VocabularyEntry[],
  part: string,
  limit: number,
): VocabularyEntry[] {
  const wanted = fold(part);
  const begins: VocabularyEntry[] = [];
  const contains: VocabularyEntry[] = [];
  for (const entry of entries) {
    const at = fold(entry.value).indexOf(wanted);
    if (at === 0) begins.push(entry);
    else if (at > 0) contains.push(entry);
    if (begins.length === limit) break;
  }
  return [...begins, ...contains].slice(0, limit);
}
