import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import { birthOf, isRunning } from './process-check.ts';

const patienceMs = 180_000;

/**
 * Runs `work` while no other process of ours starts or stops the server of this folder. The lock is a file that names its
 * holder; that of a dead process is broken. Should two ever hold it, PostgreSQL's own lock on its data directory still stands.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lockFile = join(folder, 'start.lock');
  const own = `${lockFile}.${process.pid}.${++attempts}`;
  const text = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  await writeFile(own, text, { mode: 0o644 });
  try {
    await acquire(lockFile, own);
    try {
      return await work();
    } finally {
      await rm(lockFile, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

// Two starts within one process wait for each other like two processes.
let attempts = 0;

async function acquire(lockFile: string, own: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  // A link appears whole or not at all, so nobody ever reads a lock without its holder's name.
  while (!(await tryLink(own, lockFile))) {
    const seen = await readFile(lockFile, 'utf8').catch(() => undefined);
    if (seen !== undefined && isStale(seen)) await breakLock(lockFile, seen, `${own}.broken`);
    else if (Date.now() > deadline) throw stillLocked(lockFile, seen);
    else await sleep(25);
  }
}

async function tryLink(own: string, lockFile: string): Promise<boolean> {
  try {
    await link(own, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(text: string): boolean {
  try {
    const { pid, birth } = JSON.parse(text) as { pid: number; birth?: string };
    return !isRunning(pid) || (birth !== undefined && birthOf(pid) !== birth);
  } catch {
    return true;
  }
}

/** Takes the stale lock away; when it proves to be a fresh one, because somebody else was quicker, puts it back. */
async function breakLock(lockFile: string, seen: string, aside: string): Promise<void> {
  try {
    await rename(lockFile, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await tryLink(aside, lockFile);
  await rm(aside, { force: true });
}

function stillLocked(lockFile: string, holder: string | undefined): Fault {
  return new Fault(
    `Another process has been starting or stopping the embedded PostgreSQL for ${patienceMs / 1000} seconds; nothing was done.`,
    {
      code: 'embedded_start_locked',
      exit: 'databaseUnreachable',
      remedy: `Wait for it, or end it; if no such process runs, delete ${lockFile}.`,
      details: { lockFile, holder },
      transient: true,
    },
  );
}
