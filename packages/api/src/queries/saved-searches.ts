import { withTransaction, type ClientBase } from '@smart-assign/database';

export interface SavedSearch {
  readonly savedSearchId: number;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
}

const columns = `saved_search_id as "savedSearchId", name, query, created_at as "createdAt"`;

/** How many an owner can keep. */
export const mostSavedSearches = 200;

export async function listSavedSearches(client: ClientBase, owner: string): Promise<SavedSearch[]> {
  const { rows } = await client.query<SavedSearch>(
    `select ${columns} from saved_search where owner = $1 order by lower(name), name`,
    [owner],
  );
  return rows;
}

/** Keeps a search; one of the same name is replaced. @returns null where the owner has as many as can be */
export async function saveSearch(
  client: ClientBase,
  owner: string,
  { name, query }: Pick<SavedSearch, 'name' | 'query'>,
): Promise<SavedSearch | null> {
  return withTransaction(client, async () => {
    // Two at once would both find room for one.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('saved_search of ' || $1, 0))`, [
      owner,
    ]);
    const { rows } = await client.query<SavedSearch>(
      `insert into saved_search (owner, name, query)
       select $1, $2, $3
       where (select count(*) from saved_search where owner = $1 and name <> $2) < $4
       on conflict (owner, name) do update set query = excluded.query, created_at = now()
       returning ${columns}`,
      [owner, name, query, mostSavedSearches],
    );
    return rows[0] ?? null;
  });
}

/** @returns false where the owner has none of this number */
export async function deleteSavedSearch(
  client: ClientBase,
  owner: string,
  savedSearchId: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from saved_search where saved_search_id = $1 and owner = $2',
    [savedSearchId, owner],
  );
  return rowCount === 1;
}
