import { oneRow, type ClientBase } from '@smart-assign/database';
import { OwnNameMask } from '../visibility/own-name.ts';
import type { TextsByLanguage } from './profile-texts.ts';

export const lapsingKinds = ['clearance', 'certificate'] as const;
export type LapsingKind = (typeof lapsingKinds)[number];

/** Something of somebody that ends. */
export interface Lapse {
  readonly kind: LapsingKind;
  readonly userId: number;
  readonly what: string;
  /** The last day on which it holds. */
  readonly lapses: string;
}

/*
 * What is renewed does not lapse: the same clearance, or one that stands above it in its chain, which takes over without a gap; the
 * same certificate with a later end. A certificate holds to the end of its month, and without a month to the end of its year.
 */
const lapses = `
  with clearance as (
    select distinct 'clearance' as kind, user_id, name as what, valid_to as lapses
    from user_clearance as held join dim_clearance as what using (clearance_id)
    where valid_to >= $1 and valid_to < $2 and name <> 'None' and not exists (
      select from user_clearance as other join dim_clearance as above using (clearance_id)
      where other.user_id = held.user_id and other.valid_from <= held.valid_to + 1
        and (other.valid_to is null or other.valid_to > held.valid_to)
        and (above.clearance_id = what.clearance_id or above.chain = what.chain and above.rank >= what.rank)
    )
  ),
  ending as (
    select cv_id, name, lapses
    from certification, lateral (
      select coalesce(month_expire, 12) as last_month
    ) as whole, lateral (
      -- A date that is none, such as of month 13, would be an error.
      select case when last_month between 1 and 12 and year_expire between 1900 and 9998
        then (make_date(year_expire, last_month, 1) + interval '1 month - 1 day')::date end as lapses
    ) as last
    where year_expire between extract(year from $1::date) and extract(year from $2::date)
      and lapses >= $1 and lapses < $2
  ),
  certificate as (
    select distinct 'certificate' as kind, user_id, name as what, lapses
    from ending join cvs using (cv_id)
    where name <> '' and not exists (
      select from cvs as own join certification as other using (cv_id)
      where own.user_id = cvs.user_id and lower(other.name) = lower(ending.name)
        and (other.year_expire, coalesce(other.month_expire, 12)) > (extract(year from lapses), extract(month from lapses))
    )
  ),
  lapse as materialized (
    select * from clearance union all select * from certificate
  )`;

/** How many of one name end in one month. */
export interface LapseCount {
  readonly month: string;
  readonly kind: LapsingKind;
  readonly what: string;
  readonly count: number;
}

/**
 * A certificate whose name holds that of its bearer is told without it, as the search knows it too.
 * @returns how many there are, and a page of them, the soonest first
 * @param page.month `2026-12`; with `page.kind` it narrows the page, not the counts
 */
export async function readLapses(
  client: ClientBase,
  { from, until }: { from: string; until: string },
  page: { month: string | null; kind: LapsingKind | null; limit: number; offset: number },
): Promise<{ counts: LapseCount[]; list: Lapse[] }> {
  const { counts, list, borne } = await oneRow<{
    counts: LapseCount[];
    list: Lapse[];
    borne: { what: string; names: TextsByLanguage }[];
  }>(
    client,
    `${lapses}
     select
       (
         select coalesce(json_agg(distinct jsonb_build_object('what', what, 'names', name_multilang)), '[]')
         from lapse join users using (user_id) where kind = 'certificate'
       ) as borne,
       (
         select coalesce(json_agg(counted), '[]') from (
           select to_char(lapses, 'YYYY-MM') as month, kind, what, count(*) as count from lapse group by 1, 2, 3
         ) as counted
       ) as counts,
       (
         select coalesce(json_agg(listed), '[]') from (
           select kind, user_id as "userId", what, lapses from lapse
           where ($3::text is null or to_char(lapses, 'YYYY-MM') = $3) and ($4::text is null or kind = $4)
           order by lapses, user_id, kind, what limit $5 offset $6
         ) as listed
       ) as list`,
    [from, until, page.month, page.kind, page.limit, page.offset],
  );
  const mask = new OwnNameMask();
  const shown = new Map<string, string>();
  for (const { what, names } of borne) {
    const masked = mask.masked(what, names);
    if (masked !== what) shown.set(what, masked);
  }
  const named = <T extends { readonly what: string }>(each: T): T => ({
    ...each,
    what: shown.get(each.what) ?? each.what,
  });
  return { counts: counts.map(named), list: list.map(named) };
}
