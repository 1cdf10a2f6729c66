/** Texts of one record by slot, the number that somebody gave to a column that they want. */
export interface CellTexts {
  /** The cell as it stands, without its quotes. */
  text(slot: number): string;
}

/**
 * The wanted cells of one record, as places in the bytes of the file: most go to the database byte for byte and never become
 * strings. The same object serves every record of a file.
 */
export class RecordCells implements CellTexts {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the text of each slot begins and ends, without quotes around it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the text has doubled quotes. */
  readonly hasQuotes: Uint8Array;
  /** Bytes of the whole record. */
  size = 0;

  constructor(slots: number) {
    this.starts = new Int32Array(slots);
    this.ends = new Int32Array(slots);
    this.hasQuotes = new Uint8Array(slots);
  }

  text(slot: number): string {
    const text = this.bytes.toString('utf8', this.starts[slot], this.ends[slot]);
    return this.hasQuotes[slot] === 1 ? text.replaceAll('""', '"') : text;
  }
}
