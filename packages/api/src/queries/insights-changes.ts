import type { ClientBase } from '@smart-assign/database';

/** The quarter that is loaded and the one before it; null where it is not known. */
export interface QuarterPair {
  readonly now: string | null;
  readonly before: string | null;
}

/** The quarter loaded last, and the newest before it of which anything was kept. */
export async function quarterPair(client: ClientBase): Promise<QuarterPair> {
  // From quarter to quarter along the index; all rows would be a million after five years of 50,000 people.
  const { rows } = await client.query<{ quarter: string; isLoaded: boolean }>(
    `with recursive kept as (
       (select quarter from quarter_person order by quarter limit 1)
       union all
       select next.quarter from kept, lateral (
         select quarter from quarter_person where quarter > kept.quarter order by quarter limit 1
       ) as next
     )
     select quarter, quarter is not distinct from (
         select quarter from etl_run where status = 'loaded' order by run_id desc limit 1
       ) as "isLoaded"
     from kept order by right(quarter, 4) desc, quarter desc`,
  );
  const loaded = rows.findIndex(({ isLoaded }) => isLoaded);
  const now = Math.max(loaded, 0);
  return { now: rows[now]?.quarter ?? null, before: rows[now + 1]?.quarter ?? null };
}

/** What was kept of one person in a quarter. */
export interface KeptPerson {
  readonly country: string | null;
  readonly department: string | null;
  readonly sfiaLevel: number | null;
  readonly cpdLabel: string | null;
}

/** Somebody who was there in one quarter and not in the other, or had one grade and has another. */
export interface PersonChange {
  readonly userId: number;
  /** Null who joined. */
  readonly before: KeptPerson | null;
  /** Null who left. */
  readonly now: KeptPerson | null;
}

const keptPerson = (kept: string): string =>
  `case when ${kept}.user_id is not null then json_build_object('country', ${kept}.country, 'department', ${kept}.department,
     'sfiaLevel', ${kept}.sfia_level, 'cpdLabel', ${kept}.cpd_label) end`;

/** By number. Who joined or moved and has been erased since is left out. */
export async function personChanges(
  client: ClientBase,
  { now, before }: { now: string; before: string },
): Promise<PersonChange[]> {
  const { rows } = await client.query<PersonChange>(
    `select user_id as "userId", ${keptPerson('kept')} as before, ${keptPerson('present')} as now
     from (select * from quarter_person where quarter = $1) as present
     full join (select * from quarter_person where quarter = $2) as kept using (user_id)
     where (
         present.user_id is null or kept.user_id is null
         or (present.sfia_level, present.cpd_label) is distinct from (kept.sfia_level, kept.cpd_label)
       )
       and (present.user_id is null or user_id in (select user_id from users))
     order by user_id`,
    [now, before],
  );
  return rows;
}

export interface SkillChange {
  readonly skill: string;
  readonly before: number;
  readonly now: number;
}

/** Every skill that more or fewer people have; 0 where nobody had or has it. */
export async function skillChanges(
  client: ClientBase,
  { now, before }: { now: string; before: string },
): Promise<SkillChange[]> {
  const { rows } = await client.query<SkillChange>(
    `select skill, coalesce(kept.people, 0) as before, coalesce(present.people, 0) as now
     from (select skill, people from quarter_skill where quarter = $1) as present
     full join (select skill, people from quarter_skill where quarter = $2) as kept using (skill)
     where present.people is distinct from kept.people order by skill`,
    [now, before],
  );
  return rows;
}

/** How many there were and are. */
export async function headcounts(
  client: ClientBase,
  quarters: QuarterPair,
): Promise<{ now: number; before: number }> {
  const { rows } = await client.query<{ now: number; before: number }>(
    `select count(*) filter (where quarter = $1)::integer as now, count(*) filter (where quarter = $2)::integer as before
     from quarter_person where quarter in ($1, $2)`,
    [quarters.now, quarters.before],
  );
  return rows[0]!;
}
