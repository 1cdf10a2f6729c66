import {
  isSearchProfileFilled,
  oneRow,
  refreshSearchProfile,
  withConnection,
  type Client,
  type Database,
} from '@smart-assign/database';
import { bothEnded } from './run/both-ended.ts';

/**
 * Brings the search profile up to what is loaded, unless it cannot have changed: no run wrote a row since it was last
 * refreshed, and that was today (the view tells which clearances and which availability hold today).
 * @param runId the run to be marked as refreshed
 * @returns false where there was nothing to do
 */
export async function refreshIfChanged(database: Database, client: Client, runId: number): Promise<boolean> {
  if ((await isSearchProfileFilled(client)) && (await isFresh(client))) return false;
  const renewed = await largelyRenewed(client, runId);
  // The view is as quickly made without what ANALYZE tells, so neither waits for the other.
  await bothEnded(refresh(client), renewed.length === 0 || analyze(database, renewed));
  await client.query('update etl_run set refreshed_at = clock_timestamp() where run_id = $1', [runId]);
  return true;
}

async function refresh(client: Client): Promise<void> {
  // The default of 4 MB would sort a large company's skills on disk.
  await client.query(`set work_mem = '256MB'; set jit = off`);
  await refreshSearchProfile(client);
}

/** A table, with its columns by which rows are found and tables joined. */
interface RenewedTable {
  readonly table: string;
  readonly columns: string;
}

/** Large tables of which more than a tenth is new. */
async function largelyRenewed(client: Client, runId: number): Promise<RenewedTable[]> {
  const { rows } = await client.query<RenewedTable>(
    `select quote_ident(tables.key) as "table", (
       select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
       where attrelid = quote_ident(tables.key)::regclass and (
         exists (select from pg_index where indrelid = attrelid and attnum = any (indkey))
         or exists (select from pg_constraint where conrelid = attrelid and contype = 'f' and attnum = any (conkey))
       )
     ) as columns
     from etl_run_report, jsonb_each(tables) as tables,
       jsonb_to_record(tables.value) as counts (inserted bigint, updated bigint, deleted bigint, unchanged bigint)
     where run_id = $1
     group by tables.key
     having sum(inserted + updated + deleted) * 10 > sum(inserted + updated + unchanged)
       and sum(inserted + updated + deleted) >= $2`,
    [runId, manyRows],
  );
  return rows;
}

/**
 * Tells the planner of tables. The server would do so by itself within a minute or two, and until then a search of 50,000 people takes
 * seven tenths of a second instead of a hundredth.
 *
 * By a tenth of the usual sample, and of these columns only: 0.5 s instead of 1.8 s for 50,000 people, and the searches choose the same
 * plans. The server looks at the other columns when it comes by.
 */
function analyze(database: Database, tables: readonly RenewedTable[]): Promise<void> {
  return withConnection(
    database,
    async (client) => {
      await client.query('set default_statistics_target = 10');
      await client.query(`analyze ${tables.map(({ table, columns }) => `${table} (${columns})`).join(', ')}`);
    },
    { applicationName: 'smart-assign analyze', givesWay: true },
  );
}

/** Fewer the planner need not know of: whatever plan it takes, they are read within milliseconds. */
const manyRows = 5_000;

async function isFresh(client: Client): Promise<boolean> {
  const { fresh } = await oneRow<{ fresh: boolean }>(
    client,
    `select exists (
       select from etl_run as refreshed
       where refreshed.refreshed_at::date = current_date
         and not exists (
           select from etl_run as later join etl_run_report using (run_id)
           where later.status = 'loaded' and later.finished_at > refreshed.refreshed_at
             and rows_inserted + rows_updated + rows_deleted > 0
         )
     ) as fresh`,
  );
  return fresh;
}
