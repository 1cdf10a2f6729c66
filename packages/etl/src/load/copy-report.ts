import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Client } from '@smart-assign/database';
import { readRecords, type FileFacts, type ReportFile } from '../extract/report-reader.ts';
import type { Report } from '../reports/contract.ts';
import type { Owners } from '../transform/owners.ts';
import { copyColumns, planRows, type RowForm } from '../transform/row-plan.ts';
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

/**
 * Opens a COPY for the rows of a report.
 * @param freeze writes the rows as seen by everybody at once: spares the first reader marking them. The transaction must have emptied
 * the table.
 */
export function openCopy(
  client: Client,
  table: string,
  report: Report,
  { withLine, freeze }: Pick<RowForm, 'withLine'> & { freeze: boolean },
): CopyStreamQuery {
  const columns = copyColumns(report, { withLine }).map(({ name }) => `"${name}"`);
  return client.query(
    copyFrom(`copy ${table} (${columns.join(', ')}) from stdin${freeze ? ' with (freeze)' : ''}`),
  );
}

/**
 * Reads a report, transforms its rows and copies them into a table.
 * @throws Fault where the file cannot be read to its end
 */
export async function copyReport(options: {
  readonly file: ReportFile;
  readonly form: RowForm;
  /** The COPY that takes the rows; the first of them are read before it is open. */
  readonly copy: Promise<CopyStreamQuery>;
  readonly owners: Owners;
  readonly rejects: RejectLog;
  readonly onProgress: (progress: CopyProgress) => void;
  readonly signal: AbortSignal;
}): Promise<CopiedReport> {
  const { file, owners, rejects } = options;
  const plan = planRows(file, options.form);
  const writer = new RowWriter(plan, owners, rejects.add);
  const blocks = new CopyBlocks(options.copy);

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
    await blocks.giveUp(error);
    throw error;
  }
}
