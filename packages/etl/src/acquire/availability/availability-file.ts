import { openReport, readRecords, type ReportFile } from '../../extract/report-reader.ts';
import type { RecordShape } from '../../extract/record-splitter.ts';
import { availabilityReport } from '../../reports/availability-report.ts';
import { allHeaders, ownerIdHeaders } from '../../reports/contract.ts';
import { toIsoDate } from '../../transform/cells/date.ts';
import { dayOf, type Day } from '../days.ts';

const { columns } = availabilityReport;
/** The columns of a file of availability as we write it, in their order. */
const columnNames = ['email', 'upn', 'externalId', 'userId', ...Object.keys(columns)] as const;
export const availabilityHeaders = allHeaders(availabilityReport);

/** One row as texts. */
export interface AvailabilityRow {
  /** The trimmed cell of a column, named as the contract names it or by the id it holds; empty where the file has no such column. */
  text(column: string): string;
  /** All cells in the order of {@link availabilityHeaders}. */
  texts(): string[];
}

/** Opens a file of availability under any name. @returns null where there is none */
export const openAvailability = (folder: string, file: string): Promise<ReportFile | null> =>
  openReport(folder, { ...availabilityReport, file }, null);

/**
 * Reads a file of availability row by row.
 * @param onRow the row holds until the next; of one that is not whole nothing may be read
 * @throws Fault as a load does where the file cannot be read
 */
export async function readAvailability(
  file: ReportFile,
  onRow: (row: AvailabilityRow, shape: RecordShape, line: number) => void,
  afterPiece: () => Promise<void> | void,
): Promise<void> {
  const indexes = new Map(columnNames.map((name) => [name as string, columnIndex(file, name)]));
  const wanted = [...new Set([...indexes.values()].filter((index) => index !== null))];
  const slots = new Map(
    [...indexes].map(([name, index]) => [name, index === null ? -1 : wanted.indexOf(index)]),
  );
  let current: { text(slot: number): string };
  const row: AvailabilityRow = {
    text: (name) => {
      const slot = slots.get(name)!;
      return slot < 0 ? '' : current.text(slot).trim();
    },
    texts: () => columnNames.map(row.text),
  };
  await readRecords(
    file,
    wanted,
    (cells, shape, line) => {
      current = cells;
      onRow(row, shape, line);
    },
    afterPiece,
  );
}

function columnIndex({ match: { owner, sources } }: ReportFile, name: string): number | null {
  if (name in ownerIdHeaders) return owner[name as keyof typeof owner];
  const source = sources.get(name)!;
  if (source.kind === 'cell') return source.index;
  return source.kind === 'first' ? source.indexes[0]! : null;
}

const days = new Map<string, Day>();
const rememberedDays = 10_000;

/** A day as a load reads its cell; NaN where it is none. Files name the same few days over and over, so they are remembered. */
export function dayNumber(cell: string): Day {
  let day = days.get(cell);
  if (day === undefined) {
    const iso = toIsoDate(cell);
    day = iso === null ? Number.NaN : dayOf(iso);
    if (days.size < rememberedDays) days.set(cell, day);
  }
  return day;
}

/** A percentage as a load reads its cell; null where it finds fault with it. */
export function percentOf(cell: string): number | null {
  const { parser } = columns['percent_available']!;
  let isFaulty = false;
  const value = cell === '' ? parser.whenEmpty : parser.parse(cell, () => (isFaulty = true));
  return isFaulty || value === null ? null : Number(value);
}

/** A boolean as a load reads its cell; null where it is none. */
export function booleanOf(cell: string): boolean | null {
  const value = cell === '' ? null : columns['overbooked']!.parser.parse(cell, () => {});
  return value === null ? null : value === 't';
}
