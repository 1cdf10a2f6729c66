import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface ExportSize {
  /** Lines of all reports without their headers; a line break within a cell counts too. */
  readonly rows: number;
  readonly bytes: number;
}

/** How much there is to load in a quarter folder. */
export async function exportRows(quarter: string): Promise<ExportSize> {
  let rows = 0;
  let bytes = 0;
  for (const file of (await readdir(quarter)).filter((name) => name.endsWith('.csv'))) {
    rows--;
    for await (const chunk of createReadStream(join(quarter, file)) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
    }
  }
  return { rows, bytes };
}
