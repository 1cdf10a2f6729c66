import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withConnection, type Client, type Database } from '@smart-assign/database';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * The floor: every CSV of an export copied by PostgreSQL's own reader into unlogged tables whose columns are all text. No types,
 * no keys, no relations, nothing checked; the client hands the bytes on unread.
 * @returns seconds
 */
export function copyFloor(database: Database, quarter: string): Promise<number> {
  return withConnection(database, async (client) => {
    await client.query('drop schema if exists floor cascade; create schema floor');
    const files = (await readdir(quarter)).filter((name) => name.endsWith('.csv'));
    const start = performance.now();
    for (const file of files) await copyFile(client, quarter, file);
    const seconds = (performance.now() - start) / 1000;
    await client.query('drop schema floor cascade');
    return seconds;
  });
}

async function copyFile(client: Client, quarter: string, file: string): Promise<void> {
  const table = `floor.${file.replace(/\.csv$/, '')}`;
  const columns = Array.from({ length: await countColumns(join(quarter, file)) }, (_, i) => `c${i + 1} text`);
  await client.query(`create unlogged table ${table} (${columns.join(', ')})`);
  const copy = client.query(copyFrom(`copy ${table} from stdin with (format csv, header)`));
  await pipeline(createReadStream(join(quarter, file), { highWaterMark: 1 << 18 }), copy);
}

async function countColumns(path: string): Promise<number> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    return header.split(',').length;
  } finally {
    await handle.close();
  }
}
