import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { withAdvisoryLock, withConnection } from './brackets.ts';
import type { Database } from './database.ts';
import { Fault } from './fault.ts';
import { silent, type Log } from './log.ts';
import { migrationsAhead, migrationsOutOfOrder, sqlFileFailed } from './migration-faults.ts';
import { applySqlFolder } from './sql-folder.ts';

export interface MigrateOptions {
  /** A folder of further SQL files, applied after the migrations; see {@link applySqlFolder}. */
  sqlFolder?: string | undefined;
  log?: Log | undefined;
  /** Where the numbered migrations are; tests use folders of their own. */
  migrationsFolder?: string;
}

export interface MigrateResult {
  /** The migrations that this call applied, in order; empty when the database was up to date. */
  applied: string[];
  /** The extra SQL files that this call applied. */
  sqlFiles: string[];
}

const ownMigrations = join(import.meta.dirname, '..', 'migrations');
const lockName = 'smart-assign migrate';

/**
 * Brings the database up to this program: the numbered migrations that it lacks, in one transaction, then the extra SQL files.
 * Processes that call this at once take turns, and the later ones find nothing left to do.
 */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<MigrateResult> {
  const { sqlFolder, log = silent, migrationsFolder = ownMigrations } = options;
  const files = await findMigrations(migrationsFolder);
  const onWait = () =>
    log({ level: 'info', message: 'Waiting for another process that migrates the database' });
  return withConnection(
    database,
    (client) =>
      withAdvisoryLock(
        client,
        lockName,
        async () => {
          // node-pg-migrate orders what has run by a timestamp without time zone.
          await client.query(`set timezone to 'UTC'`);
          const applied = await applyMigrations(client, files, migrationsFolder);
          for (const name of applied)
            log({ level: 'info', message: `Applied the migration ${name}`, migration: name });
          const sqlFiles = sqlFolder === undefined ? [] : await applySqlFolder(client, sqlFolder, log);
          return { applied, sqlFiles };
        },
        { onWait },
      ),
    { applicationName: 'smart-assign migrate' },
  );
}

async function findMigrations(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const misnamed = files.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  const numbers = files.map((name) => name.slice(0, 4));
  const twice = files.filter((name, index) => numbers.indexOf(name.slice(0, 4)) !== index);
  if (misnamed.length === 0 && twice.length === 0) return files.map((name) => basename(name, '.sql'));
  throw new Fault(
    `The migrations in ${folder} are misnamed: ${[...misnamed, ...twice].join(', ')}; nothing was changed.`,
    {
      code: 'migration_misnamed',
      exit: 'internal',
      remedy: 'Name each NNNN_what_it_does.sql and give every number once.',
    },
  );
}

async function applyMigrations(client: pg.Client, files: string[], folder: string): Promise<string[]> {
  const history = await readHistory(client);
  checkHistory(files, history);
  if (files.every((name) => history.includes(name))) return [];
  // Nearly every command finds nothing to apply, and would wait for what it has no use for.
  const { runner } = await import('node-pg-migrate');
  let current: { file: string; text: string } | undefined;
  try {
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: 'schema_migration',
      ignorePattern: String.raw`(?!\d{4}_[a-z0-9_]+\.sql$).*`,
      singleTransaction: true,
      advisoryLockMode: 'wait',
      logger: quiet,
      // Its own loader cuts a file at any comment that begins with "up migration" or "down migration"; these have no down part.
      migrationLoaderStrategies: [
        {
          extensions: ['.sql'],
          loader: async (paths) =>
            Promise.all(
              paths.map(async (path) => {
                const text = await readFile(path, 'utf8');
                const up = (builder: { sql(text: string): void }) => {
                  current = { file: basename(path), text };
                  builder.sql(text);
                };
                return { id: path, filePaths: [path], actions: { up, down: false as const } };
              }),
            ),
        },
      ],
    });
    return applied.map(({ name }) => name);
  } catch (error) {
    if (!current) throw error;
    throw sqlFileFailed({ ...current, error, state: 'no migration of this call was applied' });
  }
}

/** A database that was migrated by a newer program, or from another branch, must not be touched by this one. */
function checkHistory(files: string[], applied: string[]): void {
  const unknown = applied.filter((name) => !files.includes(name));
  if (unknown.length > 0) throw migrationsAhead(unknown);
  const last = applied.toSorted().at(-1) ?? '';
  const skipped = files.filter((name) => name < last && !applied.includes(name));
  if (skipped.length > 0) throw migrationsOutOfOrder(skipped, last);
}

async function readHistory(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ is_there: boolean }>(
    `select to_regclass('public.schema_migration') is not null as is_there`,
  );
  if (!found[0]?.is_there) return [];
  const { rows } = await client.query<{ name: string }>(
    'select name from public.schema_migration order by id',
  );
  return rows.map(({ name }) => name);
}

const ignore = () => {};
// It would print the whole text of a statement that fails.
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
