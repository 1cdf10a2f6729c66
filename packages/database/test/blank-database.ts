import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDatabase, withConnection, withSettings, type Database } from '../src/index.ts';
import { administer, testFolder, testServer } from '../src/testing.ts';

const disposals: (() => Promise<unknown>)[] = [];

afterAll(() => Promise.all(disposals.map((dispose) => dispose())));

/** A database without any table, made by opening one that does not exist; dropped when the test file is done. */
export async function blankDatabase(): Promise<Database> {
  const server = await testServer();
  const name = unusedName();
  disposals.push(() =>
    administer(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  );
  return openDatabase(withSettings(server, { database: name }));
}

export function unusedName(): string {
  return `smart_assign_blank_${randomBytes(6).toString('hex')}`;
}

export async function query(
  database: Database,
  sql: string,
  params: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return withConnection(
    database,
    async (client) => (await client.query(sql, params)).rows as Record<string, unknown>[],
  );
}

/** A folder with these files in it; gone with the test run. */
export async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(testFolder(), 'sql-'));
  await addTo(folder, files);
  return folder;
}

export async function addTo(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
