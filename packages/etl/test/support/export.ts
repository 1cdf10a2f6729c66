import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeTable, type FileDialect } from './file-dialect.ts';
import { headerOf, personColumnsOf, type ReportName } from './headers.ts';

/** Texts of cells by header. */
export type Cells = Readonly<Record<string, string | number>>;

/** One row of a report: whom it belongs to, and the report's own cells. */
export interface Row {
  readonly person: Cells;
  readonly cells: Cells;
}

/** A report as it is written: for tests that want other columns than an export has. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows to be filled up with the person's columns, a table as it stands, or the very text or bytes of a file. */
export type ReportContent = readonly Row[] | Table | string | Buffer;
export type Export = Partial<Record<ReportName, ReportContent>>;

/** A made-up person with one CV, as the person's columns of every report; `cells` says otherwise. */
export function person(name: string, cells: Cells = {}): Cells {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    Name: name,
    'Name (multilang)': `int:${name}`,
    'Title (#{lang})': 'int:Engineer',
    Email: `${id}@example.org`,
    UPN: `${id}@upn.example.org`,
    'External User ID': `ext-${id}`,
    'CV Partner User ID': `user-${id}`,
    'CV Partner CV ID': `cv-${id}`,
    ...cells,
  };
}

/** A row of a report that belongs to `owner`. */
export function row(owner: Cells, cells: Cells = {}): Row {
  return { person: owner, cells };
}

/** The table of a report, with the person's columns and, where a row says none, its section id filled in. */
export function table(report: ReportName, rows: readonly Row[]): Table {
  const header = headerOf(report);
  const personColumns = personColumnsOf(report);
  const sections = new Map<unknown, number>();
  return {
    header,
    rows: rows.map(({ person: owner, cells }) => {
      for (const name of Object.keys(cells)) {
        if (!header.includes(name)) throw new Error(`${report} has no column ${name}`);
      }
      const cv = owner['CV Partner CV ID'];
      const ordinal = (sections.get(cv) ?? 0) + 1;
      sections.set(cv, ordinal);
      const ownCells: Cells = { 'CV Partner section ID': `${cv}/${ordinal}`, ...cells };
      return header.map((name, column) => {
        const isPersons = column < personColumns;
        if (report === 'user_report.csv') return String(ownCells[name] ?? owner[name] ?? '');
        return String((isPersons ? owner[name] : ownCells[name]) ?? '');
      });
    }),
  };
}

export function withoutColumns({ header, rows }: Table, ...names: readonly string[]): Table {
  const kept = header.flatMap((name, column) => (names.includes(name) ? [] : [column]));
  return {
    header: kept.map((column) => header[column]!),
    rows: rows.map((cells) => kept.map((column) => cells[column]!)),
  };
}

export function renameColumns({ header, rows }: Table, names: Readonly<Record<string, string>>): Table {
  return { header: header.map((name) => names[name] ?? name), rows };
}

export function addColumn({ header, rows }: Table, name: string, cells: readonly string[]): Table {
  return { header: [...header, name], rows: rows.map((row, index) => [...row, cells[index] ?? '']) };
}

/** Writes the reports into `folder`; the reports not named are absent. */
export async function writeExport(folder: string, files: Export, dialect: FileDialect = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(folder, file), encodeContent(file as ReportName, content, dialect));
  }
}

function encodeContent(report: ReportName, content: ReportContent, dialect: FileDialect): string | Buffer {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return content;
  return encodeTable('header' in content ? content : table(report, content), dialect);
}
