import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { OnRecord } from '../../extract/record-splitter.ts';
import { openReport, readRecords, type ReportFile } from '../../extract/report-reader.ts';
import type { Report } from '../../reports/contract.ts';
import { userReport } from '../../reports/user-report.ts';
import type { CvOwners } from './cv-owners.ts';
import { joinHeaders } from './joined-header.ts';
import { columnRuns, RowBuffer } from './row-buffer.ts';

const startAnew =
  'Remove the folder .Q#YYYY.download from the data folder and fetch again; if it stays so, please report it.';

/** A part of a report, and the number of the batch that it came with. */
export interface Part {
  readonly batch: number;
  /** Folder that it lies in under the report's file name. */
  readonly folder: string;
}

/**
 * Writes the parts of a report into one file with one header, in UTF-8 without a byte order mark. Every CV is taken from one batch
 * only: the user report, which has to be joined first, says from which.
 * @returns rows written
 * @throws Fault `parts_differ` (badInput), and what reading a report throws
 */
export async function joinParts(
  report: Report,
  parts: readonly Part[],
  folder: string,
  owners: CvOwners,
  signal: AbortSignal,
): Promise<number> {
  const opened = await Promise.all(parts.map((part) => openPart(part, report)));
  const [first] = opened;
  if (first === undefined) throw new Error(`${report.file} has no parts.`);
  checkAlike(report, first, opened);
  const { header, columns } = joinHeaders(opened.map((part) => part.header));
  await using target = await open(join(folder, report.file), 'wx');
  const buffer = new RowBuffer(first.dialect);
  buffer.addHeader(header);
  for (const [index, part] of opened.entries()) {
    await appendPart(part, parts[index]!.batch, columns[index]!, { owners, buffer, target, signal });
  }
  return buffer.rows;
}

async function openPart({ folder }: Part, report: Report): Promise<ReportFile> {
  const part = await openReport(folder, report, null);
  if (part === null) throw new Error(`${report.file} is not in ${folder}.`);
  return part;
}

/** Where the parts are written differently, or nobody can tell whose rows they hold, joining them would be a guess. */
function checkAlike(report: Report, first: ReportFile, parts: readonly ReportFile[]): void {
  if (parts.length === 1) return;
  const isAlike = ({ dialect }: ReportFile) =>
    dialect.delimiter === first.dialect.delimiter && dialect.lineEnd === first.dialect.lineEnd;
  if (parts.every((part) => isAlike(part) && part.match.owner.cvId !== null)) return;
  throw new Fault(
    `The parts of ${report.file} cannot be joined: they are not written in the same way, or do not say whose rows they hold. No export was changed.`,
    {
      code: 'parts_differ',
      exit: 'badInput',
      remedy: startAnew,
      details: { report: report.file },
    },
  );
}

interface Joining {
  readonly owners: CvOwners;
  readonly buffer: RowBuffer;
  readonly target: FileHandle;
  readonly signal: AbortSignal;
}

async function appendPart(
  part: ReportFile,
  batch: number,
  columns: readonly number[],
  { owners, buffer, target, signal }: Joining,
): Promise<void> {
  const { cvId } = part.match.owner;
  const isOwnersList = part.report === userReport;
  const runs = columnRuns(columns);
  const append: OnRecord = (cells, shape, line) => {
    // The places of cells that a row has not are those of the row before it.
    if (shape === 'too_few_cells' || shape === 'too_many_cells') throw damaged(part.report, batch, line);
    if (cvId !== null) {
      const id = cells.text(cvId);
      if (isOwnersList) owners.claim(id, batch);
      if (!owners.takes(id, batch)) return;
    }
    buffer.addRow(cells, runs);
  };
  const all = part.header.map((_, column) => column);
  await readRecords(part, all, append, async () => {
    signal.throwIfAborted();
    await buffer.writeTo(target);
  });
}

/** Parts are checked when they come: somebody has changed it since. */
function damaged(report: Report, batch: number, line: number): Fault {
  return new Fault(
    `${report.file} of batch ${batch}, line ${line}, has another number of cells than the header. No export was changed.`,
    {
      code: 'part_damaged',
      exit: 'badInput',
      remedy: startAnew,
      details: { report: report.file, batch, line },
    },
  );
}
