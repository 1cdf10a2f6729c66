import type { Client } from '@smart-assign/database';
import type { ReportFile } from '../extract/report-reader.ts';
import type { Report } from '../reports/contract.ts';
import { putConstraintsBack, takeConstraintsOff } from './constraints.ts';
import { isUniqueViolation, type MergedTable } from './merge.ts';

/** Below this a report is quicker staged than its table locked and its keys made anew. */
const fewBytes = 2_000_000;

/** A report that is copied straight into its own, empty table. */
export interface StraightReport {
  readonly file: ReportFile;
  readonly table: string;
  /**
   * Makes keys and relations behind the copied rows.
   * @returns null where a key stands twice in the file. The table is then as it was: the report has to be staged after all, where it
   * can be told which of two rows counts.
   */
  finish(rowsCopied: number): Promise<MergedTable | null>;
}

/**
 * Makes ready to copy the largest report straight into its table, which spares writing every row twice: where the table is empty,
 * and a row of the report is a row of the table as it stands. Only one, since the loading connection is kept from merging meanwhile.
 * @returns null where there is none
 */
export async function prepareStraight(
  client: Client,
  files: readonly ReportFile[],
): Promise<StraightReport | null> {
  const [file] = files.filter(({ report }) => isOneToOne(report)).toSorted((a, b) => b.bytes - a.bytes);
  if (file === undefined || file.bytes < fewBytes) return null;
  const { table } = file.report.targets[0]!;
  const { rows } = await client.query(`select from ${table} limit 1`);
  if (rows.length > 0) return null;

  await client.query('savepoint straight');
  const takenOff = await takeConstraintsOff(client, table);
  if (takenOff.putBack.length === 0) {
    await client.query('release savepoint straight');
    return null;
  }
  return {
    file,
    table,
    async finish(rowsCopied) {
      try {
        await putConstraintsBack(client, takenOff);
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        await client.query('rollback to savepoint straight; release savepoint straight');
        return null;
      }
      await client.query('release savepoint straight');
      const counts = { inserted: rowsCopied, updated: 0, unchanged: 0, deleted: 0 };
      return { table, counts, first: await firstValue(client, file.report), deleteGone: null };
    },
  };
}

function isOneToOne({ targets, columns }: Report): boolean {
  const [target] = targets;
  return (
    targets.length === 1 &&
    target!.writes === 'merge' &&
    target!.rows === null &&
    Object.values(columns).every(({ lookup, stored }) => lookup === null && stored)
  );
}

async function firstValue(client: Client, { targets }: Report): Promise<string | null> {
  const { table, deletes } = targets[0]!;
  if (deletes.kind !== 'from-first') return null;
  const { rows } = await client.query<{ first: string | null }>(
    `select min("${deletes.column}")::text as first from ${table}`,
  );
  return rows[0]!.first;
}
