import type { ClientBase } from 'pg';
import { oneRow } from './one-row.ts';

export const searchProfileView = 'cv_search_profile_mv';

/** Whether the search profile was ever filled. */
export async function isSearchProfileFilled(client: ClientBase): Promise<boolean> {
  const { filled } = await oneRow<{ filled: boolean }>(
    client,
    'select relispopulated as filled from pg_class where oid = $1::regclass',
    [searchProfileView],
  );
  return filled;
}

/** Brings the search profile up to the tables without keeping its readers waiting; one never filled has none and is filled at once. */
export async function refreshSearchProfile(client: ClientBase): Promise<void> {
  const concurrently = (await isSearchProfileFilled(client)) ? 'concurrently' : '';
  await client.query(`refresh materialized view ${concurrently} ${searchProfileView}`);
}
