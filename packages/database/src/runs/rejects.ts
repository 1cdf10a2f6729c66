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

/** Which rejects of a run; what is null does not matter. */
export interface RejectFilter {
  readonly runId: number;
  readonly file: string | null;
  readonly code: string | null;
  readonly kind: Reject['kind'] | null;
}

/**
 * A page of the rejects of a run, in the order of files and lines.
 * @param after `rejectId` of the last one of the page before; null for the first page
 */
export async function rejectPage(
  client: Client,
  { runId, file, code, kind }: RejectFilter,
  { limit, after }: { limit: number; after: string | null },
): Promise<Reject[]> {
  const { rows } = await client.query<Reject>(
    `select reject_id::text as "rejectId", kind, file, line::float8 as line, column_name as "column", value, code, reason
     from etl_reject
     where run_id = $1 and ($2::text is null or file = $2) and ($3::text is null or code = $3) and ($4::text is null or kind = $4)
       and ($5::bigint is null or (file, line, reject_id) >
         (select file, line, reject_id from etl_reject where run_id = $1 and reject_id = $5))
     order by file, line, reject_id limit $6`,
    [runId, file, code, kind, after, limit],
  );
  return rows;
}

const pageSize = 5000;

/**
 * The rejects that a filter names, in the order of files and lines, read page by page.
 * @param ask lends a connection for one page, so that a slow reader need hold none meanwhile
 * @param limit null for all of them
 */
export async function* allRejects(
  ask: <T>(query: (client: Client) => Promise<T>) => Promise<T>,
  filter: RejectFilter,
  limit: number | null = null,
): AsyncGenerator<Reject> {
  let left = limit ?? Infinity;
  let after: string | null = null;
  while (left > 0) {
    const size = Math.min(left, pageSize);
    const page: Reject[] = await ask((client) => rejectPage(client, filter, { limit: size, after }));
    yield* page;
    left -= page.length;
    if (page.length < size) return;
    after = page.at(-1)!.rejectId;
  }
}

/**
 * All the rejects of a run, in the same order, over one connection.
 * @param limit null for all of them
 */
export const readRejects = (client: Client, runId: number, limit: number | null): AsyncGenerator<Reject> =>
  allRejects((query) => query(client), { runId, file: null, code: null, kind: null }, limit);

const csvColumns = ['kind', 'file', 'line', 'column', 'value', 'code', 'reason'] as const;

export const rejectCsvHeader = `${csvColumns.join(',')}\r\n`;

/** A reject as a line of CSV (RFC 4180). */
export function rejectCsvLine(reject: Reject): string {
  return `${csvColumns.map((column) => spreadsheetCsvCell(reject[column])).join(',')}\r\n`;
}
