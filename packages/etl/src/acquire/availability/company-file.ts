import { constants, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHashes } from '../../extract/file-hash.ts';
import { availabilityReport } from '../../reports/availability-report.ts';
import { replaceFile } from '../side-reports/csv-writer.ts';
import type { ExportFolder } from '../side-reports/export-folder.ts';
import { availabilityFile, damagedSourceFile } from '../side-reports/source-state.ts';

/** Where the company’s own file is kept once the report is made out of it. */
export const companyFile = availabilityFile('company');

/** Hashes of the reports that were written by us: any other is the company’s. */
const marksFile = 'combined.json';

/**
 * Keeps the company’s `availability_report.csv` where the report that is there is not one that we wrote: on the first time, and
 * whenever the company puts a new one in its place.
 */
export async function keepCompanyFile(folder: ExportFolder, signal: AbortSignal): Promise<void> {
  const report = join(folder.path, availabilityReport.file);
  const found = await stat(report).catch(() => null);
  if (!found?.isFile()) return;
  const [hash] = await fileHashes([report], signal);
  if ((await readMarks(folder)).includes(hash!)) return;
  await replaceFile(join(folder.sources, companyFile), (unfinished) =>
    copyFile(report, unfinished, constants.COPYFILE_EXCL),
  );
}

/**
 * Marks a report as ours. To be done before it is put in place, and again, alone, when it is there: a crash in between must leave
 * neither the one that was there nor the new one to be taken for the company’s.
 */
export async function markOurs(
  folder: ExportFolder,
  hash: string,
  { alone }: { alone: boolean },
): Promise<void> {
  const marks = new Set(alone ? [hash] : [...(await readMarks(folder)), hash]);
  await replaceFile(join(folder.sources, marksFile), (unfinished) =>
    writeFile(unfinished, `${JSON.stringify({ written: [...marks] })}\n`, { flag: 'wx' }),
  );
}

async function readMarks({ sources }: ExportFolder): Promise<readonly string[]> {
  const text = await readFile(join(sources, marksFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"written":[]}';
    throw error;
  });
  const { written } = parsed(text);
  if (Array.isArray(written)) return written as string[];
  throw damagedSourceFile(
    marksFile,
    `Delete it after ${availabilityReport.file} is the company's own again.`,
  );
}

function parsed(text: string): { readonly written?: unknown } {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
