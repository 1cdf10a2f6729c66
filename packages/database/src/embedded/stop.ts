import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Fault } from '../fault.ts';
import { findBinaries, program } from './binaries.ts';
import { findPlace, type Place } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { isServerOf } from './process-check.ts';
import { withStartLock } from './start-lock.ts';

const patienceMs = 120_000;

export interface EmbeddedServerStatus {
  running: boolean;
  /** Where the data, the log and the password file are. */
  folder: string;
  logFile: string;
  pid?: number;
  port?: number;
  socketFolder?: string;
}

/** What can be said of the server of a data folder without starting it. */
export async function embeddedServerStatus({
  dataFolder,
}: {
  dataFolder: string;
}): Promise<EmbeddedServerStatus> {
  const { folder, cluster, logFile } = await findPlace(dataFolder);
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return { running: false, folder, logFile };
  const { pid, port, socketFolder, state } = postmaster;
  return { running: state === 'ready', folder, logFile, pid, port, ...(socketFolder && { socketFolder }) };
}

/**
 * Stops the server of a data folder: clients are disconnected, open transactions rolled back, everything written out.
 *
 * @returns false when none was running
 */
export async function stopEmbeddedServer({ dataFolder }: { dataFolder: string }): Promise<boolean> {
  const place = await findPlace(dataFolder);
  if (!findPostmaster(place.cluster)) return false;
  return withStartLock(place.folder, () => stop(place));
}

/** Stops the server and deletes its data, password and log. For tests and for starting over; there is no way back. */
export async function removeEmbeddedServer({ dataFolder }: { dataFolder: string }): Promise<void> {
  const { folder } = await findPlace(dataFolder);
  await stopEmbeddedServer({ dataFolder });
  await rm(folder, { recursive: true, force: true });
}

async function stop({ cluster, folder }: Place): Promise<boolean> {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return false;
  await askToStop(cluster, postmaster.pid);
  const deadline = Date.now() + patienceMs;
  while (isServerOf(postmaster.pid, cluster)) {
    if (Date.now() > deadline) throw tooSlow(folder, postmaster.pid);
    await sleep(20);
  }
  return true;
}

async function askToStop(cluster: string, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    const control = program(findBinaries().nativeFolder, 'pg_ctl');
    await promisify(execFile)(control, ['stop', '-m', 'fast', '-w', '-D', cluster]);
    return;
  }
  // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait until the last client has gone.
  process.kill(pid, 'SIGINT');
}

function tooSlow(folder: string, pid: number): Fault {
  return new Fault(
    `The embedded PostgreSQL in ${folder} was asked to stop and still runs after ${patienceMs / 1000} seconds.`,
    {
      code: 'embedded_stop_slow',
      exit: 'internal',
      remedy: 'Wait: it is writing its data out. Ask again with "db status".',
      details: { folder, pid },
      transient: true,
    },
  );
}
