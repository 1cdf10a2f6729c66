import { erasureState, tableStates, type Client, type TableStates } from '@smart-assign/database';
import { fileHashes } from '../extract/file-hash.ts';
import type { ReportFile } from '../extract/report-reader.ts';
import type { Report } from '../reports/contract.ts';
import { formerLoad, type FormerLoad, type FormerReport } from '../run/former-load.ts';
import type { ReportCounts } from './load.ts';
import { sumCounts, type TableCounts } from './merge.ts';

/** What a load finds, beside the files, that decides what comes of them. It is kept with the run. */
export interface LoadCircumstances {
  readonly reading: string;
  readonly erasure: string;
  readonly tables: TableStates;
}

export async function readCircumstances(client: Client, reading: string): Promise<LoadCircumstances> {
  return { reading, erasure: await erasureState(client), tables: await tableStates(client) };
}

/**
 * The reports of which reading every row could change nothing, and their counts. Such a report has the bytes it had in the last
 * load and is read the same way; since that load nobody has written to its tables, and nobody was erased; the same holds for every
 * other report that fills one of its tables, and for those in which it finds its owners. And it had no rejects, which each run is
 * to list anew.
 */
export async function findUnchanged(
  client: Client,
  files: readonly ReportFile[],
  now: LoadCircumstances,
  signal: AbortSignal,
): Promise<Map<string, ReportCounts>> {
  const former = await formerLoad(client);
  if (former === null || former.reading !== now.reading || former.erasure !== now.erasure) return new Map();

  const isLike = (file: ReportFile) => isLikely(file, former, now.tables);
  const people = sharing(
    files,
    files.find(({ report }) => report.essential)!,
  );
  // Where the people are not the same nothing else need be looked at: every report finds its owners among them.
  if (!people.every(isLike)) return new Map();
  const known = await withSameBytes(people, former, signal);
  if (known.size < people.length) return new Map();
  const others = files.filter((file) => !people.includes(file) && isLike(file));
  for (const file of await withSameBytes(others, former, signal)) known.add(file);

  const unchanged = [...known].filter(
    (file) =>
      former.reports.get(file.report.file)!.issues === 0 &&
      sharing(files, file).every((other) => known.has(other)),
  );
  return new Map(
    unchanged.map(({ report }) => [
      report.file,
      skippedCounts(report, former.reports.get(report.file)!, former),
    ]),
  );
}

/** All that can be told without reading the file. */
function isLikely({ report, bytes }: ReportFile, former: FormerLoad, tables: TableStates): boolean {
  return (
    former.reports.get(report.file)?.bytes === bytes &&
    tablesOf(report).every((table) => tables[table] !== undefined && tables[table] === former.tables[table])
  );
}

async function withSameBytes(
  files: readonly ReportFile[],
  former: FormerLoad,
  signal: AbortSignal,
): Promise<Set<ReportFile>> {
  const hashes = await fileHashes(
    files.map(({ path }) => path),
    signal,
  );
  return new Set(
    files.filter(({ report }, index) => former.reports.get(report.file)!.sha256 === hashes[index]),
  );
}

/** Every table that a report writes to: those it fills, and those that keep its names. */
function tablesOf(report: Report): string[] {
  const lookups = Object.values(report.columns).flatMap(({ lookup }) => lookup?.table ?? []);
  return [...report.targets.map(({ table }) => table), ...lookups];
}

/** The report itself and the others that write to one of its tables. */
function sharing(files: readonly ReportFile[], { report }: ReportFile): ReportFile[] {
  const tables = new Set(tablesOf(report));
  return files.filter((other) => tablesOf(other.report).some((table) => tables.has(table)));
}

/** Every row that the last load found or made is there, and the same. */
function skippedCounts(report: Report, former: FormerReport, { availabilityFrom }: FormerLoad): ReportCounts {
  const allUnchanged = (counts: TableCounts): TableCounts => {
    const { inserted, updated, unchanged } = sumCounts([counts]);
    return { inserted: 0, updated: 0, unchanged: inserted + updated + unchanged, deleted: 0 };
  };
  const keepsHistory = report.targets.some(({ deletes }) => deletes.kind === 'from-first');
  return {
    file: report.file,
    facts: { bytes: former.bytes, sha256: former.sha256 },
    skipped: true,
    rowsRead: former.rowsRead,
    rowsRejected: 0,
    cellIssues: 0,
    tables: Object.fromEntries(
      report.targets.map(({ table }) => [table, allUnchanged(former.tableCounts[table]!)]),
    ),
    firstDay: keepsHistory ? availabilityFrom : null,
  };
}
