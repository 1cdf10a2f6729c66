import type { Client, TableStates } from '@smart-assign/database';
import type { TableCounts } from '../load/merge.ts';

/** What the last run that loaded left, and of what. */
export interface FormerLoad {
  readonly runId: number;
  readonly availabilityFrom: string | null;
  readonly reading: string;
  readonly erasure: string;
  readonly tables: TableStates;
  readonly reports: ReadonlyMap<string, FormerReport>;
}

export interface FormerReport {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rowsRead: number;
  /** Rejected rows and cells at fault. */
  readonly issues: number;
  readonly tableCounts: Readonly<Record<string, TableCounts>>;
}

/** @returns null where no run has loaded yet, or only one of a version that did not keep what is needed */
export async function formerLoad(client: Client): Promise<FormerLoad | null> {
  const { rows: runs } = await client.query<Omit<FormerLoad, 'reports'>>(
    `select run_id as "runId", availability_from::text as "availabilityFrom", reading, erasure_state as erasure,
       table_states as tables
     from etl_run where status = 'loaded' order by run_id desc limit 1`,
  );
  const [run] = runs;
  if (run === undefined || run.tables === null) return null;
  const { rows } = await client.query<FormerReport>(
    `select report as file, file_bytes::float8 as bytes, file_sha256 as sha256, rows_read::float8 as "rowsRead",
       (rows_rejected + cell_issues)::float8 as issues, tables as "tableCounts"
     from etl_run_report where run_id = $1`,
    [run.runId],
  );
  return { ...run, reports: new Map(rows.map((report) => [report.file, report])) };
}
