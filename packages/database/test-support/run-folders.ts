import { readFileSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** The system's folder in memory, on Linux. */
const memory = '/dev/shm';
/** A run of all tests takes 1.3 GB at most. Beside it the programs need theirs. */
const enoughBytes = 4 * 1024 ** 3;

/** Where runs may have their folders. */
export const runParents: readonly string[] = [tmpdir(), memory];

/**
 * Where a run has its folder: in memory where there is plenty, else among the temporary files. Each test file makes and drops
 * databases of some 700 files, which takes a disk a third of the tests' time. `TMPDIR`, where it is set, is where it goes.
 */
export async function runParent(): Promise<string> {
  return process.env['TMPDIR'] === undefined && (await isRoomyMemory()) ? memory : tmpdir();
}

async function isRoomyMemory(): Promise<boolean> {
  try {
    await access(memory, constants.W_OK);
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize >= enoughBytes && process.availableMemory() >= 2 * enoughBytes && mayRunPrograms();
  } catch {
    // There is none.
    return false;
  }
}

/** The server's programs and the browser are unpacked into the folder; containers often forbid to run anything from memory. */
function mayRunPrograms(): boolean {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, folder]) => folder === memory);
  return mount !== undefined && !mount[3]!.split(',').includes('noexec');
}
