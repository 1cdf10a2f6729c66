import { Fault } from '@smart-assign/database';
import type { Dialect } from './dialect.ts';
import { RecordCells } from './record-cells.ts';

/**
 * Receives one record: the wanted cells in their slots, whether it has as many cells as the header, and the line it begins at.
 * The cells hold until the next record.
 */
export type OnRecord = (cells: RecordCells, shape: RecordShape, line: number) => void;
export type RecordShape = 'whole' | 'too_few_cells' | 'too_many_cells' | 'bad_quotes';

const quote = 0x22;
const carriageReturn = 0x0d;
/** A quoted cell longer than this (bytes) means that its closing quote is missing. */
const longestRecord = 16 * 1024 * 1024;

/**
 * Splits UTF-8 into the records of a CSV file (RFC 4180, and what spreadsheets make of it), chunk by chunk.
 *
 * Ours, because a load needs what the libraries do not give at once: the physical line of every record, and only the cells that
 * are wanted, without making strings of them (docs/performance.md). Whatever parts a CSV file is one byte of UTF-8, which occurs
 * in no longer character. The tests hold it against papaparse.
 */
export class RecordSplitter {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #lineEnd: number;
  readonly #columnCount: number;
  /** Slot of each column in the cells handed on; -1 where nobody wants it. */
  readonly #slots: Int32Array;
  readonly #cells: RecordCells;
  /** Begins with what the last chunk left over of a record. */
  #buffer = Buffer.alloc(0);
  #restLength = 0;
  #line: number;

  /**
   * @param wanted column numbers in the order of the cells handed on; null for all `columnCount` columns
   * @param columnCount number of columns of the header
   */
  constructor(
    file: string,
    dialect: Dialect,
    columnCount: number,
    wanted: readonly number[] | null,
    firstLine = 1,
  ) {
    this.#file = file;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#lineEnd = dialect.lineEnd.charCodeAt(0);
    this.#columnCount = columnCount;
    this.#line = firstLine;
    this.#slots = new Int32Array(columnCount).fill(-1);
    const columns = wanted ?? Array.from({ length: columnCount }, (_, column) => column);
    for (const [slot, column] of columns.entries()) this.#slots[column] = slot;
    this.#cells = new RecordCells(columns.length);
  }

  /**
   * Takes the next piece of the file; a record that it cuts off waits for the piece after it.
   * @throws Fault `unterminated_quote` (badInput)
   */
  feed(chunk: Buffer, last: boolean, onRecord: OnRecord): void {
    const bytes = this.#restLength === 0 ? chunk : this.#behindRest(chunk);
    const end = this.#split(bytes, last, onRecord);
    this.#keepRest(bytes, end);
    if (this.#restLength > longestRecord || (last && this.#restLength > 0)) throw this.#unterminatedQuote();
  }

  #behindRest(chunk: Buffer): Buffer {
    const length = this.#restLength + chunk.length;
    this.#reserve(length);
    chunk.copy(this.#buffer, this.#restLength);
    return this.#buffer.subarray(0, length);
  }

  #keepRest(bytes: Buffer, end: number): void {
    this.#restLength = bytes.length - end;
    this.#reserve(this.#restLength);
    bytes.copy(this.#buffer, 0, end);
  }

  #reserve(length: number): void {
    if (this.#buffer.length >= length) return;
    const grown = Buffer.allocUnsafeSlow(length * 2);
    this.#buffer.copy(grown);
    this.#buffer = grown;
  }

  /** @returns position up to which the bytes are done */
  #split(bytes: Buffer, last: boolean, onRecord: OnRecord): number {
    const { length } = bytes;
    const delimiter = this.#delimiter;
    const lineEnd = this.#lineEnd;
    const slots = this.#slots;
    const columnCount = this.#columnCount;
    const cells = this.#cells;
    const { starts, ends, hasQuotes } = cells;
    cells.bytes = bytes;
    let position = 0;

    while (position < length) {
      const recordStart = position;
      let column = 0;
      let linesWithin = 0;
      let badQuotes = false;
      let surplusText = false;
      let ended = false;

      while (!ended) {
        let cellStart = position;
        let cellEnd: number;
        let next: number;
        let doubled = 0;

        if (position < length && bytes[position] === quote) {
          const cell = readQuoted(bytes, position, delimiter, lineEnd, last);
          if (cell === null) return recordStart;
          linesWithin += cell.lines;
          badQuotes ||= cell.malformed;
          doubled = cell.doubled ? 1 : 0;
          cellStart = position + 1;
          cellEnd = cell.close;
          next = cell.end;
        } else {
          next = endOfCell(bytes, position, length, delimiter, lineEnd);
          if (next === length && !last) return recordStart;
          cellEnd = next;
          if (
            next < length &&
            next > position &&
            bytes[next] === lineEnd &&
            bytes[next - 1] === carriageReturn
          ) {
            cellEnd--;
          }
        }

        if (column < columnCount) {
          const slot = slots[column]!;
          if (slot >= 0) {
            starts[slot] = cellStart;
            ends[slot] = cellEnd;
            hasQuotes[slot] = doubled;
          }
        } else if (cellEnd > cellStart) {
          surplusText = true;
        }
        column++;
        ended = next >= length || bytes[next] === lineEnd;
        position = next + 1;
      }

      const line = this.#line;
      this.#line += 1 + linesWithin;
      if (column === 1 && columnCount > 1 && isBlankLine(bytes, recordStart, position)) continue;
      cells.size = position - recordStart;
      onRecord(cells, shapeOf(column, columnCount, surplusText, badQuotes), line);
    }
    return Math.min(position, length);
  }

