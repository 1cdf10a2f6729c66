import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { ReportFile } from '../../extract/report-reader.ts';
import { availabilityReport } from '../../reports/availability-report.ts';
import type { ExportPeople } from '../identities/export-people.ts';
import { writeCsv, type CsvWriter } from '../side-reports/csv-writer.ts';
import type { ExportFolder } from '../side-reports/export-folder.ts';
import type { SourceState } from '../side-reports/source-state.ts';
import {
  availabilityHeaders,
  dayNumber,
  openAvailability,
  percentOf,
  readAvailability,
  type AvailabilityRow,
} from './availability-file.ts';
import { companyFile, keepCompanyFile, markOurs } from './company-file.ts';
import { Combination, type SourceAvailability } from './combination.ts';
import { DaysWindow } from './days-window.ts';
import { readSourceDays, writeDay } from './source-file.ts';

/**
 * Makes `availability_report.csv` anew out of what the sources said and the company’s own file; `Combination` has the rule. Rows of the
 * company that name nobody, or that a load will find fault with, go through as they are, for the load to list.
 * @returns rows of the report
 * @throws Fault where a file cannot be read; the report is then as before
 */
export async function combineAvailability(
  folder: ExportFolder,
  exported: ExportPeople,
  states: readonly SourceState[],
  signal: AbortSignal,
): Promise<number> {
  await keepCompanyFile(folder, signal);
  const company = await openAvailability(folder.sources, companyFile).catch(tellEncoding);
  const said: SourceAvailability[] = [];
  // One after the other: each leaves much to be collected.
  for (const { name, title, availability: kind, window } of states) {
    const days = await readSourceDays(folder, name, new DaysWindow(window), exported, signal);
    said.push({ title, kind, days });
  }
  const combination = new Combination(said);
  const { rows, sha256 } = await writeCsv(
    join(folder.path, availabilityReport.file),
    availabilityHeaders,
    async (csv) => {
      if (company !== null) await addCompanyRows(csv, company, combination, exported, signal);
      for (const [person, userId] of exported.userIds.entries()) {
        for (const { date, source, figures } of combination.rest(person))
          writeDay(csv, { userId, date, source }, figures);
        signal.throwIfAborted();
        await csv.flushWhenFull();
      }
    },
    (written) => markOurs(folder, written.sha256, { alone: false }),
  );
  await markOurs(folder, sha256, { alone: true });
  return rows;
}

async function addCompanyRows(
  csv: CsvWriter,
  file: ReportFile,
  combination: Combination,
  exported: ExportPeople,
  signal: AbortSignal,
): Promise<void> {
  await readAvailability(
    file,
    (row, shape, line) => {
      // A load rejects a line of one cell, which tells where the row is to be found.
      if (shape !== 'whole') return csv.row([`${companyFile} line ${line}`]);
      const person = personOf(row, exported);
      const percent = percentOf(row.text('percent_available'));
      const day = dayNumber(row.text('date'));
      if (person === null || percent === null || Number.isNaN(day)) return csv.row(row.texts());
      const decided = combination.decide(person, day, percent);
      if (decided === 'company') csv.row(row.texts());
      else if (decided !== null) {
        const { source, date, figures } = decided;
        writeDay(csv, { userId: exported.userIds[person]!, date, source }, figures);
      }
    },
    async () => {
      signal.throwIfAborted();
      await csv.flushWhenFull();
    },
  ).catch(tellEncoding);
}

function personOf(row: AvailabilityRow, exported: ExportPeople): number | null {
  const known = exported.byUserId(row.text('userId'));
  if (known !== undefined) return known;
  const found = exported.find({
    email: row.text('email') || null,
    upn: row.text('upn') || null,
    externalId: row.text('externalId') || null,
  });
  return 'id' in found ? found.id : null;
}

/** The remedy of a load, an option of it, is none here. */
function tellEncoding(error: unknown): never {
  if (!(error instanceof Fault) || error.code !== 'bad_encoding') throw error;
  throw new Fault(error.message.replace('Nothing was loaded.', 'The report is as before.'), {
    code: error.code,
    exit: error.exit,
    remedy: `Save the company's ${availabilityReport.file} as UTF-8, put it into the quarter's folder and run this again.`,
    details: error.details,
  });
}
