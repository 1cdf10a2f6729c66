import type { Column, Report } from '../../packages/etl/src/reports/contract.ts';
import type { Table } from './catalogue.ts';
import { readAs } from './cell-kinds.ts';
import { placeOf, type Place } from './column-places.ts';
import { code, list, table } from './markdown.ts';

/** The columns of a report as a table of Markdown. */
export function columnTable(report: Report, tables: readonly Table[]): string {
  const rows = Object.entries(report.columns).map(([name, column]) => {
    const place = placeOf(report, name, column, tables);
    return [
      headersText(column),
      placeText(column, place),
      place === null ? '' : typeText(place.type),
      requiredText(column),
      ruleText(report, column),
      column.visibleTo === 'everyone' ? '' : column.visibleTo,
      column.note,
    ];
  });
  return table(['Header', 'Stored as', 'Type', 'Required', 'Read as', 'May see', 'Note'], rows);
}

function headersText({ headers: [first, ...others] }: Column): string {
  return others.length === 0 ? code(first!) : `${code(first!)} (also ${list(others.map(code))})`;
}

function placeText({ lookup }: Column, place: Place | null): string {
  if (place === null) return 'not stored';
  const stored = code(`${place.table}.${place.column}`);
  if (lookup !== null) return `${stored}, the id of ${code(`${lookup.table}.name`)}`;
  return place.row === null ? stored : `${stored}, ${place.row}`;
}

const shortTypes: Record<string, string> = { 'timestamp with time zone': 'timestamptz' };
const typeText = (type: string) => shortTypes[type] ?? type;

function requiredText({ required, parser }: Column): string {
  if (!required) return '';
  return parser.whenEmpty === null ? 'yes' : 'if filled';
}

function ruleText(report: Report, { parser, lookup, internationalTextOf, plainTextHeader }: Column): string {
  const sentences = [readAs(parser)];
  if (lookup !== null)
    sentences.push(`Names are compared ${lookup.ignoresCase ? 'ignoring case' : 'exactly'}.`);
  if (internationalTextOf !== null) {
    const other = report.columns[internationalTextOf]!.headers[0]!;
    sentences.push(`Where empty: the \`int\` text of ${code(other)}.`);
  }
  if (plainTextHeader !== null) sentences.push(`Where empty: ${code(plainTextHeader)} as the \`int\` text.`);
  return sentences
    .map((sentence, index) => (index < sentences.length - 1 ? sentence.replace(/\.?$/, '.') : sentence))
    .join(' ');
}
