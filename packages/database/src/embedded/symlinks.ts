import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface Link {
  source: string;
  target: string;
}

/**
 * Makes the links between shared libraries that npm cannot pack and that the package's install script makes, unless install
 * scripts are blocked. Without them initdb ends with 127. Safe to run twice, and twice at once.
 *
 * @returns false when a link is missing and cannot be made here
 */
export async function hydrateSymlinks(nativeFolder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(nativeFolder)) {
    // The list is written relative to the folder above `native`.
    const link = join(nativeFolder, '..', target.replace(/^native\//, `${basename(nativeFolder)}/`));
    if (await exists(link)) continue;
    if (dirname(source) !== dirname(target))
      throw new Error(`pg-symlinks.json links across folders: ${target}`);
    try {
      await symlink(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

async function readLinks(nativeFolder: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(join(nativeFolder, 'pg-symlinks.json'), 'utf8')) as Link[];
  } catch (error) {
    // The packages for Windows bring no such list.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
