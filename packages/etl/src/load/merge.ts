import { oneRow, type Client } from '@smart-assign/database';
import type { Report, Target } from '../reports/contract.ts';
import { putConstraintsBack, takeConstraintsOff } from './constraints.ts';
import type { CopiedReport } from './copy-report.ts';
import { duplicatesSql, lookupSql, mergeSql, type MergeSql } from './merge-sql.ts';
import type { RejectLog } from './reject-log.ts';

/** What a load did to one table, in rows. */
export interface TableCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  deleted: number;
}

export function sumCounts(tables: readonly TableCounts[]): TableCounts {
  const sum = { inserted: 0, updated: 0, unchanged: 0, deleted: 0 };
  for (const counts of tables) {
    sum.inserted += counts.inserted;
    sum.updated += counts.updated;
    sum.unchanged += counts.unchanged;
    sum.deleted += counts.deleted;
  }
  return sum;
}

export interface MergedTable {
  readonly table: string;
  readonly counts: TableCounts;
  /** Deletes what the export no longer holds; null where nothing is to be deleted. */
  readonly deleteGone: (() => Promise<void>) | null;
}

/** A table this small is quicker filled with its keys in place. */
const fewRows = 20_000;
const uniqueViolation = '23505';

export const isUniqueViolation = (error: unknown): boolean =>
  (error as { code?: unknown }).code === uniqueViolation;

/**
 * Brings the tables of one staged report to what the export says, within the caller's transaction. Deletes are handed back
 * instead of done: the sections of a person who left are deleted as their own report's rows, before the person is.
 * @param onNewNames told of each lookup table that was given a name
 */
export async function mergeReport(
  client: Client,
  report: Report,
  staged: Pick<CopiedReport, 'rowsCopied' | 'first'>,
  rejects: RejectLog,
  onNewNames: (table: string) => void,
): Promise<MergedTable[]> {
  for (const { table, sql } of lookupSql(report)) {
    const { rowCount } = await client.query(sql);
    if (rowCount! > 0) onNewNames(table);
  }
  const merged: MergedTable[] = [];
  let rows = staged.rowsCopied;
  // Where several tables come of a report they must agree on which rows count. For a single one, which may be of millions of
  // rows, the merge itself finds out at no cost whether a key stands twice.
  if (report.targets.length > 1) rows -= await rejectDuplicates(client, report, rejects);
  for (const target of report.targets) {
    const sql = mergeSql(report, target, staged.first);
    let result = await attemptMerge(client, report, target, sql, rows);
    if (result === 'duplicate keys') {
      rows -= await rejectDuplicates(client, report, rejects);
      result = await attemptMerge(client, report, target, sql, rows);
    }
    if (result === 'duplicate keys') {
      throw new Error(`${report.file}: keys of ${target.table} stand twice after duplicates were taken out`);
    }
    merged.push(result);
  }
  return merged;
}

async function attemptMerge(
  client: Client,
  report: Report,
  target: Target,
  sql: MergeSql,
  rows: number,
): Promise<MergedTable | 'duplicate keys'> {
  await client.query('savepoint merge');
  try {
    const { empty } = await oneRow<{ empty: boolean }>(
      client,
      `select not exists (select from ${target.table}) as empty`,
    );
    const result =
      empty && target.writes === 'merge'
        ? await fillEmpty(client, target, sql, rows)
        : await mergeDifferences(client, target, sql, report.targets.length === 1 ? rows : null);
    await client.query(`${result === 'duplicate keys' ? 'rollback to' : 'release'} savepoint merge`);
    return result;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await client.query('rollback to savepoint merge');
    return 'duplicate keys';
  }
}

async function fillEmpty(client: Client, target: Target, sql: MergeSql, rows: number): Promise<MergedTable> {
  const takenOff = rows > fewRows ? await takeConstraintsOff(client, target.table) : { putBack: [] };
  const { rowCount } = await client.query(sql.insertAll);
  await putConstraintsBack(client, takenOff);
  return {
    table: target.table,
    counts: { inserted: rowCount ?? 0, updated: 0, unchanged: 0, deleted: 0 },
    deleteGone: null,
  };
}

/** @param staged number of incoming rows where their keys are still to be checked; null where each is known to come once */
async function mergeDifferences(
  client: Client,
  target: Target,
  sql: MergeSql,
  staged: number | null,
): Promise<MergedTable | 'duplicate keys'> {
  const { count: stored } = await oneRow<{ count: number }>(client, sql.countStored);
  await client.query(sql.compare);
  const {
    new: inserted,
    changed: updated,
    gone: deleted,
  } = await oneRow<{ new: number; changed: number; gone: number }>(client, sql.countDifferences);

  // Every stored row that did not go was met by one incoming row, unless a key came twice: two counts tell without a sort.
  if (staged !== null && staged - inserted !== stored - deleted) return 'duplicate keys';

  if (updated > 0) await client.query(sql.updateChanged!);
  if (inserted > 0) await client.query(sql.insertNew);
  return {
    table: target.table,
    counts: { inserted, updated, unchanged: stored - deleted - updated, deleted },
    deleteGone: deleted === 0 ? null : async () => void (await client.query(sql.deleteGone)),
  };
}

async function rejectDuplicates(client: Client, report: Report, rejects: RejectLog): Promise<number> {
  const { rows } = await client.query<{ line: number; value: string | null }>(duplicatesSql(report));
  const column = report.rowKey.flatMap((name) => report.columns[name]?.headers[0] ?? []).join(', ') || null;
  for (const { line, value } of rows.toSorted((a, b) => a.line - b.line)) {
    rejects.add({ kind: 'row', file: report.file, line, column, value, code: 'duplicate' });
  }
  return rows.length;
}
