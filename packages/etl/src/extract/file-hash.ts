import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const chunkBytes = 256 * 1024;
/** While one file is hashed the next piece of another is fetched. */
const filesAtOnce = 2;

/**
 * The SHA-256 of files, in their order.
 * @throws AbortError where `signal` says so
 */
export async function fileHashes(paths: readonly string[], signal: AbortSignal): Promise<string[]> {
  const hashes: string[] = [];
  const waiting = [...paths.entries()];
  const hashNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, path] = next;
      const hash = createHash('sha256');
      const stream = createReadStream(path, { highWaterMark: chunkBytes, signal });
      for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk);
      hashes[index] = hash.digest('hex');
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, hashNext));
  return hashes;
}
