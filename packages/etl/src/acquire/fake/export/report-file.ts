import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../reports/contract.ts';
import type { Row } from '../sections/section.ts';
import { exportStyle } from './line-style.ts';
import type { OwnerCells } from './owner-cells.ts';
import { ReportLines } from './report-lines.ts';

/** Rows are gathered up to here, so that the disk sees few and large writes. */
const bufferBytes = 256 * 1024;
const mostBytesOfCharacter = 3;

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
  readonly #lines: ReportLines;

  constructor(report: Report, handle: FileHandle) {
    this.report = report;
    this.#handle = handle;
    this.#lines = new ReportLines(report, exportStyle);
    this.#text = this.#lines.header;
  }

  static async create(report: Report, folder: string): Promise<ReportFile> {
    return new ReportFile(report, await open(join(folder, report.file), 'wx'));
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  append(owner: OwnerCells, row: Row): void {
    this.#text += this.#lines.row(owner, row);
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
