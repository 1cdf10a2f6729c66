import { Fault } from '@smart-assign/database';
import { referenceDate } from './calendar.ts';
import { ExportFiles } from './export/export-files.ts';
import { fillQuarterFolder } from '../fill-quarter-folder.ts';
import { writePerson } from './export/write-person.ts';
import { EmailNames } from './person/email-names.ts';
import { makePerson } from './person/make-person.ts';

export interface FakeExportOptions {
  /** Where the quarter folders stand, for example `cv_reports`; made if it does not exist. */
  readonly folder: string;
  /** The export is of this day's quarter (UTC), and all its dates are told from this day. */
  readonly today: Date;
  /** People, not CVs: some have two. */
  readonly users?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: { readonly people: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}

export interface FakeExport {
  /** The quarter's folder. */
  readonly folder: string;
  /** `Q#YYYY` */
  readonly quarter: string;
  /** Rows by file name, headers not counted. */
  readonly rows: Record<string, number>;
}

const peopleBetweenProgress = 100;

/**
 * Writes the fifteen reports of a consultancy that does not exist. The same day, seed and number of people give the same bytes,
 * and the first people of a larger export are those of a smaller one. An export that the quarter already had is kept beside the
 * new one; after a failure the folder is as before.
 *
 * @throws Fault `bad_user_count`, `bad_seed`, `bad_reference_date` (usage), `fake_export_not_written` (internal); the signal's reason
 */
export async function generateFakeExport({
  folder,
  today,
  users = 500,
  seed = 42,
  onProgress,
  signal,
}: FakeExportOptions): Promise<FakeExport> {
  checkOptions(today, users, seed);
  const date = referenceDate(today);
  const written = fillQuarterFolder(folder, date.quarter, (unfinished) =>
    ExportFiles.with(unfinished, async (files) => {
      const emailNames = new EmailNames();
      for (let index = 0; index < users; index++) {
        signal?.throwIfAborted();
        writePerson(makePerson(index, seed, date, emailNames), seed, date, files);
        await files.flush();
        const people = index + 1;
        if (people % peopleBetweenProgress === 0 || people === users) onProgress?.({ people, of: users });
      }
      return files.rowCounts();
    }),
  );
  const { folder: path, result: rows } = await written.catch((cause: unknown) => {
    throw isFileError(cause) ? notWritten(folder, cause) : cause;
  });
  return { folder: path, quarter: date.quarter, rows };
}

function checkOptions(today: Date, users: number, seed: number): void {
  if (!Number.isSafeInteger(users) || users < 1) {
    throw refused(
      `An export of ${users} people cannot be made`,
      'bad_user_count',
      'Ask for 1 person or more.',
    );
  }
  if (!Number.isSafeInteger(seed)) {
    throw refused(`${seed} cannot be a seed`, 'bad_seed', 'Give a whole number as the seed.');
  }
  if (Number.isNaN(today.getTime())) {
    throw refused(
      'The day of the export is no date',
      'bad_reference_date',
      'Give a date such as 2026-11-23.',
    );
  }
}

function refused(message: string, code: string, remedy: string): Fault {
  return new Fault(`${message}; nothing was written.`, { code, exit: 'usage', remedy });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function notWritten(folder: string, cause: NodeJS.ErrnoException): Fault {
  return new Fault(
    `The fake export could not be written to ${folder} (${cause.code}); the folder is as before.`,
    {
      code: 'fake_export_not_written',
      exit: 'internal',
      remedy: 'Make sure that the folder can be written to and that its disk has room, then run it again.',
      cause,
    },
  );
}
