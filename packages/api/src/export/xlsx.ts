import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { cellText, type ExportTable } from './table.ts';

/**
 * A workbook of one sheet. Texts are stored as texts, which no program evaluates; the format `@` keeps one that begins with `=` a
 * text when somebody edits the cell.
 */
export function xlsxOf<Row>({ title, columns, rows }: ExportTable<Row>): Promise<Buffer> {
  const header: Cell[] = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) => columns.map(({ value }) => cellOf(value(row))));
  return writeXlsxFile([header, ...body], {
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cellOf(value: string | number | null): Cell {
  if (typeof value === 'number') return { value, type: Number };
  const text = cellText(value ?? '');
  return text === '' ? null : { value: text, type: String, format: '@', wrap: text.includes('\n') };
}
