import type { Report } from '../reports/contract.ts';
import { reports } from '../reports/index.ts';
import type { GuardedLoad } from './guards.ts';
import type { ReportCounts } from './load.ts';
import { sumCounts, type TableCounts } from './merge.ts';
import type { RejectLog } from './reject-log.ts';

/** What the guards are to look at, out of what a load did with each report. */
export function guardedLoad(counts: readonly ReportCounts[], rejects: RejectLog): GuardedLoad {
  const essential = reports.find((report) => report.essential)!;
  const people = counts.find(({ file }) => file === essential.file)!.tables['users']!;
  return {
    people: { stored: storedBefore(people), gone: people.deleted },
    reports: counts.map(({ file, rowsRead, tables }) => {
      const issues = rejects.counts(file);
      const rows = ownRows(
        reports.find((report) => report.file === file)!,
        tables,
      );
      return {
        file,
        rowsRead,
        rowsRejected: issues.rows - issues.suppressed,
        rowsStored: storedBefore(rows),
        rowsGone: rows.deleted,
      };
    }),
  };
}

const storedBefore = ({ unchanged, updated, deleted }: TableCounts) => unchanged + updated + deleted;

/** Rows of a table that the report only updates are another report's; of one that keeps history, a shorter outlook is no loss. */
function ownRows({ targets }: Report, tables: Readonly<Record<string, TableCounts>>): TableCounts {
  const own = targets.filter(({ writes, deletes }) => writes === 'merge' && deletes.kind === 'all');
  return sumCounts(own.map(({ table }) => tables[table]!));
}
