import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Client } from '@smart-assign/database';
import { readRecords, type FileFacts, type ReportFile } from '../extract/report-reader.ts';
import type { Owners } from '../transform/owners.ts';
import { FirstValue } from '../transform/first-value.ts';
import type { RowPlan } from '../transform/row-plan.ts';
import { RowWriter } from '../transform/row-writer.ts';
import { CopyBlocks } from './copy-blocks.ts';
import type { RejectLog } from './reject-log.ts';

export interface CopiedReport {
  readonly file: FileFacts;
  readonly rowsRead: number;
  readonly rowsCopied: number;
  /** Where the report's table keeps history: the first value of the column that tells which rows are history; null without rows. */
  readonly first: string | null;
}

export interface CopyProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

/**
 * Opens a COPY for rows that are written by a plan.
 * @param freeze writes the rows as seen by everybody at once: spares the first reader marking them. The transaction must have emptied
 * the table.
 */
export function openCopy(
  client: Client,
  table: string,
  plan: RowPlan,
  { freeze }: { freeze: boolean },
): CopyStreamQuery {
  const columns = plan.columns.map(({ name }) => `"${name}"`);
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
  readonly plan: RowPlan;
  /** The COPY that takes the rows; the first of them are read before it is open. */
  readonly copy: Promise<CopyStreamQuery>;
  readonly owners: Owners;
  readonly rejects: RejectLog;
  readonly onProgress: (progress: CopyProgress) => void;
  readonly signal: AbortSignal;
}): Promise<CopiedReport> {
  const { file, plan, owners, rejects } = options;
  const writer = new RowWriter(plan, owners, rejects.add);
  const blocks = new CopyBlocks(options.copy);
  const first = historyColumn(plan);

  let rowsRead = 0;
  let rowsCopied = 0;
  try {
    const facts = await readRecords(
      file,
      plan.wanted,
      (cells, shape, line) => {
        rowsRead++;
        const { current } = blocks;
        const start = current.length;
        if (!writer.write(cells, shape, line, current)) return;
        first?.see(current.bytes, start);
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
    return { file: facts, rowsRead, rowsCopied, first: first?.value ?? null };
  } catch (error) {
    await blocks.giveUp(error);
    throw error;
  }
}

function historyColumn({ report, columns }: RowPlan): FirstValue | null {
  const [target] = report.targets;
  if (target?.deletes.kind !== 'from-first') return null;
  const { column } = target.deletes;
  return new FirstValue(columns.findIndex(({ name }) => name === column));
}
