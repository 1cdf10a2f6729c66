import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { removeEmbeddedServer, startEmbeddedServer } from '../src/index.ts';
import { testFolder } from '../src/testing.ts';

const startServer = join(import.meta.dirname, 'fixtures', 'start-server.ts');
const folders: string[] = [];

/** A data folder for servers of one test file; what runs or lies there is removed when the file is done. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(testFolder(), 'embedded-'));
  // As root the server runs as another user, who must get through.
  await chmod(folder, 0o711);
  folders.push(folder);
  return join(folder, 'postgres');
}

afterAll(async () => {
  for (const folder of folders) {
    await removeEmbeddedServer({ dataFolder: join(folder, 'postgres') });
    await rm(folder, { recursive: true, force: true });
  }
});

export interface Started {
  port: number;
  started: boolean;
  pid: number;
  uid: number;
}

/** Starts or adopts the server from a process of its own; resolves when that has said what it found. */
export async function startElsewhere(
  dataFolder: string,
  { task = '', uid }: { task?: 'hold' | 'stop' | ''; uid?: number } = {},
): Promise<Started & { child: ChildProcess }> {
  const child = spawnStarter(dataFolder, { task, ...(uid !== undefined && { uid }) });
  const [chunks, said]: string[][] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => chunks?.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => said?.push(chunk.toString()));
  const ended = once(child, 'close');
  if (task === 'hold') await Promise.race([once(child.stdout!, 'data'), ended]);
  else await ended;
  const line = chunks?.join('') ?? '';
  if (line === '') throw new Error(`the starter said nothing but: ${said?.join('')}`);
  return { ...(JSON.parse(line) as Started), child };
}

export function spawnStarter(
  dataFolder: string,
  { task = '', uid }: { task?: string; uid?: number } = {},
): ChildProcess {
  return spawn(process.execPath, [startServer, dataFolder, task], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid, env: { PATH: process.env['PATH'] } }),
  });
}

/** Asks the running server of a folder over TCP, as any client would. */
export async function ask(dataFolder: string, sql: string): Promise<Record<string, unknown>[]> {
  const { host, port, user, password } = await startEmbeddedServer({ dataFolder });
  const client = new Client({ host, port, user, password, database: 'postgres', ssl: false });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
