import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import { millisecondsPerDay } from '../days.ts';
import { userReport } from '../../reports/user-report.ts';
import type { Destination } from '../source.ts';

/** The quarter folder of an export that side reports are added to. */
export interface ExportFolder {
  readonly path: string;
  /** Folder within it for what each source said: the side reports are made out of it, and can be made again. */
  readonly sources: string;
}

/** @throws Fault `no_export` (badInput) where the quarter has no export yet */
export async function openExportFolder({ dataFolder, quarter }: Destination): Promise<ExportFolder> {
  const path = join(dataFolder, quarter);
  const found = await stat(join(path, userReport.file)).catch(() => null);
  if (!found?.isFile()) throw noExport(path);
  return { path, sources: join(path, 'sources') };
}

/** Makes ready to write into it. */
export async function prepareToWrite({ path, sources }: ExportFolder): Promise<void> {
  await mkdir(sources, { recursive: true });
  for (const folder of [path, sources]) await removeLeftovers(folder);
}

/** What a killed run left behind; what is younger than a day may be somebody’s work. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..+\.unfinished-/.test(name)) continue;
    const path = join(folder, name);
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() && stats.mtimeMs < Date.now() - millisecondsPerDay) await rm(path, { force: true });
  }
}

function noExport(path: string): Fault {
  return new Fault(
    `There is no ${userReport.file} in ${path} to find people in; nothing was fetched or written.`,
    {
      code: 'no_export',
      exit: 'badInput',
      remedy:
        'Acquire an export first (smart-assign acquire flowcase), or name the quarter of one with --quarter.',
    },
  );
}
