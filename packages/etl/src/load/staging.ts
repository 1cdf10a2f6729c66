import { from as copyFrom } from 'pg-copy-streams';
import type { Client } from '@smart-assign/database';
import type { Report } from '../reports/contract.ts';
import { readRecords, type FileFacts, type ReportFile } from '../extract/report-reader.ts';
import type { Owners } from '../transform/owners.ts';
import { copyColumns, planRows } from '../transform/row-plan.ts';
import { RowWriter } from '../transform/row-writer.ts';
import { CopyBlocks } from './copy-blocks.ts';
import type { RejectLog } from './reject-log.ts';

/**
 * Staging tables are unlogged tables of a schema of their own, not temporary ones: a second connection fills them while the
 * loading transaction merges those already full. What a killed run left behind is dropped by the next.
 */
const schema = 'etl_staging';

export const stagingTable = (report: Report): string => `${schema}.${report.file.replace(/\.csv$/, '')}`;

export async function createStaging(client: Client, reports: readonly Report[]): Promise<void> {
  const tables = reports.map((report) => {
    const columns = copyColumns(report).map(({ name, sqlType }) => `"${name}" ${sqlType}`);
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

export interface StagedReport {
  readonly file: FileFacts;
  readonly rowsRead: number;
  readonly rowsStaged: number;
}

export interface StagingProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

/**
 * Reads a report, transforms its rows and copies them into its staging table.
 * @throws Fault where the file cannot be read to its end
 */
export async function stageReport(options: {
  client: Client;
  file: ReportFile;
  owners: Owners;
  rejects: RejectLog;
  onProgress: (progress: StagingProgress) => void;
  signal: AbortSignal;
}): Promise<StagedReport> {
  const { client, file, owners, rejects } = options;
  const plan = planRows(file);
  const writer = new RowWriter(plan, owners, rejects.add);
  const columns = copyColumns(file.report).map(({ name }) => `"${name}"`);
  const copy = client.query(copyFrom(`copy ${stagingTable(file.report)} (${columns.join(', ')}) from stdin`));
  const blocks = new CopyBlocks(copy);

  let rowsRead = 0;
  let rowsStaged = 0;
  try {
    const facts = await readRecords(
      file,
      plan.wanted,
      (cells, shape, line) => {
        rowsRead++;
        if (!writer.write(cells, shape, line, blocks.current)) return;
        rowsStaged++;
        blocks.rowWritten();
      },
      async (bytes) => {
        options.signal.throwIfAborted();
        await blocks.send();
        await rejects.flushWhenFull();
        options.onProgress({ rows: rowsRead, bytes, ofBytes: file.bytes });
      },
    );
    await blocks.end();
    await rejects.flush();
    return { file: facts, rowsRead, rowsStaged };
  } catch (error) {
    // Tells the server to forget the rows of this COPY, so that the connection can be used again.
    copy.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}
