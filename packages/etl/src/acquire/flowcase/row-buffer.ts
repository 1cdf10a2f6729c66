import type { FileHandle } from 'node:fs/promises';
import type { Dialect } from '../../extract/dialect.ts';
import type { RecordCells } from '../../extract/record-cells.ts';

const quote = 0x22;
const carriageReturn = 0x0d;

/** Columns of a part that stand side by side in the joined file too, or one that the part has not. */
type Run = { readonly from: number; readonly to: number } | null;

/** The columns of a part in the order of the joined file, as runs: most parts are one run, and a row of it is one copy. */
export function columnRuns(columns: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const column of columns) {
    const before = runs.at(-1);
    if (column === -1) runs.push(null);
    else if (before && before.to === column - 1) runs[runs.length - 1] = { from: before.from, to: column };
    else runs.push({ from: column, to: column });
  }
  return runs;
}

/** Rows of a CSV file on their way to the disk, as bytes: cells are copied as they stand, quotes and all. */
export class RowBuffer {
  readonly #delimiter: string;
  readonly #delimiterByte: number;
  readonly #lineEnd: string;
  readonly #lineEndByte: number;
  #bytes = Buffer.allocUnsafeSlow(1024 * 1024);
  #length = 0;
  #rows = 0;

  constructor({ delimiter, lineEnd }: Dialect) {
    this.#delimiter = delimiter;
    this.#delimiterByte = delimiter.charCodeAt(0);
    this.#lineEnd = lineEnd;
    this.#lineEndByte = lineEnd.charCodeAt(0);
  }

  /** Rows so far, without the header. */
  get rows(): number {
    return this.#rows;
  }

  addHeader(names: readonly string[]): void {
    const cells = names.map((name) =>
      /["\r\n]/.test(name) || name.includes(this.#delimiter) ? `"${name.replaceAll('"', '""')}"` : name,
    );
    const line = Buffer.from(cells.join(this.#delimiter) + this.#lineEnd);
    this.#append(line, 0, line.length);
  }

  /** @param cells all cells of the row */
  addRow(cells: RecordCells, runs: readonly Run[]): void {
    const { bytes, starts } = cells;
    for (const [index, run] of runs.entries()) {
      if (index > 0) this.#appendByte(this.#delimiterByte);
      if (run === null) continue;
      const start = starts[run.from]!;
      // The places of a quoted cell lie within its quotes.
      const isQuoted = start > 0 && bytes[start - 1] === quote;
      this.#append(bytes, isQuoted ? start - 1 : start, this.#endOf(cells, run.to));
    }
    this.#appendByte(this.#lineEndByte);
    this.#rows++;
  }

  /** Empties it into a file. */
  async writeTo(file: FileHandle): Promise<void> {
    await file.writeFile(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  /** Behind the closing quote too there may be something: a wrong cell stays wrong, so that the load tells of it. */
  #endOf({ bytes, ends }: RecordCells, column: number): number {
    let end = ends[column]!;
    while (end < bytes.length && bytes[end] !== this.#delimiterByte && bytes[end] !== this.#lineEndByte)
      end++;
    return end > 0 && bytes[end] === this.#lineEndByte && bytes[end - 1] === carriageReturn ? end - 1 : end;
  }

  #append(piece: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    piece.copy(this.#bytes, this.#length, start, end);
    this.#length += end - start;
  }

  #appendByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow((this.#length + length) * 2);
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
