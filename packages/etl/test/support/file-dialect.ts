import type { Table } from './export.ts';

/** How the files of an export are written; what is left out is as Flowcase writes it: UTF-8, commas, `\n`, packed texts. */
export interface FileDialect {
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  readonly byteOrderMark?: boolean;
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Form of the texts by language. */
  readonly texts?: 'packed' | 'json' | 'one column per language';
  readonly everyCellQuoted?: boolean;
}

export function encodeTable(table: Table, dialect: FileDialect): Buffer {
  return encodeText(csvText(table, dialect), dialect);
}

export function csvText(table: Table, dialect: FileDialect = {}): string {
  const { delimiter = ',', lineEnd = '\n', everyCellQuoted = false, texts = 'packed' } = dialect;
  const special = new RegExp(`["\r\n${delimiter === '|' ? '\\|' : delimiter}]`);
  const cell = (text: string) =>
    everyCellQuoted || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const { header, rows } = withTextsAs(table, texts);
  return [header, ...rows].map((cells) => cells.map(cell).join(delimiter) + lineEnd).join('');
}

export function encodeText(text: string, { encoding = 'utf-8', byteOrderMark = false }: FileDialect): Buffer {
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked);
  if (encoding === 'windows-1252') return Buffer.from([...text].map(windows1252));
  const units = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? units : units.swap16();
}

function windows1252(character: string): number {
  const special: Record<string, number> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '–': 0x96 };
  const code = special[character] ?? character.codePointAt(0)!;
  if (code > 0xff) throw new Error(`${character} is not in windows-1252`);
  return code;
}

const textsHeader = / \((?:(?:in )?#\{lang\}|multilang)\)$/;

/** The same table with its packed texts in another form. Knows only plain packed texts: no `|` or `:` inside one. */
function withTextsAs(table: Table, form: NonNullable<FileDialect['texts']>): Table {
  if (form === 'packed') return table;
  const columns = table.header.flatMap(
    (name, column): { name: string; cell: (row: readonly string[]) => string }[] => {
      if (!textsHeader.test(name)) return [{ name, cell: (row) => row[column]! }];
      const texts = (row: readonly string[]) =>
        Object.fromEntries(
          row[column]!.split('|')
            .filter(Boolean)
            .map((part) => part.split(':') as [string, string]),
        );
      if (form === 'json') {
        return [{ name, cell: (row) => (row[column] === '' ? '' : JSON.stringify(texts(row))) }];
      }
      const languages = [...new Set(['int', ...table.rows.flatMap((row) => Object.keys(texts(row)))])];
      return languages
        .map((language) => ({
          name: name.replace(textsHeader, ` (${language})`),
          cell: (row: readonly string[]) => texts(row)[language] ?? '',
        }))
        .filter((added) => !table.header.includes(added.name));
    },
  );
  return {
    header: columns.map(({ name }) => name),
    rows: table.rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
