import { primaryCvFirst, type ClientBase } from '@smart-assign/database';
import { ownerChange } from '../../queries/owner-change.ts';
import { OwnNameMask } from '../../visibility/own-name.ts';
import { Grades } from './grades.ts';
import { readRows } from './read.ts';
import { mostNumbers, notKnown, type Snapshot } from './snapshot.ts';
import { ValueIndexBuilder } from './value-index.ts';

interface PersonRow {
  readonly userId: number;
  readonly nameRank: number;
  readonly names: Readonly<Record<string, string | null>> | null;
  readonly country: string | null;
  readonly department: string | null;
  readonly title: string | null;
  readonly titles: Readonly<Record<string, string>> | null;
  readonly sfia: number | null;
  readonly label: string | null;
  readonly level: number | null;
  readonly band: string | null;
  readonly years: number | null;
  readonly updated: number | null;
}

export type People = Pick<
  Snapshot,
  | 'size'
  | 'userIds'
  | 'nameRanks'
  | 'countries'
  | 'departments'
  | 'titles'
  | 'sfiaLevels'
  | 'cpdLabels'
  | 'grades'
  | 'experience'
  | 'cvUpdated'
> & {
  /** For whoever adds the roles. */
  readonly roleTexts: ValueIndexBuilder;
  /** Takes a person's name out of what they wrote: facets show it to those who may not see names. */
  readonly masked: (person: number, text: string) => string;
};

/** Everybody, with what their primary CV says: the one that was changed last, as in `cv_search_profile_mv`. */
export async function readPeople(client: ClientBase, signal: AbortSignal): Promise<People> {
  const { rows: bands } = await client.query<{ band: string; rank: number }>(
    'select band, rank from grade_band',
  );
  const rows: PersonRow[] = [];
  await readRows<PersonRow>(client, sql(await nameOrder(client)), [], (row) => rows.push(row), signal);

  const countries = new ValueIndexBuilder();
  const departments = new ValueIndexBuilder();
  const titles = new ValueIndexBuilder();
  const roleTexts = new ValueIndexBuilder();
  const mask = new OwnNameMask();
  const masked = (person: number, text: string) => mask.masked(text, rows[person]!.names ?? nobody);
  for (const [person, { country, department, title, titles: inAllLanguages }] of rows.entries()) {
    if (country !== null) countries.add(person, country);
    if (department !== null) departments.add(person, department);
    if (title !== null) titles.add(person, masked(person, title));
    for (const text of Object.values(inAllLanguages ?? {}))
      if (text) roleTexts.add(person, masked(person, text));
  }
  const labels = new Map(rows.flatMap((row) => (row.label === null ? [] : [[row.label, row]])));
  const grades = new Grades(
    [...labels].map(([label, { level, band }]) => ({ label, level, band })),
    new Map(bands.map(({ band, rank }) => [band, rank])),
  );
  const places = new Map(grades.labels.map((label, place) => [label.toLowerCase(), place]));
  return {
    size: rows.length,
    userIds: Int32Array.from(rows, ({ userId }) => userId),
    nameRanks: Int32Array.from(rows, ({ nameRank }) => nameRank),
    countries: countries.build(rows.length),
    departments: departments.build(rows.length),
    titles: titles.build(rows.length),
    roleTexts,
    masked,
    sfiaLevels: Int16Array.from(rows, ({ sfia }) => orNotKnown(sfia)),
    cpdLabels: Int16Array.from(
      rows,
      ({ label }) => places.get(label?.trim().toLowerCase() ?? '') ?? notKnown,
    ),
    grades,
    experience: Int16Array.from(rows, ({ years }) => orNotKnown(years)),
    cvUpdated: Int32Array.from(rows, ({ updated }) => updated ?? notKnown),
  };
}

const nobody = {};

/** What does not fit its column is no level and no number of years either. */
const orNotKnown = (value: number | null): number =>
  value !== null && value >= 0 && value < mostNumbers ? value : notKnown;

/** By the rules of Unicode, where the server has them; the database's own may sort Å after z, or b after Z. */
async function nameOrder(client: ClientBase): Promise<string> {
  const { rowCount } = await client.query(`select from pg_collation where collname = 'und-x-icu'`);
  return rowCount === 1 ? 'collate "und-x-icu"' : '';
}

const sql = (order: string): string => `
  select users.user_id as "userId",
    (row_number() over (order by lower(international_text(name_multilang)) ${order} nulls last, users.user_id))::integer as "nameRank",
    name_multilang as names, country, department, international_text(titles) as title, titles,
    sfia, label, level, band, years,
    case when isfinite(updated) then updated - date '1970-01-01' end as updated
  from users left join (
    select distinct on (user_id) user_id, title_multilang as titles, sfia_level as sfia, cpd_label as label, cpd_level as level,
      cpd_band as band, years_since_first_work_experience as years
    from cvs order by user_id, ${primaryCvFirst}
  ) as cv using (user_id)
  left join (
    select user_id, ${ownerChange} as updated from cvs left join cv_usage using (cv_id) group by user_id
  ) as age using (user_id)
  order by users.user_id`;
