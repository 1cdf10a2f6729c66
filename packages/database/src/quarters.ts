import { withTransaction, type Client } from './brackets.ts';
import { oneRow } from './one-row.ts';
import { primaryCvFirst } from './search-profile.ts';

/** A person's grade is that of the CV last updated, as in the search profile. */
const peopleNow = `
  select user_id, country, department, sfia_level, cpd_label
  from users left join (
    select distinct on (user_id) user_id, sfia_level, cpd_label
    from cvs order by user_id, ${primaryCvFirst}
  ) as primary_cv using (user_id)`;

/**
 * How many people have each skill (`skill`, `people`), of what is loaded now.
 *
 * Few people have several CVs. To count everybody's skills and take off what those few are counted too often needs no set of all
 * pairs of person and skill: a fifth of the time at 50,000 people.
 */
export const peopleBySkill = `
  select name as skill, sum(people)::integer as people
  from (
    select technology_id, count(*) as people from cv_technology group by technology_id
    union all
    select technology_id, count(distinct user_id) - count(*)
    from cv_technology join cvs using (cv_id)
    where user_id in (select user_id from cvs group by user_id having count(*) > 1)
    group by technology_id
  ) as counted join dim_technology using (technology_id)
  group by name`;

const columns = 'country, department, sfia_level, cpd_label';

/**
 * Keeps of what is loaded now that which a later quarter is compared with: who is there, where and in which grade, and how many
 * people have each skill. It replaces what was kept of the same quarter; a row that is right already is not written. In a
 * transaction of its own.
 * @param quarter as the run that loaded it names it: `Q22026`
 */
export async function recordQuarter(client: Client, quarter: string): Promise<void> {
  await withTransaction(client, async () => {
    await recordPeople(client, quarter);
    await client.query(
      `with present as materialized (${peopleBySkill}),
       gone as (
         delete from quarter_skill as kept
         where quarter = $1 and not exists (select from present where present.skill = kept.skill)
       )
       insert into quarter_skill as kept (quarter, skill, people)
       select $1, skill, people from present
       on conflict (quarter, skill) do update set people = excluded.people where kept.people <> excluded.people`,
      [quarter],
    );
  });
}

async function recordPeople(client: Client, quarter: string): Promise<void> {
  const { isNew } = await oneRow<{ isNew: boolean }>(
    client,
    'select not exists (select from quarter_person where quarter = $1) as "isNew"',
    [quarter],
  );
  if (isNew) {
    // Rows that can meet no other are written in half the time.
    await client.query(
      `insert into quarter_person (quarter, user_id, ${columns}) select $1, user_id, ${columns} from (${peopleNow}) as present`,
      [quarter],
    );
    return;
  }
  await client.query(
    `insert into quarter_person (quarter, user_id, ${columns})
     select $1, user_id, ${columns}
     from (
       select user_id, ${columns} from (${peopleNow}) as present
       except
       select user_id, ${columns} from quarter_person where quarter = $1
     ) as different
     on conflict (quarter, user_id) do update
     set (${columns}) = (excluded.country, excluded.department, excluded.sfia_level, excluded.cpd_label)`,
    [quarter],
  );
  await client.query(
    `delete from quarter_person as kept
     where quarter = $1 and not exists (select from users where users.user_id = kept.user_id)`,
    [quarter],
  );
}
