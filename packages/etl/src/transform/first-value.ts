const tab = 0x09;
const lineFeed = 0x0a;

/**
 * The smallest value of one column among rows in COPY text format, compared byte by byte: for dates (`YYYY-MM-DD`) that is the first
 * day. Met while the rows go by, it spares the database reading them all once more.
 */
export class FirstValue {
  readonly #column: number;
  #value: Buffer | null = null;

  /** @param column its number in the row, from 0 */
  constructor(column: number) {
    this.#column = column;
  }

  /** Null where there was no row. */
  get value(): string | null {
    return this.#value?.toString() ?? null;
  }

  /** Looks at the row that begins at `start`. */
  see(bytes: Uint8Array, start: number): void {
    let at = start;
    for (let column = 0; column < this.#column; at++) if (bytes[at] === tab) column++;
    const known = this.#value;
    if (known !== null) {
      let same = 0;
      while (same < known.length && bytes[at + same] === known[same]) same++;
      if (same === known.length || bytes[at + same]! > known[same]!) return;
    }
    let end = at;
    while (bytes[end] !== tab && bytes[end] !== lineFeed) end++;
    this.#value = Buffer.from(bytes.subarray(at, end));
  }
}
