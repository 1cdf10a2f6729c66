import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { exportColumns, type Report } from '../../../src/reports/contract.ts';
import { exportReports } from '../../../src/reports/index.ts';

// Papaparse comes without types.
const { parse } = createRequire(import.meta.url)('papaparse') as {
  parse(text: string, settings: object): { data: string[][]; errors: unknown[] };
};

export interface ExportRow {
  /** Cells of the owner, by header. */
  readonly owner: Readonly<Record<string, string>>;
  /** The report's own cells, by the contract's column name. */
  readonly own: Readonly<Record<string, string>>;
}

export interface ExportReport {
  readonly report: Report;
  readonly headers: readonly string[];
  readonly rows: readonly ExportRow[];
}

/** Reads every file of an export, by file name. A cell is found by its place, for a header may stand twice. */
export async function readExport(folder: string): Promise<ReadonlyMap<string, ExportReport>> {
  const files = new Map<string, ExportReport>();
  for (const report of exportReports) {
    const text = await readFile(join(folder, report.file), 'utf8');
    const { data, errors } = parse(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
    if (errors.length > 0) throw new Error(`${report.file}: ${JSON.stringify(errors[0])}`);
    const [headers = [], ...lines] = data;
    files.set(report.file, { report, headers, rows: lines.map((cells) => toRow(report, cells)) });
  }
  return files;
}

function toRow(report: Report, cells: readonly string[]): ExportRow {
  const columns = exportColumns(report);
  if (cells.length !== report.personHeaders.length + columns.length) {
    throw new Error(`${report.file}: a row of ${cells.length} cells`);
  }
  const owner = Object.fromEntries(report.personHeaders.map((header, place) => [header, cells[place]!]));
  const own: Record<string, string> = {};
  for (const [place, [name, column]] of columns.entries()) {
    own[name] = cells[report.personHeaders.length + place]!;
    if (column.scope === 'person') owner[column.headers[0]!] = own[name];
  }
  return { owner, own };
}

/** Rows of each CV, in the order of the file. */
export function byCv(rows: readonly ExportRow[]): ReadonlyMap<string, readonly ExportRow[]> {
  return Map.groupBy(rows, (row) => row.owner['CV Partner CV ID']!);
}

export function byPerson(rows: readonly ExportRow[]): ReadonlyMap<string, readonly ExportRow[]> {
  return Map.groupBy(rows, (row) => row.owner['CV Partner User ID']!);
}

/** Months since year 0, from the cells of a year and a month. */
export function monthOf(year: string | undefined, month: string | undefined): number {
  return Number(year) * 12 + Number(month) - 1;
}
