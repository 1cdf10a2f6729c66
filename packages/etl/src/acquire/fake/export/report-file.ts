import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { exportHeaders, type Report } from '../../../reports/contract.ts';
import type { Row } from '../sections/section.ts';
import { csvCell } from './csv-cell.ts';
import type { OwnerCells } from './owner-cells.ts';

/** Rows are gathered up to here, so that the disk sees few and large writes. */
const bufferBytes = 256 * 1024;
const mostBytesOfCharacter = 3;
const lineEnd = '\r\n';

/** One report of an export, written row by row. */
export class ReportFile {
  readonly report: Report;
  #rowCount = 0;
  /** Rows since the last flush: those of one person. */
  #text: string;
  // One buffer that is filled again and again: handing large strings to the file left 150 MB of garbage standing.
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);
  #filled = 0;
  readonly #handle: FileHandle;
  readonly #columns: readonly { name: string; header: string; isOwners: boolean }[];

  constructor(report: Report, handle: FileHandle) {
    this.report = report;
    this.#handle = handle;
    this.#text = exportHeaders(report).map(csvCell).join(',') + lineEnd;
    this.#columns = Object.entries(report.columns).map(([name, column]) => ({
      name,
      header: column.headers[0] as string,
      isOwners: column.scope === 'person',
    }));
  }

  static async create(report: Report, folder: string): Promise<ReportFile> {
    return new ReportFile(report, await open(join(folder, report.file), 'wx'));
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Adds a row: the leading cells from its owner, the report's own by the contract's column names. */
  append(owner: OwnerCells, row: Row): void {
    let line = owner.leadingCells(this.report.personHeaders);
    let separator = this.report.personHeaders.length === 0 ? '' : ',';
    for (const column of this.#columns) {
      const cell = (column.isOwners ? owner.cell(column.header) : undefined) ?? row[column.name] ?? null;
      line += separator + csvCell(cell);
      separator = ',';
    }
    this.#text += line + lineEnd;
    this.#rowCount++;
  }

  /** Moves the rows on towards the disk; the caller waits for it, so memory does not grow. */
  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    const mostBytes = text.length * mostBytesOfCharacter;
    if (this.#filled + mostBytes > bufferBytes) await this.#writeBuffer();
    if (mostBytes > bufferBytes) await this.#handle.writeFile(text);
    else this.#filled += this.#buffer.write(text, this.#filled);
  }

  /** Writes all that is left. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#writeBuffer();
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #writeBuffer(): Promise<void> {
    await this.#handle.writeFile(this.#buffer.subarray(0, this.#filled));
    this.#filled = 0;
  }
}
