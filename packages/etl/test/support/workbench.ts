import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Fault, openPool } from '@smart-assign/database';
import { createTestDatabase, testFolder, type TestDatabase } from '@smart-assign/database/testing';
import {
  defaultLimits,
  loadAlone,
  runPipeline,
  type GuardLimits,
  type PipelineEvent,
  type PipelineOptions,
  type Receipt,
} from '../../src/index.ts';
import { lookupTables } from './contents.ts';
import { writeExport, type Export } from './export.ts';
import type { FileDialect } from './file-dialect.ts';

export interface RunSettings extends Partial<Omit<PipelineOptions, 'dataFolder' | 'limits'>> {
  readonly limits?: Partial<GuardLimits>;
  /** How the files of a described export are written. */
  readonly dialect?: FileDialect;
}

export interface StoredReject {
  readonly kind: 'row' | 'cell';
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
}

export interface StoredRun {
  readonly run_id: number;
  readonly status: string;
  readonly fault_code: string | null;
  readonly fault_message: string | null;
}

/** Number of clearances that the database comes with. */
const knownClearances = 11;

/** Columns, with their tables, that the database numbers by itself. */
const numberedColumns = [
  'users_user_id',
  'cvs_cv_id',
  'dim_technology_technology_id',
  'dim_language_language_id',
  'dim_industry_industry_id',
  'dim_project_type_project_type_id',
  'etl_run_run_id',
  'etl_reject_reject_id',
];

/** A database and folders of one test file, and what one does with them. */
export class Workbench {
  database!: TestDatabase;
  #pool!: ReturnType<typeof openPool>;
  /** What the last run told. */
  events: PipelineEvent[] = [];

  async open(): Promise<void> {
    this.database = await createTestDatabase();
    this.#pool = openPool(this.database, { max: 4 });
  }

  async close(): Promise<void> {
    await this.#pool.end();
    await this.database.dispose();
  }

  /**
   * Takes every row out of every table, those of the runs included, and counts from 1 again; the known clearances stay.
   * Deleted, not truncated: that makes new files for every table, which takes longer than most loads of a test.
   */
  async empty(): Promise<void> {
    const lookups = lookupTables.filter((table) => table !== 'dim_clearance');
    await this.query(
      [
        ...['users', ...lookups, 'etl_run', 'erased_identity', 'side_source', 'source_identity'].map(
          (table) => `delete from ${table}`,
        ),
        `delete from dim_clearance where clearance_id > ${knownClearances}`,
        ...numberedColumns.map((column) => `select setval('${column}_seq', 1, false)`),
        `select setval('dim_clearance_clearance_id_seq', ${knownClearances})`,
      ].join(';'),
    );
    const filled = await this.query(
      `select from pg_class where relname = 'cv_search_profile_mv' and relispopulated`,
    );
    if (filled.length > 0) await this.query('refresh materialized view cv_search_profile_mv with no data');
  }

  async query<R extends object = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<R[]> {
    // Without values several statements may stand in one text.
    const { rows } = await (values.length === 0 ? this.#pool.query(sql) : this.#pool.query(sql, values));
    return rows as R[];
  }

  async one<R extends object = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<R> {
    const rows = await this.query<R>(sql, values);
    if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one: ${sql}`);
    return rows[0]!;
  }

  /** The only column of every row. */
  async values(sql: string, values: unknown[] = []): Promise<unknown[]> {
    return (await this.query(sql, values)).map((row) => Object.values(row)[0]);
  }

  /** A new folder, removed at the end of the test run. */
  async folder(): Promise<string> {
    return mkdtemp(join(testFolder(), 'etl-'));
  }

  /** Writes an export into a folder of its own. @returns the quarter folder */
  async write(files: Export, dialect?: FileDialect): Promise<string> {
    const folder = join(await this.folder(), 'Q12026');
    await writeExport(folder, files, dialect);
    return folder;
  }

  /** Loads a described export, or the one in a folder: stages 3 to 5. */
  async load(files: Export | string, settings: RunSettings = {}): Promise<Receipt> {
    return loadAlone(await this.#options(files, settings));
  }

  /** The whole pipeline on a described export, or on the one in a folder. */
  async run(files: Export | string, settings: RunSettings = {}): Promise<Receipt> {
    return runPipeline(await this.#options(files, settings));
  }

  /** Loads what is not to be loaded. @returns why not */
  async fault(files: Export | string, settings: RunSettings = {}): Promise<Fault> {
    const options = await this.#options(files, settings);
    const fault: unknown = await loadAlone(options).then(
      () => new Error('It was loaded.'),
      (error: unknown) => error,
    );
    if (fault instanceof Fault) return fault;
    throw fault;
  }

  /** What a stage run by itself needs. */
  stageOptions() {
    return {
      database: this.database,
      waitForLock: true,
      signal: new AbortController().signal,
      onEvent: (event: PipelineEvent) => void this.events.push(event),
    };
  }

  /** The rejects of the newest run, in the order of files and lines. */
  rejects(): Promise<StoredReject[]> {
    return this.query<StoredReject>(
      `select kind, file, line::integer, column_name as "column", value, code from etl_reject
       where run_id = (select max(run_id) from etl_run) order by file, line, reject_id`,
    );
  }

  /** The record of the newest run. */
  lastRun(): Promise<StoredRun> {
    return this.one<StoredRun>(
      'select run_id, status, fault_code, fault_message from etl_run order by run_id desc limit 1',
    );
  }

  async #options(
    files: Export | string,
    { dialect, limits, ...settings }: RunSettings,
  ): Promise<PipelineOptions> {
    this.events = [];
    return {
      ...this.stageOptions(),
      dataFolder: typeof files === 'string' ? files : await this.write(files, dialect),
      source: 'test',
      encoding: null,
      dryRun: false,
      reread: false,
      skipRefresh: false,
      limits: { ...defaultLimits, ...limits },
      ...settings,
    };
  }
}

/** A workbench for a test file. @param keep true where the tests build on what the ones before have loaded */
export function useWorkbench({ keep = false } = {}): Workbench {
  const bench = new Workbench();
  beforeAll(() => bench.open());
  afterAll(() => bench.close());
  if (!keep) beforeEach(() => bench.empty());
  return bench;
}

/** Counts of one table of a run's receipt. */
export function countsOf(receipt: Receipt, report: string, table?: string) {
  const counts = receipt.reports.find(({ file }) => file === report)!;
  return table === undefined ? Object.values(counts.tables)[0]! : counts.tables[table]!;
}
