import { describeSqlError, exitCodes, Fault, isSqlError } from '@smart-assign/database';
import { isTerminal, report } from './events.ts';

const undefinedTable = '42P01';

/**
 * Tells why a command failed, on standard error.
 * @returns the exit code
 */
export function tellFailure(error: unknown): number {
  if (error instanceof Fault) {
    tell(error.message, error.remedy, { event: 'failed', code: error.code, ...error.details });
    return exitCodes[error.exit];
  }
  if (error instanceof Error && error.name === 'AbortError') {
    tell('Stopped; nothing was loaded and the database is as before.', null, { event: 'interrupted' });
    return exitCodes.interrupted;
  }
  if (isSqlError(error)) {
    // The server's own words may quote a row: the class of the error and the place tell enough.
    const description = describeSqlError(error);
    tell(
      `PostgreSQL refused a statement (${Object.values(description).filter(Boolean).join(', ')}); what was under way was rolled back.`,
      error.code === undefinedTable
        ? 'The schema is not there or not up to date: run `smart-assign migrate` first.'
        : 'If the database itself is well, this is a mistake in the program: please report it.',
      { event: 'failed', code: 'sql_error', ...description },
    );
    return exitCodes.internal;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  tell(`Unexpected: ${stack}`, 'This is a mistake in the program: please report it.', {
    event: 'failed',
    code: 'internal',
  });
  return exitCodes.internal;
}

function tell(
  message: string,
  remedy: string | null,
  { event, ...details }: { event: string } & Record<string, unknown>,
): void {
  const text = isTerminal() && remedy !== null ? `${message}\n${remedy}` : message;
  report({ level: 'error', event, message: text, ...(remedy !== null && { remedy }), ...details });
}
