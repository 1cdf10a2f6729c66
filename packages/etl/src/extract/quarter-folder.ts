import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Fault } from '@smart-assign/database';
import { reports } from '../reports/index.ts';

export interface QuarterFolder {
  /** Name of the folder, `Q#YYYY`, or whatever name the caller asked for. */
  readonly quarter: string;
  readonly path: string;
}

const quarterName = /^Q([1-4])(\d{4})$/;
const essentialFile = reports.find((report) => report.essential)!.file;

/** Place of a quarter in time, so that `Q12026` comes after `Q42025`; null where the name is no quarter. */
export function quarterOrder(name: string): number | null {
  const match = quarterName.exec(name);
  return match ? Number(match[2]) * 4 + Number(match[1]) : null;
}

/** Name of the quarter that a day lies in (its UTC date). */
export function quarterOf(day: Date): string {
  return `Q${Math.floor(day.getUTCMonth() / 3) + 1}${day.getUTCFullYear()}`;
}

/**
 * The first moment of a quarter (UTC).
 * @throws Fault `bad_quarter` (usage)
 */
export function startOfQuarter(name: string): Date {
  const [, quarter, year] = quarterName.exec(name) ?? [];
  if (quarter !== undefined) return new Date(Date.UTC(Number(year), (Number(quarter) - 1) * 3));
  throw new Fault(`${JSON.stringify(name)} is no quarter; nothing was fetched.`, {
    code: 'bad_quarter',
    exit: 'usage',
    remedy: 'Give it as Q1 to Q4 and the year, for example Q42026.',
  });
}

/**
 * Finds the export to load: the named quarter, else the newest `Q#YYYY` by year and quarter. Folders of other names are
 * ignored. A folder that itself holds the reports is taken as it stands.
 * @throws Fault `no_data_folder`, `no_quarter` (badInput)
 */
export async function findQuarterFolder(dataFolder: string, quarter?: string): Promise<QuarterFolder> {
  const folder = resolve(dataFolder);
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Fault(`The data folder ${folder} cannot be read; nothing was loaded.`, {
      code: 'no_data_folder',
      exit: 'badInput',
      remedy: 'Name an existing folder with --data-folder, or make a fake export with --generate-fake.',
      cause,
    });
  });

  const own = basename(folder);
  if ((quarter ?? own) === own && entries.some((entry) => entry.name === essentialFile)) {
    return { quarter: own, path: folder };
  }
  const folders = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path)))) folders.push(entry.name);
  }

  if (quarter !== undefined) {
    if (folders.includes(quarter)) return { quarter, path: join(folder, quarter) };
    throw noQuarter(`There is no folder ${quarter} in ${folder}`, folders);
  }
  const newest = folders
    .filter((name) => quarterOrder(name) !== null)
    .toSorted((a, b) => quarterOrder(a)! - quarterOrder(b)!)
    .at(-1);
  if (newest === undefined)
    throw noQuarter(`There is no quarter folder (Q1…Q4 and the year) in ${folder}`, folders);
  return { quarter: newest, path: join(folder, newest) };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function noQuarter(message: string, folders: readonly string[]): Fault {
  const found = folders.length === 0 ? 'no folder at all' : folders.toSorted().join(', ');
  return new Fault(`${message}; nothing was loaded. Found: ${found}.`, {
    code: 'no_quarter',
    exit: 'badInput',
    remedy: 'Name one of them with --quarter, or another place with --data-folder.',
  });
}
