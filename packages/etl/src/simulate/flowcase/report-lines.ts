import type { LineStyle } from '../../acquire/fake/export/line-style.ts';
import { exportStyle } from '../../acquire/fake/export/line-style.ts';
import type { OwnerCells } from '../../acquire/fake/export/owner-cells.ts';
import { ReportLines } from '../../acquire/fake/export/report-lines.ts';
import { writeCv, type RowReceiver } from '../../acquire/fake/export/write-person.ts';
import { makeCvs } from '../../acquire/fake/person/cv.ts';
import type { Row } from '../../acquire/fake/sections/section.ts';
import { mostCvs } from '../../acquire/flowcase/settings.ts';
import type { Report } from '../../reports/contract.ts';
import type { Company } from './company.ts';
import type { FlowcaseSimulatorOptions } from './options.ts';
import { semicolonStyle } from './semicolon-style.ts';

/** Languages that the people of the generated company keep their CVs in. */
const allLanguages = ['int', 'no', 'da', 'sv', 'nl'];
const byteOrderMark = '\uFEFF';

/** What a report is made over and how it is written. */
export interface ReportOrder {
  readonly report: Report;
  /** Numbers of its people. */
  readonly members: readonly number[];
  readonly dialect: NonNullable<FlowcaseSimulatorOptions['dialect']>;
  /** Those that have a column each, where they have; none: all. */
  readonly languages: readonly string[];
}

/**
 * The lines of a report, header first, made one CV at a time. As Flowcase's own it ends, without a word, where it holds the most CVs
 * that a report can hold.
 */
export function* reportLines(company: Company, order: ReportOrder): Generator<string> {
  const rows = new RowsOfCv(order);
  yield rows.header;
  let cvs = 0;
  for (const index of order.members) {
    const person = company.person(index);
    for (const cv of makeCvs(person, company.seed, company.date)) {
      if (cvs++ === mostCvs) return;
      writeCv(person, cv, company.seed, company.date, rows);
      yield* rows.take();
    }
  }
}

/** Gathers the rows that one report has of a CV. */
class RowsOfCv implements RowReceiver {
  readonly header: string;
  readonly style: LineStyle;
  readonly #report: Report;
  readonly #lines: ReportLines;
  #rows: string[] = [];

  constructor({ report, dialect, languages }: ReportOrder) {
    const isSemicolon = dialect === 'semicolon';
    this.#report = report;
    this.style = isSemicolon
      ? semicolonStyle(languages.length === 0 ? allLanguages : languages)
      : exportStyle;
    this.#lines = new ReportLines(report, this.style);
    this.header = (isSemicolon ? byteOrderMark : '') + this.#lines.header;
  }

  wants(report: Report): boolean {
    return report === this.#report;
  }

  append(report: Report, owner: OwnerCells, row: Row): void {
    if (this.wants(report)) this.#rows.push(this.#lines.row(owner, row));
  }

  take(): string[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
