import { Fault } from '@smart-assign/database';
import type { Dialect } from './dialect.ts';

/**
 * Receives one record: the wanted cells in their slots, whether it has as many cells as the header, and the line it begins at.
 * The array is used again for the next record.
 */
export type OnRecord = (cells: string[], shape: RecordShape, line: number) => void;
export type RecordShape = 'whole' | 'too_few_cells' | 'too_many_cells' | 'bad_quotes';

const quote = 0x22;
const carriageReturn = 0x0d;
/** A quoted cell longer than this (characters) means that its closing quote is missing. */
const longestRecord = 16 * 1024 * 1024;

/**
 * Splits text into the records of a CSV file (RFC 4180, and what spreadsheets make of it), chunk by chunk.
 *
 * Ours, because a load needs what the libraries do not give at once: the physical line of every record, and only the cells
 * that are wanted. A section report repeats fourteen columns of the person, which are stepped over and never become strings;
 * against papaparse this halves the time of reading (docs/performance.md). The tests hold it against papaparse.
 */
export class RecordSplitter {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #lineEnd: number;
  readonly #columnCount: number;
  /** Slot of each column in the cells handed on; -1 where nobody wants it. */
  readonly #slots: Int32Array;
  readonly #cells: string[];
  #rest = '';
  #restIsAscii = true;
  #line: number;
  /** The text once more, as numbers: reading them from an array is several times faster than `charCodeAt`. */
  #narrow = new Uint8Array(0);
  #wide = new Uint16Array(0);

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
    this.#cells = columns.map(() => '');
  }

  /**
   * Takes the next piece of text; a record that it cuts off waits for the piece after it.
   * @param isAscii true where the piece is known to hold nothing else, which is quicker
   * @throws Fault `unterminated_quote` (badInput)
   */
  feed(chunk: string, isAscii: boolean, last: boolean, onRecord: OnRecord): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk;
    this.#restIsAscii &&= isAscii;
    const end = this.#split(
      text,
      this.#restIsAscii ? this.#asBytes(text) : this.#asUnits(text),
      last,
      onRecord,
    );
    this.#rest = end < text.length ? text.slice(end) : '';
    // A rest of a wide chunk may be wide itself, and so may one that reaches back into the chunk before.
    this.#restIsAscii ||= this.#rest === '' || (isAscii && this.#rest.length <= chunk.length);
    if (this.#rest.length > longestRecord || (last && this.#rest !== '')) throw this.#unterminatedQuote();
  }

  /** @returns position up to which the text is done */
  #split(text: string, units: Uint8Array | Uint16Array, last: boolean, onRecord: OnRecord): number {
    const { length } = text;
    const delimiter = this.#delimiter;
    const lineEnd = this.#lineEnd;
    const slots = this.#slots;
    const cells = this.#cells;
    const columnCount = this.#columnCount;
    let position = 0;

    while (position < length) {
      const recordStart = position;
      let column = 0;
      let linesWithin = 0;
      let badQuotes = false;
      let surplusText = false;
      let ended = false;

      while (!ended) {
        let cellEnd: number;
        let next: number;
        let quotedCell: string | null = null;

        if (position < length && units[position] === quote) {
          const cell = readQuoted(text, position, delimiter, lineEnd, last);
          if (cell === null) return recordStart;
          linesWithin += cell.lines;
          badQuotes ||= cell.malformed;
          quotedCell = cell.value;
          cellEnd = position;
          next = cell.end;
        } else {
          next = endOfCell(units, position, length, delimiter, lineEnd);
          if (next === length && !last) return recordStart;
          cellEnd = next;
          if (
            next < length &&
            next > position &&
            units[next] === lineEnd &&
            units[next - 1] === carriageReturn
          ) {
            cellEnd--;
          }
        }

        if (column < columnCount) {
          const slot = slots[column]!;
          if (slot >= 0) cells[slot] = quotedCell ?? text.slice(position, cellEnd);
        } else if (quotedCell === null ? cellEnd > position : quotedCell !== '') {
          surplusText = true;
        }
        column++;
        ended = next >= length || units[next] === lineEnd;
        position = next + 1;
      }

      const line = this.#line;
      this.#line += 1 + linesWithin;
      if (column === 1 && columnCount > 1 && isBlankLine(text, recordStart, position)) continue;
      onRecord(cells, shapeOf(column, columnCount, surplusText, badQuotes), line);
    }
    return Math.min(position, length);
  }

  #asBytes(text: string): Uint8Array {
    if (this.#narrow.length < text.length) this.#narrow = new Uint8Array(text.length * 2);
    Buffer.from(this.#narrow.buffer).write(text, 'latin1');
    return this.#narrow;
  }

  #asUnits(text: string): Uint16Array {
    if (this.#wide.length < text.length) this.#wide = new Uint16Array(text.length * 2);
    Buffer.from(this.#wide.buffer).write(text, 'utf16le');
    return this.#wide;
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
  units: Uint8Array | Uint16Array,
  start: number,
  length: number,
  delimiter: number,
  lineEnd: number,
): number {
  let end = start;
  while (end < length) {
    const unit = units[end];
    if (unit === delimiter || unit === lineEnd) break;
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

function isBlankLine(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

/**
 * Reads the quoted cell that begins at `start`.
 * @returns its text, the position of the delimiter or line end behind it, and the line breaks within; null where the text ends
 * before the cell does
 */
function readQuoted(
  text: string,
  start: number,
  delimiter: number,
  lineEnd: number,
  last: boolean,
): { value: string; end: number; lines: number; malformed: boolean } | null {
  let from = start + 1;
  let value = '';
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    // Whether the quote is doubled is only known with the character after it.
    if (close + 1 === text.length && !last) return null;
    if (text.charCodeAt(close + 1) === quote) {
      value += text.slice(from, close + 1);
      from = close + 2;
      continue;
    }
    value += text.slice(from, close);
    let end = close + 1;
    while (end < text.length && text.charCodeAt(end) !== delimiter && text.charCodeAt(end) !== lineEnd) end++;
    if (end === text.length && !last) return null;
    // Only blanks, or the \r of the line end, may stand between the closing quote and the delimiter.
    const malformed = end > close + 1 && text.slice(close + 1, end).trim() !== '';
    return { value, end, lines: countLines(value, lineEnd), malformed };
  }
}

function countLines(value: string, lineEnd: number): number {
  const character = String.fromCharCode(lineEnd);
  let lines = 0;
  for (let at = value.indexOf(character); at !== -1; at = value.indexOf(character, at + 1)) lines++;
  return lines;
}
