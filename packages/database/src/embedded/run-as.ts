import type { SpawnOptions } from 'node:child_process';
import { chown } from 'node:fs/promises';
import type { Place } from './place.ts';

/** How the server's programs are spawned: as whom, from where, and without the `PG*` variables, which they would heed. */
export function spawnOptions(place: Place): SpawnOptions {
  const environment = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return {
    cwd: place.folder,
    // Their messages are read by us, so they must not be translated.
    env: { ...Object.fromEntries(environment), LC_ALL: 'C' },
    ...place.identity,
    windowsHide: true,
  };
}

/** Gives a file or folder to the user that the server runs as. */
export async function giveToServer(place: Place, path: string): Promise<void> {
  if (place.identity) await chown(path, place.identity.uid, place.identity.gid);
}
