import { oneRow, peopleBySkill, type Client } from '@smart-assign/database';

/** The five figures that tell what a load is worth. How each is computed: docs/operations.md. */
export interface Kpis {
  readonly totalUsers: number;
  readonly totalCvs: number;
  readonly topTechnologies: readonly { readonly name: string; readonly people: number }[];
  /** People who hold a valid clearance of SC or higher and are, on average, at least half available. */
  readonly scClearedAvailable: number;
  /** Mean over the people with availability, in percent; null where nobody has any. */
  readonly averageAvailability: number | null;
  /** People without availability, whom the average leaves out. */
  readonly availabilityUnknown: number;
  /** The day clearances are judged by and availability counts from: the export's first day of availability, else today. */
  readonly asOf: string;
}

/*
 * Counted by person, not by CV. Availability is each person's mean over the working days (Monday to Friday) from the export's
 * first day on, so a figure can be computed again later; what earlier exports left as history does not count.
 */
const availability = `
  select user_id, sum(percent_available)::numeric / count(*) as percent
  from user_availability
  -- Days since a Monday: over 3 M rows extract(isodow), which answers a numeric, takes twice the time of all the rest.
  where date >= $1 and ((date - date '2024-01-01') % 7 + 7) % 7 < 5
  group by user_id`;

/** The day that KPIs are as of. */
export const kpiDay = (firstDay: string | null): string => firstDay ?? new Date().toISOString().slice(0, 10);

/**
 * Computes the KPIs of what is loaded.
 * @param firstDay first day of availability in the loaded export (`YYYY-MM-DD`); null where it had none
 */
export async function computeKpis(client: Client, firstDay: string | null): Promise<Kpis> {
  const asOf = kpiDay(firstDay);
  const { users, cvs } = await oneRow<{ users: number; cvs: number }>(
    client,
    'select (select count(*)::integer from users) as users, (select count(*)::integer from cvs) as cvs',
  );
  const { rows: topTechnologies } = await client.query<{ name: string; people: number }>(
    `select skill as name, people from (${peopleBySkill}) as held order by people desc, skill limit 5`,
  );
  const { mean, known, cleared } = await oneRow<{ mean: number | null; known: number; cleared: number }>(
    client,
    `with availability as (${availability}),
     cleared as (
       select distinct user_id
       from user_clearance join dim_clearance as held using (clearance_id)
       join dim_clearance as wanted on wanted.name = 'SC' and held.chain = wanted.chain and held.rank >= wanted.rank
       where valid_from <= $1 and (valid_to is null or valid_to >= $1)
     )
     select round(avg(percent), 2)::float8 as mean, count(*)::integer as known,
       count(*) filter (where percent >= 50 and user_id in (select user_id from cleared))::integer as cleared
     from availability`,
    [asOf],
  );
  return {
    totalUsers: users,
    totalCvs: cvs,
    topTechnologies,
    scClearedAvailable: cleared,
    averageAvailability: mean,
    availabilityUnknown: users - known,
    asOf,
  };
}
