import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import { openReport, readRecords } from '../../extract/report-reader.ts';
import type { Report } from '../../reports/contract.ts';
import type { Downloaded } from '../http/index.ts';
import { UselessPart } from './useless-part.ts';

/** A part that can be relied on. */
export interface CheckedPart {
  /** CVs that it tells of, each counted once. */
  readonly cvs: number;
}

const newline = 0x0a;

/**
 * Makes sure that a downloaded part is a whole report and nothing else: a CSV file with the columns of the report, whose every row
 * has as many cells as the header and whose last line is ended.
 * @param folder where the part lies under the report's file name
 * @throws UselessPart
 */
export async function checkPart(
  folder: string,
  report: Report,
  { bytes, contentType }: Downloaded,
  signal: AbortSignal,
): Promise<CheckedPart> {
  if (bytes === 0) throw new UselessPart('is empty');
  const { first, last } = await edges(join(folder, report.file), bytes);
  // A log-in or error page comes with status 200 from some proxies.
  if (contentType?.includes('html') || first.startsWith('<')) throw new UselessPart('is a web page, not CSV');
  if (contentType?.includes('json') || first.startsWith('{'))
    throw new UselessPart('is an error message, not CSV');
  if (last !== newline) throw new UselessPart('is cut off: its last line is not ended');
  return countCvs(folder, report, signal).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    throw new UselessPart(`is damaged: ${error.message.replace(/\s*Nothing was loaded\.$/, '')}`);
  });
}

async function edges(path: string, bytes: number): Promise<{ first: string; last: number | undefined }> {
  await using handle = await open(path);
  const start = await handle.read(Buffer.alloc(64), 0, 64, 0);
  const end = await handle.read(Buffer.alloc(1), 0, 1, bytes - 1);
  const first = start.buffer
    .subarray(0, start.bytesRead)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return { first: first.trimStart(), last: end.buffer[0] };
}

async function countCvs(folder: string, report: Report, signal: AbortSignal): Promise<CheckedPart> {
  const opened = await openReport(folder, report, null);
  if (opened === null) throw new UselessPart('is gone');
  const { cvId } = opened.match.owner;
  const cvs = new Set<string>();
  await readRecords(
    opened,
    cvId === null ? [] : [cvId],
    (cells, shape, line) => {
      if (shape === 'too_few_cells' || shape === 'too_many_cells') throw unevenRow(line);
      if (cvId !== null) cvs.add(cells.text(0));
    },
    () => signal.throwIfAborted(),
  );
  return { cvs: cvs.size };
}

const unevenRow = (line: number) =>
  new UselessPart(`is damaged: line ${line} has another number of cells than the header`);
