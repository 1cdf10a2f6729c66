import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolder } from '@smart-assign/database/testing';
import { readExportPeople, type ExportPeople } from '../../../src/acquire/identities/export-people.ts';
import type { ExportFolder } from '../../../src/acquire/side-reports/export-folder.ts';
import type { PipelineEvent } from '../../../src/index.ts';
import { writeExport, type Export } from '../../support/export.ts';
import type { FileDialect } from '../../support/file-dialect.ts';
import { readCsv } from '../../support/papaparse.ts';

export type Row = Readonly<Record<string, string>>;

/** A quarter folder of a test, and what one does with it. */
export class Quarter {
  readonly dataFolder: string;
  readonly name = 'Q42026';
  now = new Date('2026-11-24T08:00:00Z');
  events: PipelineEvent[] = [];

  private constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  static async with(files: Export, dialect?: FileDialect): Promise<Quarter> {
    const quarter = new Quarter(await mkdtemp(join(testFolder(), 'side-')));
    await writeExport(quarter.path, files, dialect);
    return quarter;
  }

  get path(): string {
    return join(this.dataFolder, this.name);
  }

  get folder(): ExportFolder {
    return { path: this.path, sources: join(this.path, 'sources') };
  }

  get into() {
    return { dataFolder: this.dataFolder, quarter: this.name };
  }

  /** What a source is called with beside its settings. */
  get circumstances() {
    return {
      now: this.now,
      onEvent: (event: PipelineEvent) => void this.events.push(event),
      signal: new AbortController().signal,
    };
  }

  people(): Promise<ExportPeople> {
    return readExportPeople(this.folder, this.circumstances.signal);
  }

  text(file: string): Promise<string> {
    return readFile(join(this.path, file), 'utf8');
  }

  async put(file: string, text: string): Promise<void> {
    await writeFile(join(this.path, file), text);
  }

  /** The rows of a file by header. */
  async rows(file: string): Promise<Row[]> {
    const [header, ...rows] = readCsv(await this.text(file));
    return rows.map((cells) =>
      Object.fromEntries(header!.map((name, column) => [name, cells[column] ?? ''])),
    );
  }

  /** `availability_report.csv` as `person date percent source` with what else it says, in the order of people and days. */
  async availability(): Promise<string[]> {
    const rows = await this.rows('availability_report.csv');
    return rows
      .map((row) =>
        [
          row['CV Partner User ID'] || row['Email'],
          row['Date'],
          row['Percent Available'],
          row['Source'],
          row['Tentative Percent'] && `tentative ${row['Tentative Percent']}`,
          row['Overbooked'] === 'True' && 'overbooked',
        ]
          .filter(Boolean)
          .join(' '),
      )
      .toSorted();
  }

  /** Names of all files, those in `sources` with it. */
  async files(): Promise<string[]> {
    return (await readdir(this.path, { recursive: true })).toSorted();
  }
}
