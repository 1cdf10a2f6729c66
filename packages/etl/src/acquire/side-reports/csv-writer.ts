import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CopyBuffer } from '../../transform/copy-buffer.ts';
import { csvCell, type Cell } from '../csv-cell.ts';

/** Rows are gathered up to here, so that the disk sees few and large writes. */
const fullBytes = 256 * 1024;

export interface WrittenCsv {
  readonly rows: number;
  readonly sha256: string;
}

/** Rows on their way into a CSV file. */
export class CsvWriter {
  rows = 0;
  readonly #handle: FileHandle;
  readonly #buffer = new CopyBuffer(2 * fullBytes);
  readonly #hash = createHash('sha256');

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  row(cells: readonly Cell[]): void {
    this.#buffer.append(`${cells.map(csvCell).join(',')}\r\n`);
    this.rows++;
  }

  /** To be awaited every few thousand rows, so that memory does not grow with the file. */
  async flushWhenFull(): Promise<void> {
    if (this.#buffer.length >= fullBytes) await this.#flush();
  }

  async finish(): Promise<string> {
    await this.#flush();
    return this.#hash.digest('hex');
  }

  async #flush(): Promise<void> {
    const bytes = this.#buffer.written();
    this.#hash.update(bytes);
    await this.#handle.writeFile(bytes);
    this.#buffer.length = 0;
  }
}

/**
 * Writes a CSV file under another name and moves it into place when it is whole.
 * @param beforeMove awaited in between, with what is about to be in place
 */
export async function writeCsv(
  path: string,
  header: readonly string[],
  write: (csv: CsvWriter) => Promise<void>,
  beforeMove: (written: WrittenCsv) => Promise<void> = async () => {},
): Promise<WrittenCsv> {
  let written: WrittenCsv;
  await replaceFile(path, async (unfinished) => {
    await using handle = await open(unfinished, 'wx');
    const csv = new CsvWriter(handle);
    csv.row(header);
    csv.rows = 0;
    await write(csv);
    written = { sha256: await csv.finish(), rows: csv.rows };
    await beforeMove(written);
  });
  return written!;
}

/** Lets `write` fill a file of another name beside it, and then puts that in its place: whoever looks finds the old one whole, or the new one. */
export async function replaceFile(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.unfinished-${randomUUID()}`);
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
