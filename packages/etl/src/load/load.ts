import {
  countOwnChanges,
  withConnection,
  withTransaction,
  type Client,
  type Database,
} from '@smart-assign/database';
import type { FileFacts, ReportFile } from '../extract/report-reader.ts';
import { changedTables } from './changed-tables.ts';
import type { CopyProgress } from './copy-report.ts';
import { guardedLoad } from './guarded-load.ts';
import { checkGuards, type GuardLimits } from './guards.ts';
import { inLoadingOrder, loadReports } from './load-reports.ts';
import type { TableCounts } from './merge.ts';
import type { RejectLog } from './reject-log.ts';
import { createStaging, dropStaging } from './staging.ts';

/** What a load did with one report. */
export interface ReportCounts {
  readonly file: string;
  readonly facts: FileFacts;
  /** The file was not read, since neither it nor its tables have changed: the counts are those of the last load. */
  readonly skipped: boolean;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly cellIssues: number;
  readonly tables: Record<string, TableCounts>;
  /** Where the report's table keeps history: the export's first day (`YYYY-MM-DD`). */
  readonly firstDay: string | null;
}

export interface LoadOptions {
  readonly database: Database;
  /** The opened reports; user_report among them. */
  readonly files: readonly ReportFile[];
  /** What would be the counts of those that need not be read, by file. */
  readonly unchanged: ReadonlyMap<string, ReportCounts>;
  readonly rejects: RejectLog;
  readonly limits: GuardLimits;
  readonly signal: AbortSignal;
  readonly onProgress: (file: string, progress: CopyProgress) => void;
  readonly onMerged: (file: string, tables: Record<string, TableCounts>) => void;
  /**
   * Called last within the loading transaction, with what was done and the tables that it changed: the place to write that the
   * export is loaded. What it throws rolls everything back.
   */
  readonly beforeCommit: (
    client: Client,
    reports: readonly ReportCounts[],
    changedTables: ReadonlySet<string>,
  ) => Promise<void>;
  /** Called with the counts when the load is not to be committed after all, before the fault is thrown on. */
  readonly onRolledBack: (reports: readonly ReportCounts[]) => Promise<void>;
}

const sessionSettings = `
  set work_mem = '256MB';
  set maintenance_work_mem = '512MB';
  set jit = off;
  set backend_flush_after = '1MB';
  set client_min_messages = warning`;

/**
 * Loads one export in one transaction: a reader sees the old export whole or the new one whole.
 *
 * Two connections share the work. One copies the reports into staging tables, largest first; the other merges each, within
 * the transaction, while the next is being read. So reading and PostgreSQL each have a processor of their own. Into an empty table
 * the largest report goes straight, over the loading connection.
 * @throws Fault of the guards, of the files, or of the database; nothing is then changed
 */
export async function load(options: LoadOptions): Promise<ReportCounts[]> {
  const { database, signal } = options;
  const counts = [...options.unchanged.values()];
  try {
    return await withStaging(options, (stagingClient) =>
      withConnection(
        database,
        async (client) => {
          await client.query(sessionSettings);
          return withTransaction(client, async () => {
            await countOwnChanges(client);
            const changed = await loadGuarded(options, stagingClient, client, counts);
            signal.throwIfAborted();
            await options.beforeCommit(client, counts, changed);
            return counts;
          });
        },
        { applicationName: 'smart-assign load', givesWay: true },
      ),
    );
  } catch (error) {
    // Where the record cannot be written either, the first error tells more.
    await options.rejects.flush().catch(() => {});
    await options.onRolledBack(counts.map((report) => withIssues(report, options.rejects))).catch(() => {});
    throw error;
  }
}

/** Gives `fn` a connection with an empty staging table for each report, and drops them afterwards. */
function withStaging<T>({ database, files }: LoadOptions, fn: (client: Client) => Promise<T>): Promise<T> {
  return withConnection(
    database,
    async (client) => {
      // What is staged need not survive a crash.
      await client.query(`${sessionSettings}; set synchronous_commit = off`);
      await createStaging(
        client,
        files.map(({ report }) => report),
      );
      try {
        return await fn(client);
      } finally {
        // What cannot be dropped now, the next run drops: it is no reason to call a committed load a failure.
        await dropStaging(client).catch(() => {});
      }
    },
    { applicationName: 'smart-assign staging', givesWay: true },
  );
}

/** @returns the tables that it changed */
async function loadGuarded(
  options: LoadOptions,
  stagingClient: Client,
  client: Client,
  counts: ReportCounts[],
): Promise<ReadonlySet<string>> {
  const { files, rejects, limits } = options;
  const { merged, newNames } = await loadReports(options, stagingClient, client, counts);
  // The last first: what hangs on a person goes before the person.
  for (const { deleteGone } of merged.toReversed()) await deleteGone?.();
  await rejects.flush();
  for (const [index, report] of counts.entries()) counts[index] = withIssues(report, rejects);
  const order = inLoadingOrder(files).map(({ report }) => report.file);
  counts.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file));
  checkGuards(guardedLoad(counts, rejects), limits);
  return changedTables(merged, newNames);
}

function withIssues(report: ReportCounts, rejects: RejectLog): ReportCounts {
  const { rows, cells } = rejects.counts(report.file);
  return { ...report, rowsRejected: rows, cellIssues: cells };
}
