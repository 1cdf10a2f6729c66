import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The user and group that the server's processes run as. */
export interface Identity {
  uid: number;
  gid: number;
}

/** `nobody`: PostgreSQL refuses to run as root, and this one is there on every Unix without anything being created. */
export const nobody: Identity = { uid: 65_534, gid: 65_534 };

/**
 * Whether `identity` gets to `path` by the permission bits of it and of every folder above. What does not exist yet is judged
 * by the nearest folder that does.
 */
export async function canReach(path: string, identity: Identity): Promise<boolean> {
  let folder = await nearestExisting(path);
  for (;;) {
    if (!(await mayEnter(folder, identity))) return false;
    const above = dirname(folder);
    if (above === folder) return true;
    folder = above;
  }
}

async function mayEnter(folder: string, { uid, gid }: Identity): Promise<boolean> {
  const stats = await stat(folder);
  const { mode, uid: owner, gid: group } = stats;
  // A file where a folder should be is not a matter of permissions; whoever makes the folder will be told.
  if (!stats.isDirectory()) return true;
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The real path of the nearest folder at or above `path` that exists. */
export async function nearestExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    const { code } = error as NodeJS.ErrnoException;
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || above === path) throw error;
    return nearestExisting(above);
  }
}
