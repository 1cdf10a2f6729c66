/**
 * Builds the page where it is not there or is older than its sources, and compresses its files once, so that the server need not at
 * every request. `npm start` and `npm test` run it first; it takes some seconds once and nothing after.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const web = join(root, 'packages', 'web');
const built = join(web, 'dist', 'browser');
const note = join(web, 'dist', 'built-from');

const sources = () =>
  [
    ...globSync('{src,public}/**/*', { cwd: web, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted(),
    join(web, 'angular.json'),
    join(web, 'tsconfig.json'),
    join(root, 'package-lock.json'),
    import.meta.filename,
  ] as const;

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function build(): void {
  console.error('Building the page …');
  rmSync(join(web, 'dist'), { recursive: true, force: true });
  const cli = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], {
    cwd: web,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  console.error('The page could not be built; see above.');
  process.exit(1);
}

function compress(): void {
  for (const name of globSync('**/*.{js,css,html,svg,json}', { cwd: built })) {
    const file = join(built, name);
    const content = readFileSync(file);
    if (content.length < 1024) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: size }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

const wanted = fingerprint();
if (!existsSync(note) || readFileSync(note, 'utf8') !== wanted) {
  build();
  compress();
  // Last, so that a build that was broken off is made again.
  writeFileSync(note, wanted);
}
