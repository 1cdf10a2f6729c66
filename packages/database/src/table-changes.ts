import type { Client } from './brackets.ts';

/**
 * The state of each table of loaded data as a short text: another one after any statement that wrote to the table, and after any
 * change of the table itself. A table whose writes nobody counts, because its trigger is gone or switched off, is not among them.
 */
export type TableStates = Readonly<Record<string, string>>;

interface TableState {
  readonly table: string;
  /** Another one once the table is made anew, rewritten, or given a column. */
  readonly shape: string;
  readonly changes: number;
}

const asText = ({ shape, changes }: Omit<TableState, 'table'>) => `${shape}/${changes}`;

export async function tableStates(client: Client): Promise<TableStates> {
  return Object.fromEntries((await readStates(client)).map((state) => [state.table, asText(state)]));
}

/** Lets the transaction count its own changes, with {@link countTableChanges}, instead of every statement by a trigger. */
export async function countOwnChanges(client: Client): Promise<void> {
  await client.query(`set local smart_assign.loading = 'on'`);
}

/**
 * Counts one change of each of these tables, and answers the states they will be in unless somebody else writes. Call it last: the
 * counts are locked until the transaction ends.
 * @param before the states before the transaction looked at the tables. What somebody else has changed since is not in the
 * answer, so that it shows as a change later.
 */
export async function countTableChanges(
  client: Client,
  before: TableStates,
  changed: ReadonlySet<string>,
): Promise<TableStates> {
  if (changed.size === 0) return before;
  // All of it at once: taken row by row, two who delete people could wait for each other's counts for ever.
  await client.query('lock table table_change in share row exclusive mode');
  await client.query(
    `insert into table_change (table_name, changes) select unnest($1::text[]), 1
     on conflict (table_name) do update set changes = table_change.changes + 1`,
    [[...changed]],
  );
  const states = { ...before };
  for (const { table, shape } of await readStates(client)) {
    if (!changed.has(table) || states[table] === undefined) continue;
    const changesBefore = Number(states[table].split('/').at(-1));
    states[table] = asText({ shape, changes: changesBefore + 1 });
  }
  return states;
}

async function readStates(client: Client): Promise<TableState[]> {
  const { rows } = await client.query<TableState>(
    `select relname as "table", concat_ws('/', pg_class.oid, relfilenode, relnatts) as shape,
       coalesce(changes, 0)::float8 as changes
     from pg_trigger join pg_class on pg_class.oid = tgrelid left join table_change on table_name = relname
     where tgname = 'note_change' and tgenabled in ('O', 'A') and pg_table_is_visible(pg_class.oid)
     order by relname`,
  );
  return rows;
}
