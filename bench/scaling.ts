import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  oneRow,
  openDatabase,
  removeEmbeddedServer,
  withConnection,
  type Database,
} from '@smart-assign/database';
import { ask } from './ask.ts';
import { exportRows } from './export-size.ts';
import { makeExport } from './make-export.ts';
import { measureLoad, peakOf } from './measure.ts';
import { filtered, percentile, searchUrls } from './questions.ts';

/*
 * The curve: the same company with more and more people. How long a load takes and what it holds in memory, how large the database
 * becomes, how soon the server answers after a start, and how long a search takes. Each size has a server and a folder of its own.
 */

const { values: options } = parseArgs({
  options: { users: { type: 'string', default: '500,5000,50000,200000' } },
});

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

async function databaseMegabytes(database: Database): Promise<number> {
  return withConnection(database, async (client) => {
    const { bytes } = await oneRow<{ bytes: number }>(
      client,
      'select pg_database_size(current_database())::float8 as bytes',
    );
    return Math.round(bytes / 1e6);
  });
}

/** Starts the server as a user does, in a process of its own, so that its memory is its own. */
async function serveApart(
  dataFolder: string,
): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const main = join(import.meta.dirname, '..', 'packages', 'cli', 'src', 'main.js');
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      SMART_ASSIGN_DATA_FOLDER: dataFolder,
      SMART_ASSIGN_PORT: '0',
      SMART_ASSIGN_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const { event, url } = JSON.parse(line) as { event: string; url?: string };
    if (event !== 'serving') continue;
    const stop = async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    };
    return { url: url!, pid: child.pid!, stop };
  }
  throw new Error('The server did not start');
}

async function measure(users: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-assign-bench-'));
  const dataFolder = join(folder, 'postgres');
  try {
    const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
    const quarter = await makeExport(folder, users);
    const { rows, bytes } = await exportRows(quarter);
    const load = await measureLoad(database, quarter);
    const again = await measureLoad(database, quarter, { expectUnchanged: true });
    const loaded = await databaseMegabytes(database);

    const server = await serveApart(dataFolder);
    const start = performance.now();
    await ask({ urls: searchUrls(server.url, ['limit=1&facets=false']), connections: 1, times: 1 });
    const firstMs = performance.now() - start;
    for (let current = false; !current; await setTimeout(200)) {
      const answer = await fetch(searchUrls(server.url, ['limit=1&facets=false&q=engineer'])[0]!);
      ({ current } = (await answer.json()) as { current: boolean });
    }
    const wordsMs = performance.now() - start;
    const urls = searchUrls(server.url, filtered);
    const cold = await ask({ urls, connections: 1, times: 1 });
    const warm = await ask({ urls, connections: 1, times: 10 });
    const megabytes = peakOf(server.pid);
    await server.stop();
    const grown = await databaseMegabytes(database);

    return [
      users.toLocaleString('en-GB'),
      (rows / 1e6).toFixed(2),
      Math.round(bytes / 1e6),
      load.seconds.toFixed(1),
      again.seconds.toFixed(1),
      load.peakMegabytes,
      `${loaded} + ${grown - loaded}`,
      seconds(firstMs),
      seconds(wordsMs),
      percentile(cold, 0.95).toFixed(0),
      percentile(warm, 0.95).toFixed(0),
      megabytes,
    ].join(' | ');
  } finally {
    await removeEmbeddedServer({ dataFolder });
    await rm(folder, { recursive: true, force: true });
  }
}

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
console.log(
  '| people | rows, M | export, MB | first load, s | again, s | Node of the load, MB | database + words, MB | first answer, s | words ready, s | search cold p95, ms | warm p95, ms | Node of the server, MB |',
);
console.log(`|${' ---: |'.repeat(12)}`);
for (const users of options.users.split(',')) console.log(`| ${await measure(Number(users))} |`);
