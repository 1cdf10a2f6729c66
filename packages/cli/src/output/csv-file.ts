import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Fault } from '@smart-assign/database';

/**
 * Writes rows into a file under another name first, so that a file of that name is always whole; readable by its owner only, since it
 * holds personal data.
 * @returns number of lines, the header not counted
 * @throws Fault `file_not_written` (usage)
 */
export async function writeCsvFile<T>(
  path: string,
  header: string,
  rows: AsyncIterable<T> | Iterable<T>,
  lineOf: (row: T) => string,
): Promise<number> {
  const unfinished = `${path}.unfinished`;
  let lines = 0;
  async function* csv(): AsyncGenerator<string> {
    yield header;
    for await (const row of rows) {
      lines++;
      yield lineOf(row);
    }
  }
  try {
    // A leftover of that name would keep its own mode.
    await rm(unfinished, { force: true });
    await pipeline(csv, createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    await rename(unfinished, path);
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
    throw new Fault(`${path} cannot be written: ${cause.message}`, {
      code: 'file_not_written',
      exit: 'usage',
      remedy: 'Name a file in a folder that exists and that you may write to.',
      cause,
    });
  }
  return lines;
}
