import type { Client } from '../brackets.ts';
import { Fault } from '../fault.ts';

export type RunStatus = 'running' | 'loaded' | 'dry_run' | 'refused' | 'failed' | 'interrupted';

export interface RunSummary {
  readonly runId: number;
  readonly status: RunStatus;
  readonly quarter: string | null;
  readonly source: string;
  readonly startedAt: Date;
  /** From start to end of the load; null while it runs. */
  readonly milliseconds: number | null;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly rowsRejected: number;
  readonly faultCode: string | null;
  readonly faultMessage: string | null;
  readonly stageMilliseconds: Record<string, number>;
}

/** A run with all that is kept of it but its reports. */
export interface RunRecord extends RunSummary {
  readonly finishedAt: Date | null;
  readonly folder: string | null;
  /** When the search profile was. */
  readonly refreshedAt: Date | null;
  /** `YYYY-MM-DD` */
  readonly availabilityFrom: string | null;
}

/** Which runs; what is left out does not matter. */
export interface RunChoice {
  readonly run?: number | undefined;
  /** Only those older than this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

const summary = `etl_run.run_id as "runId", status, quarter, source, started_at as "startedAt",
  (extract(epoch from finished_at - started_at) * 1000)::float8 as "milliseconds",
  coalesce(sum(rows_read), 0)::float8 as "rowsRead",
  coalesce(sum(rows_inserted + rows_updated + rows_deleted) filter (where status = 'loaded'), 0)::float8 as "rowsWritten",
  coalesce(sum(rows_rejected), 0)::float8 as "rowsRejected",
  fault_code as "faultCode", fault_message as "faultMessage", stage_milliseconds as "stageMilliseconds"`;
const record = `${summary}, finished_at as "finishedAt", folder, refreshed_at as "refreshedAt",
  availability_from::text as "availabilityFrom"`;

async function selectRuns<R extends RunSummary>(
  client: Client,
  columns: string,
  { run, before, limit }: RunChoice,
): Promise<R[]> {
  const { rows } = await client.query<R>(
    `select ${columns} from etl_run left join etl_run_report using (run_id)
     where ($1::integer is null or etl_run.run_id = $1) and ($2::integer is null or etl_run.run_id < $2)
     group by etl_run.run_id order by etl_run.run_id desc limit $3`,
    [run ?? null, before ?? null, limit],
  );
  return rows;
}

/** All that is kept of the runs, newest first. */
export const readRuns = (client: Client, choice: RunChoice): Promise<RunRecord[]> =>
  selectRuns(client, record, choice);

/**
 * The runs, newest first.
 * @throws Fault `no_such_run` where one was asked for that is not there
 */
export async function listRuns(client: Client, choice: RunChoice): Promise<RunSummary[]> {
  const runs = await selectRuns<RunSummary>(client, summary, choice);
  if (choice.run !== undefined && runs.length === 0) throw noSuchRun(choice.run);
  return runs;
}

export interface RunReport {
  readonly report: string;
  readonly rowsRead: number;
  readonly rowsInserted: number;
  readonly rowsUpdated: number;
  readonly rowsUnchanged: number;
  readonly rowsDeleted: number;
  readonly rowsRejected: number;
  readonly cellIssues: number;
  readonly fileBytes: number;
  readonly fileSha256: string;
  /** The file was not read, since neither it nor its tables had changed. */
  readonly skipped: boolean;
}

/** What one run did, report by report. */
export async function runReports(client: Client, runId: number): Promise<RunReport[]> {
  const { rows } = await client.query<RunReport>(
    `select report, rows_read::float8 as "rowsRead", rows_inserted::float8 as "rowsInserted",
       rows_updated::float8 as "rowsUpdated", rows_unchanged::float8 as "rowsUnchanged",
       rows_deleted::float8 as "rowsDeleted", rows_rejected::float8 as "rowsRejected",
       cell_issues::float8 as "cellIssues", file_bytes::float8 as "fileBytes", file_sha256 as "fileSha256", skipped
     from etl_run_report where run_id = $1 order by report`,
    [runId],
  );
  return rows;
}

export function noSuchRun(run: number | null): Fault {
  return new Fault(run === null ? 'There is no run yet.' : `There is no run ${run}.`, {
    code: 'no_such_run',
    exit: 'usage',
    remedy: '`smart-assign runs` lists them.',
  });
}
