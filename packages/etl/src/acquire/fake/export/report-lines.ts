import { exportColumns, exportHeaders, type Report } from '../../../reports/contract.ts';
import type { Row } from '../sections/section.ts';
import type { LineStyle, WrittenColumn } from './line-style.ts';
import type { OwnerCells } from './owner-cells.ts';

interface OwnColumn extends WrittenColumn {
  readonly name: string;
  /** Header of the owner's cell that stands here; null where the section has its own. */
  readonly ownersHeader: string | null;
}

/** The lines of one report. */
export class ReportLines {
  readonly header: string;
  readonly #report: Report;
  readonly #style: LineStyle;
  readonly #columns: readonly OwnColumn[];

  constructor(report: Report, style: LineStyle) {
    this.#report = report;
    this.#style = style;
    const headers = exportHeaders(report);
    const known = new Set(headers);
    const written = headers.flatMap((header) => style.column(header, known).headers);
    this.header = written.join(style.delimiter) + style.lineEnd;
    this.#columns = exportColumns(report)
      .map(([name, column]) => {
        const header = column.headers[0] as string;
        const ownersHeader = column.scope === 'person' ? header : null;
        return { name, ownersHeader, ...style.column(header, known) };
      })
      .filter((column) => column.headers.length > 0);
  }

  /** A row: the leading cells from its owner, the report's own by the contract's column names. */
  row(owner: OwnerCells, row: Row): string {
    const { personHeaders } = this.#report;
    let line = owner.leadingCells(personHeaders);
    let separator = personHeaders.length === 0 ? '' : this.#style.delimiter;
    for (const { name, ownersHeader, cells } of this.#columns) {
      const owners = ownersHeader === null ? undefined : owner.cell(ownersHeader);
      line += separator + cells(owners ?? row[name] ?? null);
      separator = this.#style.delimiter;
    }
    return line + this.#style.lineEnd;
  }
}
