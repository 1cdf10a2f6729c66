// What `npm start` and `npm test` run first, under whatever Node the machine has: installs what is missing, then hands over to
// an npm script, in which `node` is the pinned Node 24. Plain JavaScript, because an older Node must be able to read it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...words] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs npm in the project folder and ends with its code where it fails. */
function npm(args) {
  const npmCli = process.env.npm_execpath;
  const result = npmCli
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) fail(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** npm writes this file last: it is there, and newer than the lockfile, exactly when the install is whole. */
function isInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function checkNode() {
  const wanted = 24;
  const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);
  if (major(process.version) < 20)
    fail(`Node ${process.version} is too old: install Node 20 or newer (nodejs.org).`);
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'package.json');
  if (existsSync(pinned) && major(JSON.parse(readFileSync(pinned, 'utf8')).version) >= wanted) return;
  if (major(process.version) >= wanted) return;
  fail(
    `There is no Node ${wanted} in the npm registry for ${process.platform} ${process.arch}, and this is Node ${process.version}: install Node ${wanted} (nodejs.org).`,
  );
}

if (!isInstalled()) {
  console.error('Installing what is missing (npm ci) …');
  npm(['ci', '--no-audit', '--no-fund']);
}
checkNode();
npm(['run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])]);
