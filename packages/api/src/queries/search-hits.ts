import { primaryCvFirst, type ClientBase } from '@smart-assign/database';
import type { TextsByLanguage } from './profile-texts.ts';
import { ownerChange } from './owner-change.ts';

/** What is shown of a person whom a search found, as the database has it now. */
export interface HitRow {
  readonly userId: number;
  readonly names: TextsByLanguage;
  readonly contacts: readonly string[];
  readonly email: string | null;
  readonly country: string | null;
  readonly department: string | null;
  readonly titles: TextsByLanguage | null;
  readonly sfiaLevel: number | null;
  readonly cpdLabel: string | null;
  readonly yearsOfExperience: number | null;
  readonly cvUpdated: string | null;
  /** Of all CVs, with the most years and the highest level. */
  readonly skills: readonly {
    readonly name: string;
    readonly years: number | null;
    readonly level: number | null;
  }[];
  readonly clearances: readonly HeldClearance[];
  /** These are read where they are asked for, and else empty. */
  readonly languages: readonly { readonly name: string; readonly level: string | null }[];
  readonly roles: readonly string[];
  readonly industries: readonly string[];
  readonly certificates: readonly string[];
}

export interface HeldClearance {
  readonly clearanceId: number;
  readonly name: string;
  readonly chain: string | null;
  readonly rank: number | null;
  /** `YYYY-MM-DD`; null before all and after all days. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Wanted {
  readonly languages: boolean;
  readonly roles: boolean;
  readonly industries: boolean;
  readonly certificates: boolean;
}

/** These people by `user_id`; whoever was erased since they were found is not among them. */
export async function readHits(
  client: ClientBase,
  userIds: readonly number[],
  { languages, roles, industries, certificates }: Wanted,
): Promise<ReadonlyMap<number, HitRow>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await client.query<HitRow>({
    name: 'search-hits',
    text: statement,
    values: [userIds, languages, roles, industries, certificates],
  });
  return new Map(rows.map((row) => [row.userId, row]));
}

const list = (item: string, from: string): string =>
  `(select coalesce(json_agg(item), '[]') from (select ${item} from cvs join ${from}) as item)`;
const names = (from: string): string => `array(select distinct name from cvs join ${from} order by name)`;

const statement = `
  select user_id as "userId", name_multilang as names, email, country, department,
    array_remove(array[email, upn, external_user_id, phone_number, landline], null) as contacts,
    cv.title_multilang as titles, cv.sfia_level as "sfiaLevel", cv.cpd_label as "cpdLabel",
    cv.years_since_first_work_experience as "yearsOfExperience", 
    (select ${ownerChange}::text from cvs left join cv_usage using (cv_id) where cvs.user_id = users.user_id) as "cvUpdated",
    ${list(
      'min(name) as name, max(years_experience) as years, max(proficiency) as level',
      `cv_technology using (cv_id) join dim_technology using (technology_id)
       where cvs.user_id = users.user_id group by lower(name)`,
    )} as skills,
    (select coalesce(json_agg(item), '[]') from (
       select clearance_id as "clearanceId", name, chain, rank,
         case when isfinite(valid_from) then valid_from::text end as "from",
         case when isfinite(valid_to) then valid_to::text end as "to"
       from user_clearance join dim_clearance using (clearance_id) where user_clearance.user_id = users.user_id
     ) as item) as clearances,
    case when $2 then ${list(
      'name, level',
      `cv_language using (cv_id) join dim_language using (language_id)
       where cvs.user_id = users.user_id order by ${primaryCvFirst}`,
    )} else '[]' end as languages,
    case when $3 then ${names('cv_role using (cv_id) where cvs.user_id = users.user_id')} else '{}' end as roles,
    case when $4 then ${names(
      `project_experience using (cv_id) join dim_industry using (industry_id)
       where cvs.user_id = users.user_id`,
    )} else '{}' end as industries,
    case when $5 then ${names(
      'certification using (cv_id) where cvs.user_id = users.user_id and certification.name is not null',
    )} else '{}' end as certificates
  from users left join lateral (
    select * from cvs where cvs.user_id = users.user_id order by ${primaryCvFirst} limit 1
  ) as cv using (user_id)
  where user_id = any($1::integer[])`;
