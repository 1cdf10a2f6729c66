import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readApiSettings, serve } from '@smart-assign/api';
import { openDatabase, removeEmbeddedServer, withConnection, type Database } from '@smart-assign/database';
import { ask, untilReady } from './ask.ts';
import { makeExport } from './make-export.ts';
import { measureLoad } from './measure.ts';
import { filtered, percentile, questions, searchUrls } from './questions.ts';

/*
 * Measures `GET /api/v1/search` over a socket, with the entry in the audit awaited: each question the first time after the server
 * says that it is ready (cold), the same again (warm), by one caller and by several, and while a newer snapshot is being made.
 * The load is made by another thread, which shares the processors.
 */

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '50000' },
    connections: { type: 'string', default: '4' },
    times: { type: 'string', default: '20' },
    /** A database that is loaded already, instead of one made for this and thrown away. */
    'data-folder': { type: 'string' },
    /** The export that is loaded, instead of a generated one. */
    quarter: { type: 'string' },
  },
});
setFlagsFromString('--expose-gc');
const connections = Number(options.connections);
const times = Number(options.times);

/** Counts a change, as anybody's write does; the next search has a newer snapshot made. */
const touch = (database: Database) =>
  withConnection(database, (client) =>
    client.query('update users set department = department where user_id = (select min(user_id) from users)'),
  );

/** What is held, without what is only waiting to be thrown away. */
function memoryMegabytes(): number {
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** @returns how many a search finds, once it finds them in the data of now */
async function untilCurrent(url: string): Promise<number> {
  for (;;) {
    const { total, current } = (await (await fetch(url)).json()) as { total: number; current: boolean };
    if (current) return total;
    await setTimeout(200);
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function tell(work: string, milliseconds: readonly number[]): void {
  const at = (share: number) => percentile(milliseconds, share).toFixed(1);
  console.log(`| ${work} | ${milliseconds.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`);
}

const folder = await mkdtemp(join(tmpdir(), 'smart-assign-bench-'));
const dataFolder = options['data-folder'] ?? join(folder, 'postgres');
try {
  const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
  const quarter = options.quarter ?? (await makeExport(folder, Number(options.users)));
  if (options['data-folder'] === undefined) await measureLoad(database, quarter);
  const settings = readApiSettings({ SMART_ASSIGN_PORT: '0' });
  const server = await serve({ database, settings, loads: null, page: null, logger: false });
  const addressesOf = (queries: readonly string[]) => searchUrls(server.url, queries);

  const before = memoryMegabytes();
  const waited = async (query: string) =>
    (await ask({ urls: addressesOf([query]), connections: 1, times: 1 }))[0]!;
  const snapshotMs = await waited('limit=1&facets=false');
  const grown = memoryMegabytes() - before;
  await untilReady(server.url);
  const start = performance.now();
  const total = await untilCurrent(addressesOf(['limit=1&facets=false&q=engineer'])[0]!);
  const documentsMs = performance.now() - start;
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}; ${options.users} people, ${total} of them engineers`,
  );
  console.log(
    `The first search waited ${seconds(snapshotMs)} for the snapshot, which takes ${grown.toFixed(0)} MB; the words of all texts were ready ${seconds(documentsMs)} later.\n`,
  );
  console.log('| search | answers | p50 ms | p95 ms | p99 ms |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [work, queries] of Object.entries(questions)) {
    const urls = addressesOf(queries);
    tell(`${work}: cold`, await ask({ urls, connections: 1, times: 1 }));
    tell(`${work}: warm, one caller`, await ask({ urls, connections: 1, times }));
    tell(`${work}: warm, ${connections} callers`, await ask({ urls, connections, times }));
  }
  await touch(database);
  const urls = addressesOf(filtered);
  tell(`three filters while a snapshot is made`, await ask({ urls, connections: 1, times: 3 }));
  // What the load puts right again: so it writes rows, and the view of the search profile is refreshed beside its readers.
  await withConnection(database, (client) =>
    client.query('update cv_technology set years_experience = 1 where cv_id % 10 = 0'),
  );
  await untilCurrent(urls[0]!);
  const load = measureLoad(database, quarter, { words: ['--reread'] });
  const during: number[] = [];
  const state = { isLoading: true };
  void load.finally(() => (state.isLoading = false));
  while (state.isLoading) during.push(...(await ask({ urls, connections: 1, times: 1 })));
  tell(`three filters while an export is loaded and the view refreshed`, during);
  console.log(`\nThat load took ${(await load).seconds.toFixed(1)} s.`);
  console.log(`Highest memory of Node: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  await server.close();
} finally {
  if (options['data-folder'] === undefined) await removeEmbeddedServer({ dataFolder });
  await rm(folder, { recursive: true, force: true });
}
