import type { Client } from '../brackets.ts';
import { spreadsheetCsvCell } from '../spreadsheet-cell.ts';
import { noSuchRun } from './run-history.ts';

/** One line of a run's reject list. */
export interface Reject {
  readonly rejectId: string;
  readonly kind: 'row' | 'cell';
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  /** Personal data. */
  readonly value: string | null;
  readonly code: string;
  readonly reason: string;
}

export interface RejectSummary {
  readonly runId: number;
  readonly groups: readonly {
    readonly file: string;
    readonly kind: 'row' | 'cell';
    readonly code: string;
    readonly reason: string;
    readonly count: number;
  }[];
}

/**
 * How many rows and cells of a run were at fault, by file and reason.
 * @param run null for the newest run
 * @throws Fault `no_such_run`
 */
export async function summarizeRejects(client: Client, run: number | null): Promise<RejectSummary> {
  const { rows: runs } = await client.query<{ run_id: number }>(
    'select run_id from etl_run where $1::integer is null or run_id = $1 order by run_id desc limit 1',
    [run],
  );
  if (runs.length === 0) throw noSuchRun(run);
  const runId = runs[0]!.run_id;
  const { rows: groups } = await client.query<RejectSummary['groups'][number]>(
    `select file, kind, code, reason, count(*)::integer as count
     from etl_reject where run_id = $1 group by file, kind, code, reason order by file, kind desc, count desc, code`,
    [runId],
  );
  return { runId, groups };
}

const pageSize = 5000;

/**
 * The rejects of a run in the order of files and lines, read page by page.
 * @param limit null for all of them
 */
export async function* readRejects(
  client: Client,
  runId: number,
  limit: number | null,
): AsyncGenerator<Reject> {
  let left = limit ?? Infinity;
  let after: Pick<Reject, 'file' | 'line' | 'rejectId'> = { file: '', line: -1, rejectId: '0' };
  while (left > 0) {
    const { rows } = await client.query<Reject>(
      `select reject_id as "rejectId", kind, file, line::float8 as line, column_name as "column", value, code, reason
       from etl_reject
       where run_id = $1 and (file, line, reject_id) > ($2, $3, $4)
       order by file, line, reject_id limit $5`,
      [runId, after.file, after.line, after.rejectId, Math.min(left, pageSize)],
    );
    yield* rows;
    left -= rows.length;
    if (rows.length < pageSize) return;
    after = rows.at(-1)!;
  }
}

const csvColumns = ['kind', 'file', 'line', 'column', 'value', 'code', 'reason'] as const;

export const rejectCsvHeader = `${csvColumns.join(',')}\r\n`;

/** A reject as a line of CSV (RFC 4180). */
export function rejectCsvLine(reject: Reject): string {
  return `${csvColumns.map((column) => spreadsheetCsvCell(reject[column])).join(',')}\r\n`;
}
