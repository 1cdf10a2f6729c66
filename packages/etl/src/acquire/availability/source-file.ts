import { join } from 'node:path';
import type { ExportPeople } from '../identities/export-people.ts';
import { writeCsv, type CsvWriter } from '../side-reports/csv-writer.ts';
import type { ExportFolder } from '../side-reports/export-folder.ts';
import { availabilityFile } from '../side-reports/source-state.ts';
import {
  availabilityHeaders,
  booleanOf,
  dayNumber,
  openAvailability,
  percentOf,
  readAvailability,
} from './availability-file.ts';
import type { DaysWindow } from './days-window.ts';
import { SourceDays, type DayFigures } from './source-days.ts';

/** What a source says of the days of one person: number of the day in the window, and its figures. */
export interface PersonDays {
  /** Number of the person in the export. */
  readonly number: number;
  readonly days: Iterable<readonly [index: number, figures: DayFigures]>;
}

/** Adds the row of a person’s day. @param source as the reports name it */
export function writeDay(
  csv: CsvWriter,
  { userId, date, source }: { userId: string; date: string; source: string },
  { percentAvailable, tentativePercent, isOverbooked }: DayFigures,
): void {
  // Of the four ids one is enough.
  csv.row([null, null, null, userId, date, percentAvailable, source, tentativePercent, isOverbooked]);
}

/** Writes what a source says of days into a file of its own. @returns rows */
export async function writeSourceDays(
  { sources }: ExportFolder,
  { name, title, window }: { name: string; title: string; window: DaysWindow },
  exported: ExportPeople,
  people: Iterable<PersonDays>,
  signal: AbortSignal,
): Promise<number> {
  const { rows } = await writeCsv(join(sources, availabilityFile(name)), availabilityHeaders, async (csv) => {
    for (const { number, days } of people) {
      const userId = exported.userIds[number]!;
      for (const [index, figures] of days)
        writeDay(csv, { userId, date: window.iso(index), source: title }, figures);
      signal.throwIfAborted();
      await csv.flushWhenFull();
    }
  });
  return rows;
}

/**
 * Reads what a source said of days; what is outside the window, or of nobody in the export, is left out.
 * @throws Fault as a load does where the file cannot be read
 */
export async function readSourceDays(
  { sources }: ExportFolder,
  name: string,
  window: DaysWindow,
  exported: ExportPeople,
  signal: AbortSignal,
): Promise<SourceDays> {
  const days = new SourceDays(window);
  const file = await openAvailability(sources, availabilityFile(name));
  if (file === null) return days;
  await readAvailability(
    file,
    (row, shape) => {
      if (shape !== 'whole') return;
      const person = exported.byUserId(row.text('userId'));
      const index = window.index(dayNumber(row.text('date')));
      const percentAvailable = percentOf(row.text('percent_available'));
      if (person === undefined || index < 0 || percentAvailable === null) return;
      const tentative = row.text('tentative_percent');
      days.set(person, index, {
        percentAvailable,
        tentativePercent: tentative === '' ? null : percentOf(tentative),
        isOverbooked: booleanOf(row.text('overbooked')),
      });
    },
    () => signal.throwIfAborted(),
  );
  return days;
}
