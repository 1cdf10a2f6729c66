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

/** A cell of a list is one line: what is broken in two in a note would look like two people to a careless reader. */
const csvCell = (value: string | number | null): string =>
  spreadsheetCsvCell(typeof value === 'string' ? cellText(value).replaceAll(/\s*\n\s*/g, ' ') : value);
