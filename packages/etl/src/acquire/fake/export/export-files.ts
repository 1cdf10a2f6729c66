import { exportReports } from '../../../reports/index.ts';
import type { Report } from '../../../reports/contract.ts';
import type { Row } from '../sections/section.ts';
import { exportStyle } from './line-style.ts';
import type { OwnerCells } from './owner-cells.ts';
import { ReportFile } from './report-file.ts';
import type { RowReceiver } from './write-person.ts';

/** The files of one export, one for every report that there is a contract for. */
export class ExportFiles implements RowReceiver {
  readonly style = exportStyle;
  readonly #files: ReadonlyMap<Report, ReportFile>;

  private constructor(files: ReadonlyMap<Report, ReportFile>) {
    this.#files = files;
  }

  /** Creates the files in the folder, lets `write` fill them, and closes them whatever happens. */
  static async with<T>(folder: string, write: (files: ExportFiles) => Promise<T>): Promise<T> {
    const files = new Map<Report, ReportFile>();
    try {
      for (const report of exportReports) files.set(report, await ReportFile.create(report, folder));
      const result = await write(new ExportFiles(files));
      for (const file of files.values()) await file.finish();
      return result;
    } finally {
      await Promise.all([...files.values()].map((file) => file.close()));
    }
  }

  wants(report: Report): boolean {
    return this.#files.has(report);
  }

  append(report: Report, owner: OwnerCells, row: Row): void {
    this.#files.get(report)?.append(owner, row);
  }

  async flush(): Promise<void> {
    for (const file of this.#files.values()) await file.flush();
  }

  /** Rows so far, without headers, by file name. */
  rowCounts(): Record<string, number> {
    return Object.fromEntries([...this.#files.values()].map((file) => [file.report.file, file.rowCount]));
  }
}
