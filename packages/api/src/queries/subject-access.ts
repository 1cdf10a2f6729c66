import {
  identitiesOf,
  namingWords,
  textsNaming,
  type ClientBase,
  type NamingText,
} from '@smart-assign/database';

type Row = Record<string, unknown>;

export interface SubjectAccess {
  /** By table. */
  readonly tables: Record<string, Row[]>;
  /** Rows of `source_identity`, which belong to nobody in particular, with an e-mail or employee id of theirs. */
  readonly identities: Row[];
  readonly rejectedCells: Row[];
  readonly mentions: NamingText[];
  readonly seen: Row[];
  readonly seenWithEverybody: Row[];
}

/** A table whose rows belong to people. */
export interface PersonalTable {
  readonly table: string;
  readonly column: string;
  readonly refersTo: 'users' | 'cvs';
}

/**
 * The tables and views whose rows belong to people, as the database itself tells: by a relation to people or CVs, or by a column that
 * is named like their key. A new table is thereby among them.
 */
export async function personalTables(client: ClientBase): Promise<PersonalTable[]> {
  const { rows } = await client.query<PersonalTable>(
    `select relname::text as "table", attname::text as "column",
       min(coalesce(other.name, case attname when 'user_id' then 'users' else 'cvs' end)) as "refersTo"
     from pg_class
     join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     left join (
       select conrelid, conkey, confrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid in ('users'::regclass, 'cvs'::regclass)
     ) as other on conrelid = pg_class.oid and conkey = array[attnum]
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and not relispartition
       and (relkind <> 'm' or relispopulated) and (other.name is not null or attname in ('user_id', 'cv_id'))
     group by relname, attname order by relname collate "C", attname collate "C"`,
  );
  // A row that names the person themself and a CV of theirs is told once.
  return rows.filter(
    ({ table, refersTo }) =>
      refersTo === 'users' || !rows.some((other) => other.table === table && other.refersTo === 'users'),
  );
}

/** Everything that is held about one person, and who saw it; null where there is no such person. */
export async function readSubjectAccess(client: ClientBase, userId: number): Promise<SubjectAccess | null> {
  const words = await namingWords(client, userId);
  if (words === null) return null;
  const tables: Record<string, Row[]> = {};
  for (const personal of await personalTables(client)) {
    const rows = await rowsOf(client, personal, userId);
    tables[personal.table] = [...(tables[personal.table] ?? []), ...rows];
  }
  return {
    tables,
    identities: await identitiesOf(client, userId),
    rejectedCells: await rejectedCells(client, words.ids),
    mentions: await textsNaming(client, userId, words),
    seen: await seen(client, userId),
    seenWithEverybody: await seenWithEverybody(client, userId),
  };
}

/** Numbers that stand for a name (a skill, a language, a clearance) have the name beside them. */
async function rowsOf(
  client: ClientBase,
  { table, column, refersTo }: PersonalTable,
  userId: number,
): Promise<Row[]> {
  const { rows: names } = await client.query<{ column: string; table: string; key: string }>(
    `select own.attname::text as "column", confrelid::regclass::text as "table", other.attname::text as "key"
     from pg_constraint
     join pg_attribute own on own.attrelid = conrelid and conkey = array[own.attnum]
     join pg_attribute other on other.attrelid = confrelid and confkey = array[other.attnum]
     where contype = 'f' and conrelid = $1::regclass
       and exists (select from pg_attribute where attrelid = confrelid and attname = 'name')`,
    [`"${table}"`],
  );
  const named = names.map(
    (name) =>
      `'${name.column.replace(/_id$/, '')}_name', (select name from ${name.table} where ${name.table}."${name.key}" = held."${name.column}")`,
  );
  const whose =
    refersTo === 'users'
      ? `"${column}" = $1`
      : `"${column}" in (select cvs.cv_id from cvs where cvs.user_id = $1)`;
  const { rows } = await client.query<{ row: Row }>(
    `select to_jsonb(held) || jsonb_build_object(${named.join(', ')}) as row from "${table}" as held where ${whose}`,
    [userId],
  );
  return rows.map(({ row }) => row);
}

async function rejectedCells(client: ClientBase, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select run_id as "runId", file, line::float8 as line, column_name as "column", value, reason from etl_reject
     where lower(value) in (select lower(id) from unnest($1::text[]) as id) order by reject_id`,
    [ids],
  );
  return rows;
}

const event = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, account, account_name as "accountName", role, action, purpose`;

/** What was asked is left out: it may tell of others. */
async function seen(client: ClientBase, userId: number): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select event_id::float8 as "eventId", ${event} from audit_event
     where people @> array[$1::integer] order by event_id desc`,
    [userId],
  );
  return rows;
}

/**
 * Answers that held everybody, from the first load that brought the person. There are too many for a list: a front end asks for
 * everybody each time it is opened.
 */
async function seenWithEverybody(client: ClientBase, userId: number): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, account, account_name as "accountName", action, purpose,
       count(*)::integer as times
     from audit_event
     where everyone and at >= coalesce((
       select min(started_at) from etl_run join quarter_person using (quarter) where user_id = $1 and status = 'loaded'
     ), '-infinity')
     group by 1, 2, 3, 4, 5 order by 1 desc, 2, 4`,
    [userId],
  );
  return rows;
}
