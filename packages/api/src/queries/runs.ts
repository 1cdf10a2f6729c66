import type { ClientBase, RunStatus } from '@smart-assign/database';

/** A run as the list shows it. Instants are ISO 8601 in UTC. */
export interface Run {
  readonly runId: number;
  readonly status: RunStatus;
  readonly quarter: string | null;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** From start to end of the load; null while it runs. */
  readonly milliseconds: number | null;
  readonly rowsRead: number;
  /** Inserted, updated and deleted; 0 where the run did not load. */
  readonly rowsWritten: number;
  readonly rowsRejected: number;
  readonly faultCode: string | null;
  readonly faultMessage: string | null;
}

/** What one run did. */
export interface RunDetail extends Run {
  readonly folder: string | null;
  readonly refreshedAt: string | null;
  readonly availabilityFrom: string | null;
  readonly stageMilliseconds: Record<string, number>;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `run_id as "runId", status, quarter, source, ${instant('started_at')} as "startedAt",
  ${instant('finished_at')} as "finishedAt",
  (extract(epoch from finished_at - started_at) * 1000)::float8 as milliseconds,
  sums.read as "rowsRead", case when status = 'loaded' then sums.written else 0 end as "rowsWritten",
  sums.rejected as "rowsRejected", fault_code as "faultCode", fault_message as "faultMessage"`;
const source = `etl_run cross join lateral (
    select coalesce(sum(rows_read), 0)::float8 as read,
      coalesce(sum(rows_inserted + rows_updated + rows_deleted), 0)::float8 as written,
      coalesce(sum(rows_rejected), 0)::float8 as rejected
    from etl_run_report where etl_run_report.run_id = etl_run.run_id
  ) as sums`;

/** Runs, newest first. @param before only those older than this run; null for all */
export async function listRunPage(
  client: ClientBase,
  { limit, before }: { limit: number; before: number | null },
): Promise<Run[]> {
  const { rows } = await client.query<Run>(
    `select ${columns} from ${source} where $2::integer is null or run_id < $2 order by run_id desc limit $1`,
    [limit, before],
  );
  return rows;
}

/** @returns null where there is no such run */
export async function findRun(client: ClientBase, runId: number): Promise<RunDetail | null> {
  const { rows } = await client.query<RunDetail>(
    `select ${columns}, folder, ${instant('refreshed_at')} as "refreshedAt", availability_from::text as "availabilityFrom",
       stage_milliseconds as "stageMilliseconds"
     from ${source} where run_id = $1`,
    [runId],
  );
  return rows[0] ?? null;
}

export interface RunKpi {
  readonly kpi: string;
  readonly value: number | null;
  /** What a number does not say; what it is depends on the KPI. */
  readonly detail: unknown;
}

/** The KPIs stored with a run, by name. */
export async function runKpis(client: ClientBase, runId: number): Promise<RunKpi[]> {
  const { rows } = await client.query<RunKpi>(
    'select kpi, value::float8 as value, detail from etl_run_kpi where run_id = $1 order by kpi',
    [runId],
  );
  return rows;
}
