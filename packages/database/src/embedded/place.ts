import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Fault } from '../fault.ts';
import { canReach, nearestExisting, nobody, type Identity } from './identity.ts';

/** Where root's servers live when the folder asked for cannot be reached by the user that they run as. */
export const sharedFolder = '/var/lib/smart-assign';

/** Where one embedded server keeps everything it has, and who owns it. */
export interface Place {
  /** Holds what follows, the password, the recorded port, the log and the start lock. */
  folder: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  socketFolder: string;
  logFile: string;
  passwordFile: string;
  /** Only when we are root: whom the server runs as instead. */
  identity?: Identity;
}

/**
 * Finds the place for a data folder: the folder itself, or, for root when the server's user cannot get there (a 0700 home),
 * one under /var/lib/smart-assign. A cluster that exists decides, so that a change of permissions never hides data.
 */
export async function findPlace(dataFolder: string): Promise<Place> {
  const inPlace = placeAt(resolve(dataFolder));
  if (process.getuid === undefined) return inPlace;
  const owner = await ownerOf(inPlace.cluster);
  if (process.getuid() !== 0) {
    if (owner && owner.uid !== process.getuid()) throw wrongOwner(inPlace, owner);
    return inPlace;
  }
  // A cluster made by an ordinary user stays theirs when root comes by.
  const identity = owner && owner.uid !== 0 ? owner : nobody;
  const reachable = await canReach(inPlace.folder, identity);
  if (owner && !reachable) throw unreachableData(inPlace);
  const elsewhere = placeAt(await sharedPlaceFolder(dataFolder));
  const usesElsewhere = !owner && (!reachable || (await ownerOf(elsewhere.cluster)) !== undefined);
  return { ...(usesElsewhere ? elsewhere : inPlace), identity };
}

/** Makes the folder of a place, so that the server's user can enter what we had to create. */
export async function makePlaceFolder({ folder, identity }: Place): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: identity ? 0o711 : 0o700 });
  if (!firstMade || !identity) return;
  // A umask of 077 takes the bits away again.
  for (let made = folder; !relative(firstMade, made).startsWith('..'); made = dirname(made)) {
    await chmod(made, 0o711);
  }
}

function placeAt(folder: string): Place {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    socketFolder: join(folder, 'socket'),
    logFile: join(folder, 'server.log'),
    passwordFile: join(folder, 'password'),
  };
}

async function sharedPlaceFolder(dataFolder: string): Promise<string> {
  const wanted = resolve(dataFolder);
  const existing = await nearestExisting(wanted);
  // The part below the nearest existing folder has no links to resolve yet.
  const real = await nearestExistingPrefix(wanted, existing);
  const parts = real.split('/').filter((part) => part !== '' && part !== 'postgres' && !part.startsWith('.'));
  const name = (parts.at(-1) ?? 'data').replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 30);
  return join(sharedFolder, `${name}-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`);
}

async function nearestExistingPrefix(wanted: string, existing: string): Promise<string> {
  const missing: string[] = [];
  for (let path = wanted; ; path = dirname(path)) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (isThere || path === dirname(path)) return join(existing, ...missing);
    missing.unshift(relative(dirname(path), path));
  }
}

async function ownerOf(path: string): Promise<Identity | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

function wrongOwner(place: Place, owner: Identity): Fault {
  return new Fault(
    `The embedded database in ${place.folder} belongs to another user (uid ${owner.uid}); it was not touched.`,
    {
      code: 'embedded_wrong_owner',
      exit: 'databaseUnreachable',
      remedy:
        'Run the command as the user who created it (or as root), or set SMART_ASSIGN_DATA_FOLDER to a folder of your own.',
      details: { folder: place.folder, ownerUid: owner.uid },
    },
  );
}

function unreachableData(place: Place): Fault {
  return new Fault(
    `The embedded database in ${place.folder} is there, but the user that its server runs as can no longer get to it; it was not touched.`,
    {
      code: 'embedded_data_unreachable',
      exit: 'databaseUnreachable',
      remedy: 'Give others the execute permission (chmod o+x) on every folder above it.',
      details: { folder: place.folder },
    },
  );
}
