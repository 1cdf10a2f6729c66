/** A table to be handed out as a file. */
export interface ExportTable<Row> {
  /** What the sheet is called. */
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: readonly Row[];
}

export interface ExportColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
  /** Characters that it is wide. */
  readonly width: number;
}

/**
 * Text without what no cell can hold: XML has no place for control characters, and a file with one does not open. Line breaks stay.
 */
export function cellText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\t/g, ' ')
    .toWellFormed()
    .trim();
}
