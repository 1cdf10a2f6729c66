import { spreadsheetCsvCell } from '@smart-assign/database';
import { cellText, type ExportTable } from './table.ts';

/** By it Excel knows a file for UTF-8. */
const byteOrderMark = '\ufeff';

/** CSV (RFC 4180) that a spreadsheet opens without taking any cell for a formula. */
export function csvOf<Row>({ columns, rows }: ExportTable<Row>): string {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return byteOrderMark + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A semicolon ends a cell where the reader's country writes 1,5 for a half, whatever quotes say, and what follows would be a formula:
 * so an apostrophe stands there too. A cell is one line for the same reason. Some spreadsheets take the wide forms of the signs for
 * the signs.
 */
function csvCell(value: string | number | null): string {
  if (typeof value !== 'string') return spreadsheetCsvCell(value);
  const text = cellText(value)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/;(\s*)(?=[=+\-@＝＋－＠])/g, ";$1'")
    .replace(/^(?=[＝＋－＠])/, "'");
  return spreadsheetCsvCell(text);
}
