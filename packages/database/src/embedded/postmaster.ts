import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isServerOf } from './process-check.ts';
import type { Place } from './place.ts';

/** A server that runs, as it says itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder?: string;
  state: 'starting' | 'ready' | 'stopping';
}

/** The server that runs on a cluster; undefined when none does, whatever a left-over pid file says. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (!lines || !pid || !isServerOf(pid, cluster)) return undefined;
  const [port, socketFolder, state] = [Number(lines[3]), lines[4]?.trim(), lines[7]?.trim()];
  return {
    pid,
    port,
    ...(socketFolder && { socketFolder }),
    // A server that is shutting down says `stopping`; the line is missing while it starts.
    state: state === 'ready' || state === 'stopping' ? state : 'starting',
  };
}

/** The server once it has come up, or undefined once it has gone down; call it when one is about to do either. */
export async function settledPostmaster(
  cluster: string,
  patienceMs: number,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const postmaster = findPostmaster(cluster);
    if (!postmaster || postmaster.state === 'ready' || Date.now() > deadline) return postmaster;
    await sleep(20);
  }
}

/**
 * Removes what a killed server left, where PostgreSQL itself would stumble: its pid file when the number now belongs to another
 * process (after a reboot) or to a zombie, and its socket. Call it only under the start lock and when no server was found.
 */
export function removeLeftovers({ cluster, socketFolder }: Place): void {
  const pid = Number(readPidFile(cluster)?.[0]);
  if (pid && numberIsTaken(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  rmSync(socketFolder, { recursive: true, force: true });
}

function numberIsTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}
