import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Fault } from '../fault.ts';
import { program } from './binaries.ts';
import { lastLines } from './cluster.ts';
import type { Place } from './place.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { giveToServer, spawnOptions } from './run-as.ts';

// After a crash the server replays up to max_wal_size before it is ready.
const patienceMs = 300_000;
const largestLogBytes = 5_000_000;

/** What came of an attempt to start: a server, or how the program ended and what it said. */
export type Launch = { postmaster: Postmaster } | { exit: string; said: string };

/** Starts the server, detached so that it outlives us, and waits until it is ready or has given up. */
export async function launch(place: Place, installation: string): Promise<Launch> {
  const log = await openLog(place);
  try {
    const ended =
      process.platform === 'win32'
        ? await startWithControl(place, installation)
        : startDetached(place, installation, log.fd);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      const postmaster = findPostmaster(place.cluster);
      if (postmaster?.state === 'ready') return { postmaster };
      if (ended.reason !== undefined) return { exit: ended.reason, said: readLog(place, log.size) };
      await sleep(10);
    }
    throw startFailed(place, `it was not ready after ${patienceMs / 1000} seconds`, readLog(place, log.size));
  } finally {
    closeSync(log.fd);
  }
}

interface Ended {
  reason?: string;
}

function startDetached(place: Place, installation: string, logFd: number): Ended {
  const ended: Ended = {};
  const child = spawn(program(installation, 'postgres'), ['-D', place.cluster], {
    ...spawnOptions(place),
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  child.once('error', (error) => (ended.reason = error.message));
  child.once('exit', (code, signal) => (ended.reason = `it ended with ${code ?? signal}`));
  child.unref();
  return ended;
}

/** On Windows pg_ctl gives up the rights of an administrator, which the server refuses to run with. */
async function startWithControl(place: Place, installation: string): Promise<Ended> {
  const options = ['start', '-W', '-s', '-D', place.cluster, '-l', `${place.logFile}.windows`];
  try {
    await promisify(execFile)(program(installation, 'pg_ctl'), options, {
      ...spawnOptions(place),
      encoding: 'utf8',
    });
    return {};
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

async function openLog(place: Place): Promise<{ fd: number; size: number }> {
  if ((statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) {
    renameSync(place.logFile, `${place.logFile}.old`);
  }
  const fd = openSync(place.logFile, 'a', 0o600);
  await giveToServer(place, place.logFile);
  return { fd, size: statSync(place.logFile).size };
}

function readLog(place: Place, from: number): string {
  return readFileSync(place.logFile).subarray(from).toString();
}

/** The Fault for a server that did not come up. */
export function startFailed(place: Place, reason: string, said: string): Fault {
  return new Fault(
    `The embedded PostgreSQL in ${place.folder} did not start: ${reason}.\n${lastLines(said)}`.trim(),
    {
      code: 'embedded_start_failed',
      exit: 'databaseUnreachable',
      remedy: `See ${place.logFile} for what it said; the data is as it was. A server can be named with DATABASE_URL or PGHOST instead.`,
      details: { folder: place.folder, logFile: place.logFile },
    },
  );
}
