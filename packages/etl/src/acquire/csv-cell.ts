/** A value on its way into a CSV file; null is an empty cell. */
export type Cell = string | number | boolean | null;

const needsQuotes = /[",\r\n]/;

/** A text as a cell (RFC 4180): bare, unless it has something `special` in it. */
export const quotedWhere = (special: RegExp, text: string): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A cell as exports write it; a text without delimiter, quote or line break stands bare. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quotedWhere(needsQuotes, cell);
  if (typeof cell === 'boolean') return cell ? 'True' : 'False';
  return String(cell);
}
