import { oneRow, type ClientBase, type RunStatus } from '@smart-assign/database';

/** The newest run, as monitoring wants it. */
export interface LastRun {
  readonly status: RunStatus;
  /** Since it began. */
  readonly ageSeconds: number;
  /** Since a run last loaded an export; null where none has. */
  readonly loadedAgeSeconds: number | null;
  readonly rows: { readonly read: number; readonly written: number; readonly rejected: number };
}

/** How many people there are, and what became of the last run; `run` is null where there was none. */
export async function lastRunAndPeople(client: ClientBase): Promise<{ people: number; run: LastRun | null }> {
  const { people } = await oneRow<{ people: number }>(
    client,
    'select count(*)::integer as people from users',
  );
  const { rows } = await client.query<LastRun>(`
    select status, extract(epoch from clock_timestamp() - started_at)::float8 as "ageSeconds",
      (select extract(epoch from clock_timestamp() - max(finished_at)) from etl_run where status = 'loaded')::float8
        as "loadedAgeSeconds",
      (select jsonb_build_object(
          'read', coalesce(sum(rows_read), 0),
          'written', case when status = 'loaded' then coalesce(sum(rows_inserted + rows_updated + rows_deleted), 0) else 0 end,
          'rejected', coalesce(sum(rows_rejected), 0))
        from etl_run_report where etl_run_report.run_id = etl_run.run_id) as rows
    from etl_run order by run_id desc limit 1`);
  return { people, run: rows[0] ?? null };
}
