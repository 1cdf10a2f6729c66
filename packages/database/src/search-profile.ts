import type { ClientBase } from 'pg';
import { oneRow } from './one-row.ts';

export const searchProfileView = 'cv_search_profile_mv';

/** The order in which the primary CV of a person comes first, in SQL: that which was changed last. The search profile goes by it too. */
export const primaryCvFirst = 'cv_last_updated desc nulls last, cv_id';

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
