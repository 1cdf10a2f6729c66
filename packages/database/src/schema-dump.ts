import type pg from 'pg';
import * as catalogue from './schema-catalogue.ts';

/**
 * The public schema as SQL-like text, made from the catalogue alone (no pg_dump comes with the embedded server). It is the same
 * for the same schema on every machine: sorted by name, without owners, oids or anything of the data.
 */
export async function dumpSchema(client: pg.ClientBase): Promise<string> {
  const { rows: before } = await client.query<{ path: string }>(
    `select current_setting('search_path') as path`,
  );
  // The catalogue's functions write a schema before a name exactly when the path does not lead there.
  await setSearchPath(client, 'public');
  const chapters: string[] = [];
  for (const { title, sql } of catalogue.parts) {
    const { rows } = await client.query<{ text: string }>(sql);
    const entries = rows.map(({ text }) => tidy(text));
    const gap = entries.some((entry) => entry.includes('\n')) ? '\n\n' : '\n';
    if (entries.length > 0) chapters.push(`-- ${title}\n\n${entries.join(gap)}\n`);
  }
  await setSearchPath(client, before[0]?.path ?? 'public');
  return chapters.join('\n');
}

async function setSearchPath(client: pg.ClientBase, path: string): Promise<void> {
  await client.query(`select set_config('search_path', $1, false)`, [path]);
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
