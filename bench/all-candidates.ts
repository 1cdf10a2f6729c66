import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { readApiSettings, serve } from '@smart-assign/api';
import { openDatabase, removeEmbeddedServer, withConnection, type Database } from '@smart-assign/database';
import { untilReady } from './ask.ts';
import { makeExport } from './make-export.ts';
import { measureLoad } from './measure.ts';

/*
 * Measures `GET /api/all-candidates` over a socket, with the entry in the audit awaited, beside floors: the same bytes from a bare
 * server of Node, `select 1` through ours (/ready), an answer without the database (/health). The load is made by another thread,
 * which shares the processors.
 */

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '500' },
    connections: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
});

interface Work {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: string;
}

interface Measured {
  readonly rate: number;
  readonly latencyMs: number;
  readonly megabytes: number;
}

async function measure({ name, url, headers = {}, status = '200' }: Work): Promise<Measured> {
  const { errors, timeouts, statusCodeStats, requests, latency, throughput } = await autocannon({
    url,
    headers,
    connections: Number(options.connections),
    duration: Number(options.seconds),
    workers: 1,
  });
  const others = Object.keys(statusCodeStats).filter((each) => each !== status);
  if (errors + timeouts + others.length > 0)
    throw new Error(`${name}: ${errors} errors, ${timeouts} timeouts, answers ${others.join(', ')}`);
  return {
    rate: requests.average,
    latencyMs: latency.p97_5,
    megabytes: throughput.average / 1e6,
  };
}

/** A server that sends the same bytes to everybody and does nothing else. */
async function bareServer(bytes: Buffer): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(bytes),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close().closeAllConnections(),
  };
}

const countAudit = (database: Database): Promise<number> =>
  withConnection(database, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::integer as count from audit_event',
    );
    return rows[0]!.count;
  });

const folder = await mkdtemp(join(tmpdir(), 'smart-assign-bench-'));
const dataFolder = join(folder, 'postgres');
try {
  const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
  await measureLoad(database, await makeExport(folder, Number(options.users)));
  const settings = readApiSettings({ SMART_ASSIGN_PORT: '0' });
  const server = await serve({ database, settings, loads: null, page: null, logger: false });

  await untilReady(server.url);
  const all = `${server.url}/api/all-candidates`;
  const whole = await fetch(all, { headers: { 'accept-encoding': 'identity' } });
  const bytes = Buffer.from(await whole.arrayBuffer());
  const bare = await bareServer(bytes);
  const works: Work[] = [
    { name: '/api/all-candidates', url: all },
    { name: '/api/all-candidates, taken as gzip', url: all, headers: { 'accept-encoding': 'gzip' } },
    {
      name: '/api/all-candidates, known already (304)',
      url: all,
      headers: { 'if-none-match': whole.headers.get('etag')! },
      status: '304',
    },
    { name: 'floor: the same bytes from a bare server of Node', url: bare.url },
    { name: 'floor: `select 1` (/ready)', url: `${server.url}/ready` },
    { name: 'floor: no database (/health)', url: `${server.url}/health` },
  ];
  const measured = new Map<Work, Measured[]>(works.map((work) => [work, []]));
  for (let round = 1; round <= Number(options.rounds); round++) {
    console.error(`round ${round} of ${options.rounds}`);
    for (const [work, rounds] of measured) rounds.push(await measure(work));
  }
  await server.close();
  bare.close();

  console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`);
  console.log(
    `${options.users} people, ${bytes.length} bytes, ${options.connections} connections; the median of ${options.rounds} rounds of ${options.seconds} s; ${await countAudit(database)} entries in the audit.\n`,
  );
  console.log('| work | requests/s | p97.5 | MB/s |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [{ name }, rounds] of measured) {
    const median = rounds.toSorted((a, b) => a.rate - b.rate)[Math.floor(rounds.length / 2)]!;
    console.log(
      `| ${name} | ${Math.round(median.rate)} | ${median.latencyMs} ms | ${median.megabytes.toFixed(0)} |`,
    );
  }
} finally {
  await removeEmbeddedServer({ dataFolder });
  await rm(folder, { recursive: true, force: true });
}
