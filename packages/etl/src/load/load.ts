import {
  countOwnChanges,
  erasedIdentities,
  Fault,
  withConnection,
  withTransaction,
  type Client,
  type Database,
} from '@smart-assign/database';
import type { FileFacts, ReportFile } from '../extract/report-reader.ts';
import { KnownOwners, type KnownCv, type Owners } from '../transform/owners.ts';
import { changedTables } from './changed-tables.ts';
import { guardedLoad } from './guarded-load.ts';
import { checkGuards, type GuardLimits } from './guards.ts';
import { mergeReport, type MergedTable, type TableCounts } from './merge.ts';
import type { RejectLog } from './reject-log.ts';
import {
  createStaging,
  dropStaging,
  stageReport,
  stagingTable,
  type StagedReport,
  type StagingProgress,
} from './staging.ts';

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
  readonly onProgress: (file: string, progress: StagingProgress) => void;
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
  set client_min_messages = warning`;

/**
 * Loads one export in one transaction: a reader sees the old export whole or the new one whole.
 *
 * Two connections share the work. One copies the reports into staging tables, largest first; the other merges each, within
 * the transaction, while the next is being read. So reading and PostgreSQL each have a processor of their own.
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
            const changed = await loadReports(options, stagingClient, client, counts);
            signal.throwIfAborted();
            await options.beforeCommit(client, counts, changed);
            return counts;
          });
        },
        { applicationName: 'smart-assign load' },
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
    { applicationName: 'smart-assign staging' },
  );
}

/** @returns the tables that it changed */
async function loadReports(
  options: LoadOptions,
  stagingClient: Client,
  client: Client,
  counts: ReportCounts[],
): Promise<ReadonlySet<string>> {
  const { rejects, limits } = options;
  const [people, ...others] = inLoadingOrder(options.files) as [ReportFile, ...ReportFile[]];
  const isSkipped = ({ report }: ReportFile) => options.unchanged.has(report.file);
  const erased = await erasedIdentities(client);
  const merged: MergedTable[] = [];
  const newNames = new Set<string>();

  const stage = (file: ReportFile, owners: Owners) =>
    stageReport({
      client: stagingClient,
      file,
      owners,
      rejects,
      signal: options.signal,
      onProgress: (progress) => options.onProgress(file.report.file, progress),
    });
  const merge = async (file: ReportFile, staged: StagedReport) => {
    const tables = await mergeReport(client, file.report, staged.rowsStaged, rejects, (lookup) =>
      newNames.add(lookup),
    );
    merged.push(...tables);
    const byTable = Object.fromEntries(tables.map((table) => [table.table, table.counts]));
    counts.push({
      file: file.report.file,
      facts: staged.file,
      skipped: false,
      rowsRead: staged.rowsRead,
      rowsRejected: 0,
      cellIssues: 0,
      tables: byTable,
      firstDay: tables.find(({ first }) => first !== null)?.first ?? null,
    });
    options.onMerged(file.report.file, byTable);
  };

  if (!isSkipped(people)) {
    const stagedPeople = await stage(people, new KnownOwners([], erased));
    await merge(people, stagedPeople);
    if (stagedPeople.rowsStaged === 0) throw noPeople(people);
  }
  const toRead = others.filter((file) => !isSkipped(file));
  const owners = new KnownOwners(
    toRead.length === 0 ? [] : await knownCvs(client, isSkipped(people) ? null : people),
    erased,
  );

  let merging = Promise.resolve();
  let failed = false;
  for (const file of toRead) {
    const staged = await stage(file, owners);
    merging = merging.then(() => merge(file, staged));
    // What a merge throws is met below; no further report is read in vain.
    merging.catch(() => {
      failed = true;
    });
    if (failed) break;
  }
  await merging;

  // The last first: what hangs on a person goes before the person.
  for (const { deleteGone } of merged.toReversed()) await deleteGone?.();
  await rejects.flush();
  for (const [index, report] of counts.entries()) counts[index] = withIssues(report, rejects);
  const order = [people, ...others].map(({ report }) => report.file);
  counts.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file));
  checkGuards(guardedLoad(counts, rejects), limits);
  return changedTables(merged, newNames);
}

/**
 * The people first, since all else hangs on them. Then those whose merges take long, so that reading the others overlaps them:
 * reports of several tables, which write many rows for each they read, and after them the largest.
 */
function inLoadingOrder(files: readonly ReportFile[]): ReportFile[] {
  return files.toSorted(
    (a, b) =>
      Number(b.report.essential) - Number(a.report.essential) ||
      b.report.targets.length - a.report.targets.length ||
      b.bytes - a.bytes ||
      (a.path < b.path ? -1 : 1),
  );
}

/**
 * The CVs of this export: those still stored that it lacks are about to be deleted.
 * @param people null where its report was not read, because what is stored is what it says
 */
async function knownCvs(client: Client, people: ReportFile | null): Promise<KnownCv[]> {
  const { rows } = await client.query<KnownCv>(`
    select cv_id as "cvId", cv_partner_cv_id as "cvPartnerCvId", user_id as "userId",
      users.cv_partner_user_id as "cvPartnerUserId", users.email, users.upn, users.external_user_id as "externalId"
    from cvs join users using (user_id)
    ${people === null ? '' : `where cv_partner_cv_id in (select cv_partner_cv_id from ${stagingTable(people.report)})`}`);
  return rows;
}

function withIssues(report: ReportCounts, rejects: RejectLog): ReportCounts {
  const { rows, cells } = rejects.counts(report.file);
  return { ...report, rowsRejected: rows, cellIssues: cells };
}

function noPeople(file: ReportFile): Fault {
  return new Fault(`${file.report.file} names no person that could be loaded. Nothing was loaded.`, {
    code: 'no_people',
    exit: 'badInput',
    remedy: 'Look at `smart-assign rejects`, and check that the export has rows.',
    details: { file: file.report.file },
  });
}
