import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { withTransaction } from './brackets.ts';
import { Fault } from './fault.ts';
import type { Log } from './log.ts';
import { sqlFileFailed } from './migration-faults.ts';

/**
 * Applies every `*.sql` of a folder in name order, each in a transaction of its own: those that are new and those whose content
 * has changed since. For a company's own views and grants; the files must bear being run again after a change.
 *
 * @returns the names of the files that were applied
 */
export async function applySqlFolder(client: pg.Client, folder: string, log: Log): Promise<string[]> {
  const names = await listSqlFiles(folder);
  await client.query(
    `create table if not exists public.applied_sql_file
       (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const applied: string[] = [];
  for (const name of names) {
    const text = (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF/, '');
    const sha256 = createHash('sha256').update(text).digest('hex');
    if ((await readAppliedHash(client, name)) === sha256) continue;
    await applyFile(client, { name, text, sha256 });
    applied.push(name);
    log({ level: 'info', message: `Applied the SQL file ${name}`, file: name });
  }
  return applied;
}

async function applyFile(
  client: pg.Client,
  { name, text, sha256 }: Record<'name' | 'text' | 'sha256', string>,
): Promise<void> {
  try {
    await withTransaction(client, async () => {
      await client.query(text);
      await client.query(
        `insert into public.applied_sql_file (name, sha256) values ($1, $2)
         on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
        [name, sha256],
      );
    });
  } catch (error) {
    throw sqlFileFailed({ file: name, text, error, state: 'earlier files stay applied' });
  } finally {
    // A file may have changed settings of the session, as a dump does with search_path.
    await client.query('reset all').catch(() => {});
  }
}

async function readAppliedHash(client: pg.Client, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from public.applied_sql_file where name = $1',
    [name],
  );
  return rows[0]?.sha256;
}

async function listSqlFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  } catch (cause) {
    throw new Fault(
      `The folder of SQL files ${folder} cannot be read (${(cause as NodeJS.ErrnoException).code}); none was applied.`,
      {
        code: 'sql_folder_unreadable',
        exit: 'usage',
        remedy: 'Check the path given with --sql-folder.',
        details: { folder },
        cause,
      },
    );
  }
}