  #unterminatedQuote(): Fault {
    return new Fault(
      `${this.#file}, line ${this.#line}: a quoted cell is never closed; the file is cut off or damaged. Nothing was loaded.`,
      {
        code: 'unterminated_quote',
        exit: 'badInput',
        remedy: 'Export the file again, or close the quote on that line.',
        details: { file: this.#file, line: this.#line },
      },
    );
  }
}

/** Position of the delimiter or line end that ends an unquoted cell. A loop of its own, because it is the hottest of all. */
function endOfCell(
  bytes: Uint8Array,
  start: number,
  length: number,
  delimiter: number,
  lineEnd: number,
): number {
  let end = start;
  while (end < length) {
    const byte = bytes[end];
    if (byte === delimiter || byte === lineEnd) break;
    end++;
  }
  return end;
}

function shapeOf(column: number, columnCount: number, surplusText: boolean, badQuotes: boolean): RecordShape {
  if (badQuotes) return 'bad_quotes';
  if (column === columnCount) return 'whole';
  if (column < columnCount) return 'too_few_cells';
  // Delimiters at the end of a line with nothing behind them are a habit of spreadsheets.
  return surplusText ? 'too_many_cells' : 'whole';
}

function isBlankLine(bytes: Buffer, start: number, end: number): boolean {
  return bytes.toString('utf8', start, end).trim() === '';
}

interface QuotedCell {
  /** Position of the closing quote. */
  readonly close: number;
  /** Position of the delimiter or line end behind it. */
  readonly end: number;
  /** Line breaks within. */
  readonly lines: number;
  readonly doubled: boolean;
  readonly malformed: boolean;
}

/**
 * Reads the quoted cell that begins at `start`.
 * @returns null where the bytes end before the cell does
 */
function readQuoted(
  bytes: Buffer,
  start: number,
  delimiter: number,
  lineEnd: number,
  last: boolean,
): QuotedCell | null {
  const { length } = bytes;
  let from = start + 1;
  let doubled = false;
  for (;;) {
    const close = bytes.indexOf(quote, from);
    if (close === -1) return null;
    // Whether the quote is doubled is only known with the byte after it.
    if (close + 1 === length && !last) return null;
    if (bytes[close + 1] === quote) {
      doubled = true;
      from = close + 2;
      continue;
    }
    const end = endOfCell(bytes, close + 1, length, delimiter, lineEnd);
    if (end === length && !last) return null;
    // Only blanks, or the \r of the line end, may stand between the closing quote and the delimiter.
    const malformed = end > close + 1 && bytes.toString('utf8', close + 1, end).trim() !== '';
    return { close, end, lines: countBytes(bytes, start + 1, close, lineEnd), doubled, malformed };
  }
}

function countBytes(bytes: Uint8Array, start: number, end: number, wanted: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (bytes[at] === wanted) count++;
  return count;
}
