import { isDeepStrictEqual } from 'node:util';
import type { Contents, StoredRow } from './contents.ts';
import { countedSections, type Place } from './places.ts';

/** A report as an independent reader sees it. */
export interface CsvReport {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const isTextsHeader = (header: string) => /#\{lang\}|multilang/.test(header);

/** The cell of a section's column: the last one of its name, since the person's columns lead. */
export function cellOf({ header }: CsvReport, row: readonly string[], name: string): string {
  const column = header.lastIndexOf(name);
  return column === -1 ? '' : row[column]!.trim();
}

function textsOf(cell: string): Record<string, string> {
  const entries = cell.startsWith('{')
    ? Object.entries(JSON.parse(cell) as Record<string, string>)
    : cell.split('|').map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** True where a stored value says what a cell says. An empty cell is not looked at. */
function isStored(header: string, cell: string, stored: unknown): boolean {
  if (cell === '') return true;
  if (isTextsHeader(header)) {
    const texts = textsOf(cell);
    if (Object.keys(texts).length === 0) return stored === null;
    return isDeepStrictEqual(stored, texts);
  }
  if (typeof stored === 'number') return stored === Number(cell);
  if (typeof stored === 'boolean') return stored === (cell.toLowerCase() === 'true');
  return stored === cell;
}

/** What an empty cell of a key means. */
const emptyKey: Record<string, string> = { Clearance: 'None', 'Valid From': '1900-01-01' };

function index(rows: readonly StoredRow[], columns: readonly string[]): Map<string, StoredRow> {
  return new Map(rows.map((row) => [columns.map((column) => row[column]).join('\0'), row]));
}

/** Every cell of the report that the database does not say too, told by place; empty where nothing is lost. */
export function lostCells(place: Place, report: CsvReport, contents: Contents): string[] {
  const stored = index(contents[place.table], Object.values(place.key));
  return report.rows.flatMap((row) => {
    const key = Object.keys(place.key).map((name) => cellOf(report, row, name) || (emptyKey[name] ?? ''));
    const found = stored.get(key.join('\0'));
    if (found === undefined) return [`${place.table} has no row ${key.join(', ')}`];
    return Object.entries(place.columns).flatMap(([name, column]) =>
      isStored(name, cellOf(report, row, name), found[column])
        ? []
        : [
            `${place.table} ${key.join(', ')}: ${name} is ${cellOf(report, row, name)}, not ${JSON.stringify(found[column])}`,
          ],
    );
  });
}

/** The counts and dates of the usage report that `cv_section_usage` does not say. */
export function lostSectionUsage(report: CsvReport, contents: Contents): string[] {
  const stored = index(contents.cv_section_usage, ['cv_id', 'section']);
  return report.rows.flatMap((row) =>
    countedSections.flatMap(([section, countHeader, dateHeader]) => {
      const count = countHeader === null ? '' : cellOf(report, row, countHeader);
      const date = cellOf(report, row, dateHeader);
      if (count === '' && date === '') return [];
      const cv = cellOf(report, row, 'CV Partner CV ID');
      const found = stored.get(`${cv}\0${section}`);
      const isWhole =
        found !== undefined &&
        isStored('', count, found['item_count']) &&
        isStored('', date, found['owner_last_updated']);
      return isWhole ? [] : [`${cv} ${section}: ${count} ${date}`];
    }),
  );
}
