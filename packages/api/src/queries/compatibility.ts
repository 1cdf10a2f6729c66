import { primaryCvFirst, type ClientBase } from '@smart-assign/database';

/** A person as the origin's front ends know them; the names are the origin's. */
export interface ListedCandidate {
  readonly user_id: number;
  readonly full_name: string;
  readonly user_name: string;
  readonly email: string | null;
  /** The grade, as `CPD3L / SFIA5`. */
  readonly department: string | null;
  readonly country: string | null;
  readonly latest_cv_title: string | null;
  /** Joined by `, `. */
  readonly skills: string | null;
  /** Percent. */
  readonly availability: number;
  readonly clearance: string;
  readonly years_experience: number | null;
}

/**
 * Everybody, by name, one row a person: of several CVs the one that was changed last.
 *
 * Read from the tables and not from `cv_search_profile_mv`, which is a refresh behind them and tells what held on its day.
 * @param today `YYYY-MM-DD`: the day on which clearances must be valid and from which availability counts
 */
export async function listCandidates(client: ClientBase, today: string): Promise<ListedCandidate[]> {
  const { rows } = await client.query<ListedCandidate>({
    name: 'list-candidates',
    text: candidates,
    values: [today],
  });
  return rows;
}

const candidates = `
  with first_day as (
    select case when max(date) < $1::date then max(date) - 27 else $1::date end as day from user_availability
  ),
  availability as (
    select user_id, round(avg(percent_available))::integer as percent
    from user_availability, first_day
    where date between day and day + 27 and extract(isodow from date) < 6
    group by user_id
  ),
  primary_cv as (
    select distinct on (user_id) user_id, cv_id, international_text(title_multilang) as title, sfia_level, cpd_label,
      years_since_first_work_experience as years
    from cvs order by user_id, ${primaryCvFirst}
  ),
  skills as (
    select user_id, string_agg(name, ', ' order by name) as names, max(years_experience) as years
    from primary_cv join cv_technology using (cv_id) join dim_technology using (technology_id)
    group by user_id
  ),
  clearance as (
    select distinct on (user_id) user_id, name
    from user_clearance join dim_clearance using (clearance_id)
    where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)
    order by user_id, chain, rank desc, (name = 'None'), name
  )
  select users.user_id, named.name as full_name, named.name as user_name, email,
    nullif(concat_ws(' / ', cpd_label, 'SFIA' || sfia_level), '') as department, country, title as latest_cv_title,
    skills.names as skills, coalesce(percent, 0) as availability, coalesce(clearance.name, 'None') as clearance,
    coalesce(primary_cv.years, skills.years) as years_experience
  from users
    cross join lateral (select coalesce(international_text(name_multilang), '') as name) as named
    left join primary_cv using (user_id)
    left join skills using (user_id)
    left join availability using (user_id)
    left join clearance using (user_id)
  order by named.name, users.user_id`;
