import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withConnection, type Database } from '@smart-assign/database';

export interface Measured {
  readonly seconds: number;
  /** Highest resident set of the Node process; 0 where the system does not tell (it is read from /proc). */
  readonly peakMegabytes: number;
}

const main = join(import.meta.dirname, '..', 'packages', 'cli', 'src', 'main.js');
/** As in the first line of main.js, which is not read when Node is given the file. */
const flags = readFileSync(main, 'utf8')
  .split('\n', 1)[0]!
  .split(' ')
  .filter((word) => word.startsWith('--'));

export async function emptyDatabase(database: Database): Promise<void> {
  await withConnection(database, async (client) => {
    await client.query('drop schema public cascade; create schema public');
    await client.query('checkpoint');
  });
}

/** As a user of the same server names it: the embedded one by its folder. */
const addressOf = ({ settings, url }: Database): NodeJS.ProcessEnv =>
  settings.kind === 'embedded' ? { SMART_ASSIGN_DATA_FOLDER: settings.dataFolder } : { DATABASE_URL: url };

/**
 * Runs `smart-assign etl` on one quarter folder as a process of its own, from start to exit.
 * @param options.words further words of the command line
 * @param options.expectUnchanged fails where the run wrote a row
 */
export async function measureLoad(
  database: Database,
  quarter: string,
  { words = [], expectUnchanged = false }: { words?: readonly string[]; expectUnchanged?: boolean } = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...flags, main, 'etl', '--json', '--data-folder', quarter, ...words],
    {
      env: { ...process.env, ...addressOf(database) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid!));
  }, 10);
  let receipt = '';
  child.stdout.on('data', (chunk) => (receipt += chunk));
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The load ended with ${code}`);
  if (expectUnchanged && /"(?:inserted|updated|deleted)":[1-9]/.test(receipt)) {
    throw new Error('The second load wrote rows');
  }
  return { seconds, peakMegabytes };
}

/** Highest resident set of a process, in megabytes. */
export function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1000);
  } catch {
    return 0;
  }
}
