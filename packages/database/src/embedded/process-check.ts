import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Whether a process of this number runs; a zombie, which a container without an init keeps for ever, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid)?.state !== 'Z';
}

/**
 * Something that tells a process from a later one with the same number: on Linux its start time, elsewhere nothing.
 */
export function birthOf(pid: number): string | undefined {
  return startOf(pid)?.ticks;
}

/** Whether the process is a PostgreSQL server of this data directory, not a stranger who was given the number of one. */
export function isServerOf(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform === 'linux') return isServerOnLinux(pid, cluster);
  if (process.platform === 'win32') return true;
  return commandLine(pid).includes(cluster);
}

function isServerOnLinux(pid: number, cluster: string): boolean {
  const words = read(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  if (!/(^|\/)postgres$/.test(words[0] ?? '')) return false;
  try {
    // A server works in its data directory; the link is right even after a rename of a folder above.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return words.includes(cluster);
  }
}

function commandLine(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function startOf(pid: number): { state: string; ticks: string } | undefined {
  // The second field, the program's name in brackets, may hold spaces: fields are counted after it.
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  const [state, ticks] = [fields?.[0], fields?.[19]];
  return state !== undefined && ticks !== undefined ? { state, ticks } : undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
