import type { ClientBase } from '@smart-assign/database';
import { ownerChange } from './owner-change.ts';

/** How long ago its owner last updated a CV, freshest first. */
export const ageBands = [
  'under3Months',
  'from3To6Months',
  'from6To12Months',
  'over12Months',
  'never',
] as const;
/** How many of them, the first ones, have a first day. */
export const datedBands = 3;
export type AgeBand = (typeof ageBands)[number];

export interface AgeCell {
  readonly department: string | null;
  readonly band: AgeBand;
  readonly people: number;
}

const ages = `
  select department, updated
  from users left join (
    select user_id, ${ownerChange} as updated
    from cvs left join cv_usage using (cv_id) group by user_id
  ) as newest using (user_id)`;

/** The first day of each band but the last two, which have none. */
export async function bandStarts(client: ClientBase, today: string): Promise<(string | null)[]> {
  const { rows } = await client.query<{ day: string }>(
    `select ($1::date - months * interval '1 month')::date::text as day from unnest(array[3, 6, 12]) as months order by months`,
    [today],
  );
  return [...rows.map(({ day }) => day), null, null];
}

export async function peopleByAge(client: ClientBase, today: string): Promise<AgeCell[]> {
  const { rows } = await client.query<AgeCell>(
    `select department,
       case
         when updated is null then 'never'
         when updated >= $1::date - interval '3 months' then 'under3Months'
         when updated >= $1::date - interval '6 months' then 'from3To6Months'
         when updated >= $1::date - interval '12 months' then 'from6To12Months'
         else 'over12Months'
       end as band,
       count(*)::integer as people
     from (${ages}) as person group by 1, 2 order by department nulls last`,
    [today],
  );
  return rows;
}

/** How a section stands in the CVs that the usage report tells of. */
export interface SectionUsage {
  readonly section: string;
  readonly cvs: number;
  readonly empty: number;
  /** Not empty, and not updated by its owner for more than twelve months. */
  readonly stale: number;
  /** Mean days since its owner updated it; null where nobody ever has. */
  readonly averageAgeDays: number | null;
}

/** The most neglected first: by the share of what is stale in what is not empty. */
export async function sectionUsage(client: ClientBase, today: string): Promise<SectionUsage[]> {
  const { rows } = await client.query<SectionUsage>(
    `select section, count(*)::integer as cvs, count(*) filter (where item_count = 0)::integer as empty,
       count(*) filter (where stale and item_count is distinct from 0)::integer as stale,
       round(avg($1::date - owner_last_updated))::integer as "averageAgeDays"
     from cv_section_usage, lateral (select owner_last_updated < $1::date - interval '12 months' as stale) as age
     group by section
     order by count(*) filter (where stale and item_count is distinct from 0)::float8
       / nullif(count(*) filter (where item_count is distinct from 0), 0) desc nulls last, section`,
    [today],
  );
  return rows;
}
