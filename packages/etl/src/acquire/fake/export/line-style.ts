import { csvCell, type Cell } from '../../csv-cell.ts';

/** How the lines of a report are written. */
export interface LineStyle {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** What stands in a file for one header of a report, in a report that has all of `headers`. */
  column(header: string, headers: ReadonlySet<string>): WrittenColumn;
}

/** Mostly one column; a text by languages may be written as several, or as none where others hold all of it. */
export interface WrittenColumn {
  /** As they are written. */
  readonly headers: readonly string[];
  /** As many cells, as they are written, parted by the delimiter. */
  readonly cells: (cell: Cell) => string;
}

/** Commas, `\r\n`, a packed cell for a text in several languages: how an export is written. */
export const exportStyle: LineStyle = {
  delimiter: ',',
  lineEnd: '\r\n',
  column: (header) => ({ headers: [csvCell(header)], cells: csvCell }),
};
