import { withTransaction, type Client } from '@smart-assign/database';
import type { ReportFile } from '../extract/report-reader.ts';
import type { Report } from '../reports/contract.ts';
import { stagingColumns } from '../transform/row-plan.ts';

/**
 * Staging tables are unlogged tables of a schema of their own, not temporary ones: a second connection fills them while the
 * loading transaction merges those already full. What a killed run left behind is dropped by the next.
 */
const schema = 'etl_staging';

export const stagingTable = (report: Report): string => `${schema}.${report.file.replace(/\.csv$/, '')}`;

export async function createStaging(client: Client, reports: readonly Report[]): Promise<void> {
  const tables = reports.map((report) => {
    const columns = stagingColumns(report).map(({ name, sqlType }) => `"${name}" ${sqlType}`);
    // Nobody else uses the table and it is gone within minutes: vacuuming it would only take time from the load.
    return `create unlogged table ${stagingTable(report)} (${columns.join(', ')}) with (autovacuum_enabled = off)`;
  });
  await client.query(
    [`drop schema if exists ${schema} cascade`, `create schema ${schema}`, ...tables].join(';\n'),
  );
}

export async function dropStaging(client: Client): Promise<void> {
  await client.query(`drop schema if exists ${schema} cascade`);
}

/** Below this emptying a table anew takes longer than marking its rows. */
const fewBytes = 2_000_000;

/** Gives `fn` the staging table of a file, and says whether rows may be frozen in it. */
export function withStagingTable<T>(
  client: Client,
  { report, bytes }: ReportFile,
  fn: (table: string, freeze: boolean) => Promise<T>,
): Promise<T> {
  const table = stagingTable(report);
  if (bytes < fewBytes) return fn(table, false);
  return withTransaction(client, async () => {
    await client.query(`truncate ${table}`);
    return fn(table, true);
  });
}
