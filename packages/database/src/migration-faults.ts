import { Fault } from './fault.ts';
import { describeSqlError } from './sql-error.ts';

export interface FailedSqlFile {
  file: string;
  text: string;
  error: unknown;
  /** What state the database is in now. */
  state: string;
}

/** The Fault for an SQL file that failed: file, line where the server tells it, SQLSTATE, and what is in the database now. */
export function sqlFileFailed({ file, text, error, state }: FailedSqlFile): Fault {
  const { code: sqlState, ...facts } = describeSqlError(error);
  const line = lineOf(text, error);
  const place = line === undefined ? file : `${file}, line ${line}`;
  const { message } = error as Error;
  return new Fault(
    `${place}: ${message}${sqlState ? ` (SQLSTATE ${sqlState})` : ''}; the file was rolled back, ${state}.`,
    {
      code: 'sql_file_failed',
      exit: 'internal',
      remedy: `Correct ${file} and run the command again.`,
      details: { file, ...(line !== undefined && { line }), ...(sqlState && { sqlState }), ...facts },
      cause: error,
    },
  );
}

export function migrationsAhead(unknown: string[]): Fault {
  return new Fault(
    `The database is ahead of this program: it has the migrations ${unknown.join(', ')}, which are not known here. It was not changed.`,
    {
      code: 'database_ahead',
      exit: 'usage',
      remedy:
        'Update the program to the version that the database was migrated with, or name another database.',
      details: { unknown },
    },
  );
}

export function migrationsOutOfOrder(skipped: string[], last: string): Fault {
  return new Fault(
    `The migrations ${skipped.join(', ')} come before ${last}, which the database has already; nothing was changed.`,
    {
      code: 'migration_out_of_order',
      exit: 'internal',
      remedy: 'Give the new migrations numbers after the last one: migrations only go forward.',
      details: { skipped, last },
    },
  );
}

/** The server counts characters from 1 over the whole text that was sent; only some errors have a position. */
function lineOf(text: string, error: unknown): number | undefined {
  const position = Number((error as { position?: string }).position);
  if (!(position >= 1)) return undefined;
  return [...text].slice(0, position - 1).filter((character) => character === '\n').length + 1;
}
