import { randomBytes } from 'node:crypto';
import { access, chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Log } from '../log.ts';
import { program, type Binaries } from './binaries.ts';
import { canReach, type Identity } from './identity.ts';
import { sharedFolder, type Place } from './place.ts';
import { isRunning } from './process-check.ts';
import { hydrateSymlinks } from './symlinks.ts';

/**
 * The folder with `bin`, `lib` and `share` to run from: the package itself where that works, otherwise a copy (58 MB, 0.3 s)
 * that the server's user can reach and that has its links.
 */
export async function prepareInstallation(binaries: Binaries, place: Place, log: Log): Promise<string> {
  const { nativeFolder, version } = binaries;
  const usable = await canRunFrom(nativeFolder, place.identity);
  if (usable && (await hydrateSymlinks(nativeFolder))) return nativeFolder;
  const copy = join(place.identity ? sharedFolder : place.folder, `postgresql-${version}`);
  if (!(await isThere(copy))) {
    log({
      level: 'info',
      message: `Copying the PostgreSQL programs to ${copy}, where the server can run them`,
    });
    await copyOnce(nativeFolder, copy);
  }
  return copy;
}

async function canRunFrom(nativeFolder: string, identity: Identity | undefined): Promise<boolean> {
  if (!identity) return true;
  if (!(await canReach(join(nativeFolder, 'share', 'postgresql'), identity))) return false;
  // An npm install under a umask of 077 leaves folders that can be entered by nobody but root, and such files too.
  const files = [
    program(nativeFolder, 'postgres'),
    program(nativeFolder, 'initdb'),
    join(nativeFolder, 'share', 'postgresql', 'postgres.bki'),
  ];
  const modes = await Promise.all(
    [...files, join(nativeFolder, 'lib')].map(async (file) => (await stat(file)).mode),
  );
  return modes.every((mode) => (mode & 0o004) !== 0);
}

/** Copies under a name of our own and renames, so that nobody sees half a copy and two starters do not clash. */
async function copyOnce(nativeFolder: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${process.pid}.${randomBytes(4).toString('hex')}.unfinished`;
  try {
    await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
    await removeUnfinished(copy);
    await cp(nativeFolder, unfinished, { recursive: true, verbatimSymlinks: true });
    await hydrateSymlinks(unfinished);
    await letOthersRead(unfinished);
    await rename(unfinished, copy);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    if (await isThere(copy)) return;
    throw new Fault(
      `The PostgreSQL programs cannot be copied to ${copy} (${(cause as Error).message}); nothing was started.`,
      {
        code: 'embedded_copy_failed',
        exit: 'databaseUnreachable',
        remedy:
          'Free some space or make the folder writable, run as an ordinary user, or name a server with DATABASE_URL or PGHOST.',
        details: { copy },
        cause,
      },
    );
  }
}

/** What a copier that was killed has left; one that still runs is left alone. */
async function removeUnfinished(copy: string): Promise<void> {
  const folder = dirname(copy);
  for (const name of await readdir(folder)) {
    const pid = Number(/\.(\d+)\.[0-9a-f]{8}\.unfinished$/.exec(name)?.[1]);
    if (name.startsWith(basename(copy)) && pid && !isRunning(pid))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function letOthersRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
