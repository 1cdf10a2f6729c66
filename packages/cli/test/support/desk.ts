import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createTestDatabase, testFolder, type TestDatabase } from '@smart-assign/database/testing';
import { run, start, type CommandSettings, type Finished, type Running } from './run-command.ts';

/** A data engineer's desk: a database, a folder of exports, and the command at hand. */
export interface Desk {
  readonly database: TestDatabase;
  /** Where the command finds the quarter folders. */
  readonly dataFolder: string;
  readonly settings: CommandSettings;
  readonly run: (...words: string[]) => Promise<Finished>;
  readonly start: (...words: string[]) => Running;
  /** Rows of every table of people and their CVs, and of the search profile; those of the runs are left out. */
  readonly rowCounts: () => Promise<Record<string, number>>;
}

/** A desk that is cleared away after the test file. */
export async function makeDesk(): Promise<Desk> {
  const database = await createTestDatabase();
  const dataFolder = await makeFolder();
  afterAll(() => database.dispose());
  const settings = { databaseUrl: database.url, dataFolder };
  return {
    database,
    dataFolder,
    settings,
    run: (...words) => run(words, settings),
    start: (...words) => start(words, settings),
    rowCounts: () => rowCounts(database),
  };
}

/** A folder that is removed after the test file. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(testFolder(), 'cli-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Lets the command itself generate an export.
 * @returns the quarter's folder
 */
export async function acquire(desk: Desk, users: number, dataFolder = desk.dataFolder): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const acquired = await desk.run('acquire', `--users=${users}`, `--data-folder=${dataFolder}`, '--json');
  return acquired.result<{ folder: string }>().folder;
}

/** One run as `runs --json` lists it. */
export interface ListedRun {
  readonly runId: number;
  readonly status: string;
  readonly quarter: string;
  readonly source: string;
  readonly startedAt: string;
  readonly milliseconds: number | null;
  readonly rowsWritten: number;
  readonly faultCode: string | null;
}

/** The runs, newest first, as the command lists them. */
export async function listedRuns(desk: Desk): Promise<ListedRun[]> {
  return (await desk.run('runs', '--json')).result<ListedRun[]>();
}

/** Puts another value into a cell of a generated report; the line must hold no quotes. */
export async function spoilCell(file: string, line: number, column: string, value: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  const cells = lines[line - 1]!.split(',');
  const index = lines[0]!.split(',').indexOf(column);
  if (index === -1 || lines[line - 1]!.includes('"'))
    throw new Error(`${column}, line ${line}, cannot be set`);
  cells[index] = /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  lines[line - 1] = cells.join(',');
  await writeFile(file, lines.join('\r\n'));
}

/** The names, addresses, telephone numbers and ids of everybody in an export. */
export async function personalData(quarterFolder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const name of await readdir(quarterFolder)) {
    const text = await readFile(join(quarterFolder, name), 'utf8');
    for (const [word] of text.matchAll(/[\w.+-]+@[\w.-]+|\+\d[\d ]{7,}|\b[0-9a-f]{24}\b/g)) found.add(word);
  }
  const people = await readFile(join(quarterFolder, 'user_report.csv'), 'utf8');
  for (const line of people.split('\r\n').slice(1)) if (line !== '') found.add(line.split(',')[0]!);
  return [...found];
}

async function rowCounts(database: TestDatabase): Promise<Record<string, number>> {
  const relations = await database.query<{ name: string; filled: boolean }>(
    `select relname as name, relispopulated as filled from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')
       and relname !~ '^(etl_|schema_migration|applied_sql_file)' order by relname`,
  );
  const counts: Record<string, number> = {};
  for (const { name, filled } of relations) {
    if (!filled) continue;
    const [row] = await database.query<{ count: number }>(`select count(*)::integer as count from "${name}"`);
    counts[name] = row!.count;
  }
  return counts;
}
