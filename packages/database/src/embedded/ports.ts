import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** Not 5432, where a PostgreSQL of the machine may come and go. */
const preferredPort = 54_329;

/** The port of the last start if it is free, so that saved connections go on working; otherwise the next best. */
export async function choosePort(place: Place): Promise<{ port: number; recorded?: number }> {
  const recorded = await readRecordedPort(place);
  for (const port of [...(recorded ? [recorded] : []), preferredPort]) {
    if (await isFree(port)) return { port, ...(recorded && { recorded }) };
  }
  return { port: await anyFreePort(), ...(recorded && { recorded }) };
}

export async function recordPort(place: Place, port: number): Promise<void> {
  await writeFile(join(place.folder, 'port'), `${port}\n`);
}

export async function isFree(port: number): Promise<boolean> {
  return (await listenBriefly(port)) !== undefined;
}

async function anyFreePort(): Promise<number> {
  const port = await listenBriefly(0);
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

async function readRecordedPort(place: Place): Promise<number | undefined> {
  const text = await readFile(join(place.folder, 'port'), 'utf8').catch(() => '');
  const port = Number(text.trim());
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}
