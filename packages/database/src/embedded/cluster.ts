import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Log } from '../log.ts';
import { program, type Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { giveToServer, spawnOptions } from './run-as.ts';

export const superuser = 'postgres';
export const settingsFileName = 'smart-assign.conf';

/**
 * Makes the cluster of a place unless it is there; call it under the start lock. It is made under another name and then renamed,
 * so that one which was interrupted is never taken for a whole one.
 */
export async function ensureCluster(
  place: Place,
  installation: string,
  binaries: Binaries,
  log: Log,
): Promise<void> {
  const version = await readVersion(place.cluster);
  if (version === binaries.majorVersion) return;
  if (version !== undefined) throw otherVersion(place, version, binaries);
  log({
    level: 'info',
    message: `Making a new PostgreSQL ${binaries.majorVersion} database in ${place.folder}`,
  });
  await removeUnfinished(place);
  // An initdb whose starter was killed may still be writing under a name of its own.
  const unfinished = `${place.cluster}.unfinished.${process.pid}.${Date.now()}`;
  try {
    await ensurePassword(place);
    await mkdir(unfinished, { mode: 0o700 });
    await giveToServer(place, unfinished);
    await runInitdb(place, installation, unfinished);
    await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude_if_exists = '${settingsFileName}'\n`);
    await rename(unfinished, place.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error instanceof Fault ? error : initFailed(place, (error as Error).message, error);
  }
}

/** The superuser's password; the file is the only place that has it. */
export async function readPassword(place: Place): Promise<string> {
  try {
    return (await readFile(place.passwordFile, 'utf8')).trim();
  } catch (cause) {
    throw new Fault(
      `The password file ${place.passwordFile} cannot be read, so nobody can log in to the embedded database; its data is untouched.`,
      {
        code: 'embedded_password_missing',
        exit: 'databaseUnreachable',
        remedy:
          'Restore the file from a backup, run as its owner, or set SMART_ASSIGN_DATA_FOLDER to a new folder and load the export again.',
        cause,
      },
    );
  }
}

async function ensurePassword(place: Place): Promise<void> {
  // One that a broken start has left would do as well, but its owner or mode may be wrong.
  await rm(place.passwordFile, { force: true });
  await writeFile(place.passwordFile, `${randomBytes(24).toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
  // initdb reads it as the server's user.
  await giveToServer(place, place.passwordFile);
}

async function runInitdb(place: Place, installation: string, folder: string): Promise<void> {
  const options = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${place.passwordFile}`,
    '--auth=scram-sha-256',
    // With LANG unset it would otherwise make a cluster of SQL_ASCII; the built-in locale sorts alike on every machine.
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${libcLocale}`,
    '--no-instructions',
  ];
  const child = spawn(program(installation, 'initdb'), options, {
    ...spawnOptions(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (exitCode !== 0) throw initFailed(place, `initdb ended with ${exitCode}:\n${lastLines(output)}`);
}

// Neither macOS nor Windows has a libc locale C.UTF-8; the built-in provider decides about sorting in any case.
const libcLocale = process.platform === 'linux' ? 'C.UTF-8' : 'C';

async function readVersion(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return (await isThere(cluster)) ? 'unknown' : undefined;
  }
}

async function removeUnfinished(place: Place): Promise<void> {
  for (const name of await readdir(place.folder)) {
    if (name.startsWith('cluster.unfinished')) {
      await rm(join(place.folder, name), { recursive: true, force: true }).catch(() => {});
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The end of a program's output, where it says what was wrong. */
export function lastLines(output: string): string {
  return output.trim().split('\n').slice(-12).join('\n');
}

function initFailed(place: Place, reason: string, cause?: unknown): Fault {
  return new Fault(
    `The embedded PostgreSQL could not make its data folder in ${place.folder}; nothing is left of it. ${reason}`,
    {
      code: 'embedded_init_failed',
      exit: 'databaseUnreachable',
      remedy: reason.includes('user does not exist')
        ? 'Run as a user with an entry in /etc/passwd (in a container: leave out --user), or name a server with DATABASE_URL or PGHOST.'
        : 'Check free space and permissions there, or name a server with DATABASE_URL or PGHOST.',
      details: { folder: place.folder },
      cause,
    },
  );
}

function otherVersion(place: Place, version: string, { majorVersion }: Binaries): Fault {
  return new Fault(
    `The data in ${place.cluster} was written by PostgreSQL ${version}, the embedded PostgreSQL is ${majorVersion}; the data was not touched.`,
    {
      code: 'embedded_other_version',
      exit: 'databaseUnreachable',
      remedy: `Set SMART_ASSIGN_DATA_FOLDER to a new folder and load the newest export again; to keep the old data, dump it with a PostgreSQL ${version} and restore it.`,
      details: { folder: place.cluster, version, majorVersion },
    },
  );
}
