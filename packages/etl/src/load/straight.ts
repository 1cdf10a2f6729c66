import type { Client } from '@smart-assign/database';
import type { ReportFile } from '../extract/report-reader.ts';
import type { Lookup, Report } from '../reports/contract.ts';
import type { LookupIds } from '../transform/lookup-ids.ts';
import { putConstraintsBack, takeConstraintsOff } from './constraints.ts';
import type { CopiedReport } from './copy-report.ts';
import { isUniqueViolation, type MergedTable } from './merge.ts';
import { numberOn, storedIds } from './stored-ids.ts';

/** Below this a report is quicker staged than its table locked and its keys made anew. */
const fewBytes = 2_000_000;

/** A report that is copied straight into its own, empty table. */
export interface StraightReport {
  readonly table: string;
  /** Ids of the names that its rows hold, by column. */
  readonly lookups: ReadonlyMap<string, LookupIds>;
  /** To be called before the rows are copied. */
  begin(): Promise<void>;
  /**
   * Enters new names, and makes keys and relations behind the copied rows.
   * @param onNewNames told of each lookup table that was given a name
   * @returns null where a key stands twice in the file. The table is then empty and its keys in place: the report has to be staged
   * after all, where it can be told which of two rows counts.
   */
  finish(copied: CopiedReport, onNewNames: (table: string) => void): Promise<MergedTable | null>;
}

/**
 * Makes ready to copy reports straight into their tables, over the loading connection, which spares writing every row twice: those
 * large ones whose table is empty, and of which a row is a row of the table as it stands, but for names of which it holds the ids.
 */
export async function prepareStraight(
  client: Client,
  files: readonly ReportFile[],
): Promise<ReadonlyMap<ReportFile, StraightReport>> {
  const prepared = new Map<ReportFile, StraightReport>();
  for (const file of files) {
    if (file.bytes < fewBytes || !isOneToOne(file.report)) continue;
    const straight = await prepare(client, file.report);
    if (straight !== null) prepared.set(file, straight);
  }
  return prepared;
}

async function prepare(client: Client, report: Report): Promise<StraightReport | null> {
  const { table } = report.targets[0]!;
  const { rows } = await client.query(`select from ${table} limit 1`);
  if (rows.length > 0) return null;
  const takenOff = await takeConstraintsOff(client, table);
  if (takenOff.putBack.length === 0) return null;

  const named = Object.entries(report.columns).flatMap(([column, { lookup }]) =>
    lookup === null ? [] : [{ column, lookup }],
  );
  const lookups = new Map<string, LookupIds>();
  for (const { column, lookup } of named)
    lookups.set(column, await storedIds(client, { ...lookup, nameColumn: 'name' }));
  return {
    table,
    lookups,
    async begin() {
      await client.query('savepoint straight');
    },
    async finish({ rowsCopied }, onNewNames) {
      try {
        for (const { column, lookup } of named) {
          const ids = lookups.get(column)!;
          if (ids.highestAdded === null) continue;
          await enterNames(client, lookup, ids);
          onNewNames(lookup.table);
        }
        await putConstraintsBack(client, takenOff);
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        await client.query('rollback to savepoint straight; release savepoint straight');
        await putConstraintsBack(client, takenOff);
        return null;
      }
      await client.query('release savepoint straight');
      const counts = { inserted: rowsCopied, updated: 0, unchanged: 0, deleted: 0 };
      return { table, counts, deleteGone: null };
    },
  };
}

/** Whether two names are one where case is ignored, only the database can say. */
function isOneToOne({ targets, columns }: Report): boolean {
  const [target] = targets;
  return (
    targets.length === 1 &&
    target!.writes === 'merge' &&
    target!.rows === null &&
    Object.values(columns).every(({ lookup, stored }) => stored && lookup?.ignoresCase !== true)
  );
}

/** Enters names under ids that were given out here. */
async function enterNames(client: Client, lookup: Lookup, ids: LookupIds): Promise<void> {
  const { added } = ids;
  await client.query(
    `insert into ${lookup.table} (${lookup.idColumn}, name) select * from unnest($1::integer[], $2::text[])`,
    [added.map(({ id }) => id), added.map(({ name }) => name)],
  );
  await numberOn(client, lookup, ids);
}
