import { Fault, type Client, type RunStatus } from '@smart-assign/database';
import type { ReportCounts } from '../load/load.ts';
import { sumCounts } from '../load/merge.ts';
import type { LoadCircumstances } from '../load/unchanged.ts';

export interface NewRun {
  readonly source: string;
  readonly quarter: string;
  readonly folder: string;
  readonly options: Record<string, unknown>;
}

/**
 * Enters a run. The caller holds the pipeline's lock, so a run that still says `running` belongs to a process that died: it is
 * marked as interrupted.
 */
async function startRun(client: Client, run: NewRun): Promise<number> {
  await client.query(
    `update etl_run set status = 'interrupted', finished_at = now(), fault_code = 'process_died',
       fault_message = 'The process ended without a word; its load was rolled back.'
     where status = 'running'`,
  );
  const { rows } = await client.query<{ run_id: number }>(
    'insert into etl_run (source, quarter, folder, options) values ($1, $2, $3, $4) returning run_id',
    [run.source, run.quarter, run.folder, JSON.stringify(run.options)],
  );
  return rows[0]!.run_id;
}

/**
 * Says that the export is loaded: within the transaction that loads it, as its last statement.
 * @param left what the run leaves, by which the next one tells what has not changed
 */
export async function markLoaded(
  client: Client,
  runId: number,
  availabilityFrom: string | null,
  left: LoadCircumstances,
): Promise<void> {
  await client.query(
    `update etl_run set status = 'loaded', finished_at = clock_timestamp(), availability_from = $2,
       reading = $3, erasure_state = $4, table_states = $5
     where run_id = $1`,
    [runId, availabilityFrom, left.reading, left.erasure, JSON.stringify(left.tables)],
  );
}

/**
 * Enters a run, gives `fn` its id, and writes down how it ended where `fn` throws. A run that got as far as `loaded` stays so.
 * The caller holds the pipeline's lock.
 */
export async function withRun<T>(client: Client, run: NewRun, fn: (runId: number) => Promise<T>): Promise<T> {
  const runId = await startRun(client, run);
  try {
    return await fn(runId);
  } catch (error) {
    const { status, fault } = endOf(error);
    // Where even this fails the database is out of reach, and the first error tells more.
    await markEnded(client, runId, status, fault).catch(() => {});
    throw error;
  }
}

type Unfinished = Exclude<RunStatus, 'running' | 'loaded'>;

function endOf(error: unknown): { status: Unfinished; fault: { code: string; message: string } } {
  if (error instanceof Fault) return { status: error.exit === 'guard' ? 'refused' : 'failed', fault: error };
  if (error instanceof Error && error.name === 'AbortError') {
    const message = 'Stopped by the user; nothing was loaded.';
    return { status: 'interrupted', fault: { code: 'interrupted', message } };
  }
  // The message of an SQL error may quote a row, so only its class is kept.
  const { code } = error as { code?: unknown };
  return {
    status: 'failed',
    fault: { code: typeof code === 'string' ? code : 'internal', message: 'See the log of the run.' },
  };
}

/** Says how a run ended that loaded nothing. */
export async function markEnded(
  client: Client,
  runId: number,
  status: Unfinished,
  fault: Pick<Fault, 'code' | 'message'> | null,
): Promise<void> {
  await client.query(
    `update etl_run set status = $2, finished_at = now(), fault_code = $3, fault_message = $4 where run_id = $1 and status = 'running'`,
    [runId, status, fault?.code ?? null, fault?.message ?? null],
  );
}

export async function recordStages(
  client: Client,
  runId: number,
  milliseconds: Record<string, number>,
): Promise<void> {
  await client.query('update etl_run set stage_milliseconds = stage_milliseconds || $2 where run_id = $1', [
    runId,
    JSON.stringify(milliseconds),
  ]);
}

export async function recordReports(
  client: Client,
  runId: number,
  reports: readonly ReportCounts[],
): Promise<void> {
  for (const report of reports) {
    const sum = sumCounts(Object.values(report.tables));
    await client.query({
      name: 'record-report',
      text: `insert into etl_run_report (run_id, report, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_deleted,
          rows_rejected, cell_issues, file_bytes, file_sha256, tables, skipped)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [
        runId,
        report.file,
        report.rowsRead,
        sum.inserted,
        sum.updated,
        sum.unchanged,
        sum.deleted,
        report.rowsRejected,
        report.cellIssues,
        report.facts.bytes,
        report.facts.sha256,
        JSON.stringify(report.tables),
        report.skipped,
      ],
    });
  }
}

export interface LoadedRunRecord {
  readonly runId: number;
  readonly quarter: string;
  readonly availabilityFrom: string | null;
}

/**
 * A run that loaded an export.
 * @param runId null for the newest
 * @returns null where there is none, or the run did not load
 */
export async function loadedRun(
  client: Client,
  runId: number | null = null,
): Promise<LoadedRunRecord | null> {
  const { rows } = await client.query<LoadedRunRecord>(
    `select run_id as "runId", quarter, availability_from::text as "availabilityFrom"
     from etl_run where status = 'loaded' and ($1::integer is null or run_id = $1) order by run_id desc limit 1`,
    [runId],
  );
  return rows[0] ?? null;
}
