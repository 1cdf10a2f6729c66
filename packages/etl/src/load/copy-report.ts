import { from as copyFrom } from 'pg-copy-streams';
import type { Client } from '@smart-assign/database';
import { readRecords, type FileFacts, type ReportFile } from '../extract/report-reader.ts';
import type { Owners } from '../transform/owners.ts';
import { planRows } from '../transform/row-plan.ts';
import { RowWriter } from '../transform/row-writer.ts';
import { CopyBlocks } from './copy-blocks.ts';
import type { RejectLog } from './reject-log.ts';

export interface CopiedReport {
  readonly file: FileFacts;
  readonly rowsRead: number;
  readonly rowsCopied: number;
}

export interface CopyProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

export interface CopyTarget {
  readonly client: Client;
  readonly table: string;
  /** Whether the table has a column for the line of each row, as a staging table has. */
  readonly withLine: boolean;
  /** Writes the rows as seen by everybody at once: spares the first reader marking them. The transaction must have emptied the table. */
  readonly freeze: boolean;
}

/**
 * Reads a report, transforms its rows and copies them into a table.
 * @throws Fault where the file cannot be read to its end
 */
export async function copyReport(
  options: CopyTarget & {
    file: ReportFile;
    owners: Owners;
    rejects: RejectLog;
    onProgress: (progress: CopyProgress) => void;
    signal: AbortSignal;
  },
): Promise<CopiedReport> {
  const { client, file, owners, rejects } = options;
  const plan = planRows(file, options);
  const writer = new RowWriter(plan, owners, rejects.add);
  const columns = plan.columns.map(({ name }) => `"${name}"`);
  const copy = client.query(
    copyFrom(
      `copy ${options.table} (${columns.join(', ')}) from stdin${options.freeze ? ' with (freeze)' : ''}`,
    ),
  );
  const blocks = new CopyBlocks(copy);

  let rowsRead = 0;
  let rowsCopied = 0;
  try {
    const facts = await readRecords(
      file,
      plan.wanted,
      (cells, shape, line) => {
        rowsRead++;
        if (!writer.write(cells, shape, line, blocks.current)) return;
        rowsCopied++;
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
    return { file: facts, rowsRead, rowsCopied };
  } catch (error) {
    // Tells the server to forget the rows of this COPY, so that the connection can be used again.
    copy.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}
