import type { CopyStreamQuery } from 'pg-copy-streams';
import { erasedIdentities, Fault, type Client } from '@smart-assign/database';
import type { ReportFile } from '../extract/report-reader.ts';
import { KnownOwners, type KnownCv, type Owners } from '../transform/owners.ts';
import { planRows, stagedForm, type RowForm, type RowPlan } from '../transform/row-plan.ts';
import { copyReport, openCopy, type CopiedReport } from './copy-report.ts';
import { knownCvs } from './known-cvs.ts';
import type { LoadOptions, ReportCounts } from './load.ts';
import { mergeReport, type MergedTable } from './merge.ts';
import { withStagingTable } from './staging.ts';
import { numberPeopleOn, storedPeople } from './stored-ids.ts';
import { prepareStraight, type StraightReport } from './straight.ts';
import { WorkQueue } from './work-queue.ts';

export interface LoadedReports {
  readonly merged: readonly MergedTable[];
  /** Lookup tables that were given a new name. */
  readonly newNames: ReadonlySet<string>;
}

/**
 * Reads every report that is to be read and brings its tables to what it says, deletes excepted.
 * @param client of the loading transaction
 * @param counts is given what was done with each report, as soon as it is done
 */
export async function loadReports(
  options: LoadOptions,
  stagingClient: Client,
  client: Client,
  counts: ReportCounts[],
): Promise<LoadedReports> {
  const { rejects, signal } = options;
  const [people, ...others] = inLoadingOrder(options.files) as [ReportFile, ...ReportFile[]];
  const isSkipped = ({ report }: ReportFile) => options.unchanged.has(report.file);
  const erased = await erasedIdentities(client);
  let owners: Owners = new KnownOwners([], erased);
  const merged: MergedTable[] = [];
  const newNames = new Set<string>();
  const onNewNames = (lookup: string) => void newNames.add(lookup);

  const copy = (file: ReportFile, plan: RowPlan, opening: Promise<CopyStreamQuery>) => {
    const onProgress = (progress: Parameters<LoadOptions['onProgress']>[1]) =>
      options.onProgress(file.report.file, progress);
    return copyReport({ file, plan, copy: opening, owners, rejects, signal, onProgress });
  };
  const stage = (file: ReportFile, form: RowForm = stagedForm) =>
    withStagingTable(stagingClient, file, (table, freeze) => {
      const plan = planRows(file, form);
      return copy(file, plan, Promise.resolve(openCopy(stagingClient, table, plan, { freeze })));
    });
  const record = ({ report: { file } }: ReportFile, copied: CopiedReport, tables: readonly MergedTable[]) => {
    merged.push(...tables);
    const byTable = Object.fromEntries(tables.map((table) => [table.table, table.counts]));
    counts.push({
      file,
      facts: copied.file,
      skipped: false,
      rowsRead: copied.rowsRead,
      rowsRejected: 0,
      cellIssues: 0,
      tables: byTable,
      firstDay: copied.first,
    });
    options.onMerged(file, byTable);
  };
  const merge = async (file: ReportFile, copied: CopiedReport) =>
    record(file, copied, await mergeReport(client, file.report, copied, rejects, onNewNames));

  const toRead = others.filter((file) => !isSkipped(file));
  const loading = new WorkQueue();
  const toStage: ReportFile[] = [];
  const copyStraight = async (file: ReportFile, { table, lookups, ...into }: StraightReport) => {
    const plan = planRows(file, { withLine: false, lookups, people: null });
    const opening = loading.add(async () => {
      await into.begin();
      return openCopy(client, table, plan, { freeze: false });
    });
    const copied = await copy(file, plan, opening);
    void loading.add(async () => {
      const filled = await into.finish(copied, onNewNames);
      if (filled === null) toStage.push(file);
      else record(file, copied, [filled]);
    });
  };

  /** Their rows are merged while the reports behind them are read: the ids of who is new are given out here. */
  const readPeople = async (file: ReportFile): Promise<KnownCv[]> => {
    const listed = await loading.add(() => storedPeople(client));
    const copied = await stage(file, { ...stagedForm, people: listed });
    const merging = loading.add(async () => {
      await merge(file, copied);
      await numberPeopleOn(client, listed);
    });
    if (copied.rowsCopied > 0) return listed.cvs();
    await merging;
    throw noPeople(file);
  };

  try {
    const listing = isSkipped(people) ? loading.add(() => knownCvs(client)) : readPeople(people);
    const preparing = loading.add(() => prepareStraight(client, toRead));
    owners = new KnownOwners(await listing, erased);
    const straight = await preparing;
    for (const file of inReadingOrder(toRead, straight)) {
      // What failed is thrown below; no further report is read in vain.
      if (loading.hasFailed) break;
      const into = straight.get(file);
      if (into !== undefined) {
        await copyStraight(file, into);
        continue;
      }
      const copied = await stage(file);
      void loading.add(() => merge(file, copied));
    }
  } finally {
    // Also where a file cannot be read: nothing may be under way behind the end of the transaction.
    await loading.end().catch(() => {});
  }
  await loading.end();
  for (const file of toStage) {
    await rejects.forget(file.report.file);
    await merge(file, await stage(file));
  }
  return { merged, newNames };
}

/**
 * The people first, since all else hangs on them. Then those whose merges take long, so that reading the others overlaps them:
 * reports of several tables, which write many rows for each they read, and after them the largest.
 */
export function inLoadingOrder(files: readonly ReportFile[]): ReportFile[] {
  return files.toSorted(
    (a, b) =>
      Number(b.report.essential) - Number(a.report.essential) ||
      b.report.targets.length - a.report.targets.length ||
      b.bytes - a.bytes ||
      (a.path < b.path ? -1 : 1),
  );
}

/**
 * Those first that cannot go straight: they are staged while the people are merged. Then the largest, since the keys of its table take
 * long and meanwhile the next is read ahead.
 */
function inReadingOrder(
  files: readonly ReportFile[],
  straight: ReadonlyMap<ReportFile, StraightReport>,
): ReportFile[] {
  return [
    ...files.filter((file) => !straight.has(file)),
    ...files.filter((file) => straight.has(file)).toSorted((a, b) => b.bytes - a.bytes),
  ];
}

function noPeople(file: ReportFile): Fault {
  return new Fault(`${file.report.file} names no person that could be loaded. Nothing was loaded.`, {
    code: 'no_people',
    exit: 'badInput',
    remedy: 'Look at `smart-assign rejects`, and check that the export has rows.',
    details: { file: file.report.file },
  });
}
