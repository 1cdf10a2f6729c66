import { oneRow, type Client } from '@smart-assign/database';
import { ListedPeople } from '../transform/listed-people.ts';
import { LookupIds, type NamedId } from '../transform/lookup-ids.ts';

/** A table that numbers its rows, and the column by which we know them. */
interface NumberedTable {
  readonly table: string;
  readonly idColumn: string;
  readonly nameColumn: string;
}

const people: NumberedTable = {
  table: 'users',
  idColumn: 'user_id',
  nameColumn: 'cv_partner_user_id',
};
const cvs: NumberedTable = { table: 'cvs', idColumn: 'cv_id', nameColumn: 'cv_partner_cv_id' };

/** The ids that a table has given to names. No id that it ever gave is given again. */
export async function storedIds(
  client: Client,
  { table, idColumn, nameColumn }: NumberedTable,
): Promise<LookupIds> {
  const { rows } = await client.query<NamedId>(
    `select ${idColumn} as id, ${nameColumn} as name from ${table}`,
  );
  const { highest } = await oneRow<{ highest: number }>(
    client,
    'select coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass), 0)::integer as highest',
    [table, idColumn],
  );
  return new LookupIds(rows, highest);
}

/** Has a table's own numbering go on behind the ids that were given out here. */
export async function numberOn(
  client: Client,
  { table, idColumn }: Pick<NumberedTable, 'table' | 'idColumn'>,
  ids: LookupIds,
): Promise<void> {
  if (ids.highestAdded === null) return;
  await client.query(
    `select setval(sequence, greatest(nextval(sequence), $3::integer))
     from pg_get_serial_sequence($1, $2) as sequence`,
    [table, idColumn, ids.highestAdded],
  );
}

export async function storedPeople(client: Client): Promise<ListedPeople> {
  return new ListedPeople({ people: await storedIds(client, people), cvs: await storedIds(client, cvs) });
}

/** To be called once the listed people are stored. */
export async function numberPeopleOn(client: Client, { ids }: ListedPeople): Promise<void> {
  await numberOn(client, people, ids.people);
  await numberOn(client, cvs, ids.cvs);
}
