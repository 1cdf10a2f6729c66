import type { ClientBase } from '@smart-assign/database';
import { readHeads, type Head } from './profile-heads.ts';

/** A member as the list shows them. */
export interface Member extends Pick<
  Head,
  'userId' | 'name' | 'title' | 'grade' | 'sfiaLevel' | 'cpdLabel' | 'country' | 'department'
> {
  readonly email: string | null;
  /** Those valid today, of each chain the highest. */
  readonly clearances: { readonly name: string; readonly validTo: string | null }[];
  /** Mean over the working days of the window that are known, rounded down; null where none is. */
  readonly percentAvailable: number | null;
  /** The best first. */
  readonly skills: {
    readonly skill: string;
    readonly years: number | null;
    readonly level: number | null;
  }[];
  readonly note: string;
  readonly addedAt: string;
}

/** The last day of which anything is known of any member; null where nothing is. */
export async function membersKnownUntil(client: ClientBase, shortlistId: number): Promise<string | null> {
  const { rows } = await client.query<{ until: string | null }>(
    `select max(last.date)::text as until
     from shortlist_member as member, lateral (
       select date from user_availability as day where day.user_id = member.user_id order by date desc limit 1
     ) as last
     where shortlist_id = $1`,
    [shortlistId],
  );
  return rows[0]!.until;
}

const skillsShown = 6;

/** How members are shown. */
export interface MemberView {
  /** By which clearances are judged. */
  readonly today: string;
  readonly from: string;
  readonly to: string;
  /** Of the titles; the international one stands in where it is missing. */
  readonly language: string;
  /** The reader may not know who they are. */
  readonly isMasked: boolean;
}

/** The members of a list in its order. */
export async function readMembers(
  client: ClientBase,
  shortlistId: number,
  { today, from, to, language, isMasked }: MemberView,
): Promise<Member[]> {
  const { rows } = await client.query<Omit<Member, keyof Head> & Pick<Member, 'userId'>>(
    `select user_id as "userId", email,
       (
         select coalesce(json_agg(json_build_object('name', name, 'validTo', valid_to) order by chain nulls last, name), '[]')
         from (
           select distinct on (coalesce(chain, name)) chain, name, valid_to
           from user_clearance as held join dim_clearance using (clearance_id)
           where held.user_id = member.user_id and name <> 'None'
             and valid_from <= $2 and (valid_to is null or valid_to >= $2)
           order by coalesce(chain, name), rank desc, valid_to desc nulls first
         ) as highest
       ) as clearances,
       (
         select floor(avg(percent_available))::integer
         from user_availability as day
         where day.user_id = member.user_id and date between $3 and $4 and extract(isodow from date) < 6
       ) as "percentAvailable",
       (
         select coalesce(json_agg(json_build_object('skill', name, 'years', years, 'level', level)
           order by level desc nulls last, years desc nulls last, name), '[]')
         from (
           select name, max(years_experience) as years, max(proficiency) as level
           from cvs as own join cv_technology using (cv_id) join dim_technology using (technology_id)
           where own.user_id = member.user_id
           group by name order by level desc nulls last, years desc nulls last, name limit $5
         ) as best
       ) as skills,
       note, to_char(added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "addedAt"
     from shortlist_member as member join users using (user_id)
     where shortlist_id = $1 order by position, user_id`,
    [shortlistId, today, from, to, skillsShown],
  );
  const heads = await readHeads(
    client,
    rows.map(({ userId }) => userId),
    { language, isMasked },
  );
  // Whoever was erased between the two is left out.
  return rows.flatMap((row) => {
    const head = heads.get(row.userId);
    return head === undefined ? [] : [{ ...head, ...row }];
  });
}
