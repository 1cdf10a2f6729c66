import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Fills a folder beside the quarter's and moves it into place when it is whole: whoever looks for `Q#YYYY` finds a whole
 * export or none. A folder that stands there already is kept beside it, `Q#YYYY.replaced-` and the time.
 *
 * @param parent is made if it does not exist
 * @returns the quarter's folder, and what `write` returned
 */
export async function fillQuarterFolder<T>(
  parent: string,
  quarter: string,
  write: (folder: string) => Promise<T>,
): Promise<{ folder: string; result: T }> {
  await mkdir(parent, { recursive: true });
  const folder = join(parent, quarter);
  const unfinished = join(parent, `.${quarter}.unfinished-${randomUUID()}`);
  await mkdir(unfinished);
  try {
    const result = await write(unfinished);
    await moveIntoPlace(unfinished, folder);
    return { folder, result };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function moveIntoPlace(unfinished: string, folder: string): Promise<void> {
  if (!(await pathExists(folder))) return rename(unfinished, folder);
  // Windows allows no colon in a name.
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const kept = await unusedName(`${folder}.replaced-${time}`);
  await rename(folder, kept);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rename(kept, folder);
    throw error;
  }
}

async function unusedName(wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await pathExists(name))) return name;
  }
}

/** Whether there is something of that name. */
export async function pathExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
