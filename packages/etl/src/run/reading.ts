import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Encoding } from '../extract/decode.ts';

const etlSource = join(import.meta.dirname, '..');
const databasePackage = dirname(dirname(createRequire(import.meta.url).resolve('@smart-assign/database')));
/** What makes exports, and what runs the embedded server, decides nothing about how one is read. */
const apart = [join(etlSource, 'acquire') + sep, join(databasePackage, 'src', 'embedded') + sep];

/**
 * A hash of all that decides what is stored of a file: the program itself, the schema it expects, and the encoding asked for. So a
 * new version reads every file again, without anybody having to say that it reads differently. Takes a few milliseconds.
 */
export function readingHash(encoding: Encoding | null): string {
  const hash = createHash('sha256').update(`Node ${process.version}, ${encoding ?? 'encoding by mark'}\n`);
  const folders = [etlSource, join(databasePackage, 'src'), join(databasePackage, 'migrations')];
  for (const [index, folder] of folders.entries()) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !apart.some((start) => path.startsWith(start)));
    for (const path of files.toSorted()) {
      // By name and length too, so that no two sets of files run together into the same bytes.
      const text = readFileSync(path);
      hash.update(`${index} ${path.slice(folder.length)} ${text.length}\n`).update(text);
    }
  }
  return hash.digest('hex');
}
