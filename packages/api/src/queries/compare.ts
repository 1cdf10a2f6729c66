import { primaryCvFirst, type ClientBase } from '@smart-assign/database';
import { average } from './availability.ts';
import { dayOf, isWorkingDay, isoOf, mondayOf } from '../days.ts';
import { daysOf, type Window } from './availability-window.ts';
import { certificateExpiresOn } from './profile-sections.ts';

export interface HeldSkill {
  yearsOfExperience: number | null;
  level: number | null;
}

/** What is put side by side of one person, beside their head. */
export interface Compared {
  readonly userId: number;
  /** Over all their CVs: the most years and the highest level. */
  readonly skills: Readonly<Record<string, HeldSkill>>;
  readonly languages: { language: string; level: string | null }[];
  /** Those that are valid today, the strongest first. */
  readonly clearances: {
    clearance: string;
    chain: string | null;
    rank: number | null;
    validTo: string | null;
  }[];
  readonly certificates: {
    certificate: string;
    organiser: string | null;
    expiresOn: string | null;
    expired: boolean;
  }[];
}

/** Reads what is compared of these people, by `user_id`. */
export async function readCompared(
  client: ClientBase,
  userIds: readonly number[],
  today: string,
): Promise<ReadonlyMap<number, Compared>> {
  const { rows } = await client.query<Compared>({
    name: 'candidate-compare',
    text: statement,
    values: [userIds, today],
  });
  return new Map(rows.map((row) => [row.userId, row]));
}

const items = (sql: string): string => `(select coalesce(json_agg(item), '[]') from (${sql}) as item)`;

const statement = `
  select user_id as "userId",
    (select coalesce(json_object_agg(name, json_build_object('yearsOfExperience', years, 'level', level)), '{}') from (
      select name, max(years_experience) as years, max(proficiency) as level
      from cvs join cv_technology using (cv_id) join dim_technology using (technology_id)
      where cvs.user_id = users.user_id group by name
    ) as held) as skills,
    ${items(`select distinct on (name) name as language, level
      from cvs join cv_language using (cv_id) join dim_language using (language_id)
      where cvs.user_id = users.user_id order by name, ${primaryCvFirst}`)} as languages,
    ${items(`select name as clearance, chain, rank,
        case when not bool_or(valid_to is null) then max(valid_to) end as "validTo"
      from user_clearance join dim_clearance using (clearance_id)
      where user_clearance.user_id = users.user_id and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
      group by name, chain, rank
      order by chain, rank desc, name = 'None', name`)} as clearances,
    ${items(`select certificate, organiser, expires_on as "expiresOn", coalesce(expires_on < $2::date, false) as expired
      from (
        select distinct on (name) name as certificate, organiser, ${certificateExpiresOn} as expires_on
        from cvs join certification using (cv_id)
        where cvs.user_id = users.user_id and name is not null
        order by name, year_expire desc nulls first, month_expire desc nulls first
      ) as latest order by certificate`)} as certificates
  from users where user_id = any($1::integer[])`;

/** How much of somebody's time is free in one week of a window. */
export interface AvailableWeek {
  /** Its Monday, also where the window begins later. */
  readonly week: string;
  /** Over the working days within the window that are known; null where none is. */
  readonly percentAvailable: number | null;
  readonly workingDays: number;
  readonly knownDays: number;
}

export interface AvailableWeeks {
  readonly averagePercentAvailable: number | null;
  readonly workingDays: number;
  readonly knownDays: number;
  readonly weeks: AvailableWeek[];
}

/** The last day that something is known of any of these people; null where nothing is. */
export async function anyAvailableUntil(
  client: ClientBase,
  userIds: readonly number[],
): Promise<string | null> {
  const { rows } = await client.query<{ until: string | null }>(
    'select max(date)::text as until from user_availability where user_id = any($1::integer[])',
    [userIds],
  );
  return rows[0]!.until;
}

/** How much of each person's time is free, week by week, by `user_id`. */
export async function readWeeks(
  client: ClientBase,
  userIds: readonly number[],
  window: Window,
): Promise<ReadonlyMap<number, AvailableWeeks>> {
  const { rows } = await client.query<{ userId: number; date: string; percent: number }>(
    `select user_id as "userId", date::text, percent_available as percent
     from user_availability where user_id = any($1::integer[]) and date between $2 and $3`,
    [userIds, window.from, window.to],
  );
  const weeks = Map.groupBy(
    daysOf(window).filter((day) => isWorkingDay(dayOf(day))),
    (day) => isoOf(mondayOf(dayOf(day))),
  );
  return new Map(
    userIds.map((userId) => {
      const percents = new Map(
        rows.filter((row) => row.userId === userId).map(({ date, percent }) => [date, percent]),
      );
      return [userId, weeksOf(weeks, percents)];
    }),
  );
}

function weeksOf(
  weeks: ReadonlyMap<string, readonly string[]>,
  percents: ReadonlyMap<string, number>,
): AvailableWeeks {
  const known = (days: readonly string[]) =>
    days.map((day) => percents.get(day)).filter((percent) => percent !== undefined);
  const all = [...weeks.values()].flat();
  return {
    averagePercentAvailable: average(known(all)),
    workingDays: all.length,
    knownDays: known(all).length,
    weeks: [...weeks].map(([week, days]) => ({
      week,
      percentAvailable: average(known(days)),
      workingDays: days.length,
      knownDays: known(days).length,
    })),
  };
}

/** A skill, and what each of the people has of it, in the order in which they were asked for; null where they have not. */
export interface SkillRow {
  skill: string;
  people: number;
  held: (HeldSkill | null)[];
}

/** All skills that any of them has: those that most have come first, then by name. */
export function skillMatrix(people: readonly Pick<Compared, 'skills'>[]): SkillRow[] {
  const names = new Set(people.flatMap(({ skills }) => Object.keys(skills)));
  const rows = [...names].map((skill) => {
    const held = people.map(({ skills }) => (Object.hasOwn(skills, skill) ? skills[skill]! : null));
    return { skill, people: held.filter((each) => each !== null).length, held };
  });
  return rows.toSorted(
    (one, other) => other.people - one.people || one.skill.localeCompare(other.skill, 'en'),
  );
}
