import { erasedIdentities, Fault, type Client } from '@smart-assign/database';
import type { ReportFile } from '../extract/report-reader.ts';
import { KnownOwners, type Owners } from '../transform/owners.ts';
import { copyReport, type CopiedReport, type CopyTarget } from './copy-report.ts';
import { knownCvs } from './known-cvs.ts';
import type { LoadOptions, ReportCounts } from './load.ts';
import { mergeReport, type MergedTable } from './merge.ts';
import { withStagingTable } from './staging.ts';
import { prepareStraight } from './straight.ts';

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

  const copy = (file: ReportFile, into: Pick<CopyTarget, 'client' | 'table' | 'withLine' | 'freeze'>) => {
    const onProgress = (progress: Parameters<LoadOptions['onProgress']>[1]) =>
      options.onProgress(file.report.file, progress);
    return copyReport({ ...into, file, owners, rejects, signal, onProgress });
  };
  const stage = (file: ReportFile) =>
    withStagingTable(stagingClient, file, (table, freeze) =>
      copy(file, { client: stagingClient, table, withLine: true, freeze }),
    );
  const merge = async (file: ReportFile, { rowsCopied }: CopiedReport) =>
    mergeReport(client, file.report, rowsCopied, rejects, (lookup) => newNames.add(lookup));
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
      firstDay: tables.find(({ first }) => first !== null)?.first ?? null,
    });
    options.onMerged(file, byTable);
  };

  if (!isSkipped(people)) {
    const copied = await stage(people);
    record(people, copied, await merge(people, copied));
    if (copied.rowsCopied === 0) throw noPeople(people);
  }
  const toRead = others.filter((file) => !isSkipped(file));
  if (toRead.length === 0) return { merged, newNames };
  owners = new KnownOwners(await knownCvs(client, isSkipped(people) ? null : people.report), erased);

  let merging = Promise.resolve();
  let failed = false;
  // What a merge throws is met below; no further report is read in vain.
  const mergeNext = (fn: () => Promise<void>) => {
    merging = merging.then(fn);
    merging.catch(() => {
      failed = true;
    });
  };

  const toStage: ReportFile[] = [];
  const straight = await prepareStraight(client, toRead);
  if (straight !== null) {
    const { file, table } = straight;
    const copied = await copy(file, { client, table, withLine: false, freeze: false });
    mergeNext(async () => {
      const filled = await straight.finish(copied.rowsCopied);
      if (filled === null) toStage.push(file);
      else record(file, copied, [filled]);
    });
  }
  for (const file of toRead.filter((each) => each !== straight?.file)) {
    const copied = await stage(file);
    mergeNext(async () => record(file, copied, await merge(file, copied)));
    if (failed) break;
  }
  await merging;
  for (const file of toStage) {
    await rejects.forget(file.report.file);
    const copied = await stage(file);
    record(file, copied, await merge(file, copied));
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

function noPeople(file: ReportFile): Fault {
  return new Fault(`${file.report.file} names no person that could be loaded. Nothing was loaded.`, {
    code: 'no_people',
    exit: 'badInput',
    remedy: 'Look at `smart-assign rejects`, and check that the export has rows.',
    details: { file: file.report.file },
  });
}
