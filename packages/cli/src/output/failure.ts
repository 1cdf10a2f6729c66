import { describeSqlError, exitCodes, Fault, isSqlError } from '@smart-assign/database';
import { isTerminal, report } from './events.ts';

const undefinedTable = '42P01';

/** Why a command failed, for its log, its exit code and its alerts. */
export interface Failure {
  readonly exit: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  /** What the line of the log has beside these. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Makes of whatever was thrown what may be told of it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Fault) {
    const { exit, code, message, remedy, details } = error;
    return { exit: exitCodes[exit], code, message, remedy, details };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return {
      exit: exitCodes.interrupted,
      code: 'interrupted',
      message: 'Stopped; nothing was loaded and the database is as before.',
      remedy: null,
      details: {},
    };
  }
  if (isSqlError(error)) {
    // The server's own words may quote a row: the class of the error and the place tell enough.
    const description = describeSqlError(error);
    return {
      exit: exitCodes.internal,
      code: 'sql_error',
      message: `PostgreSQL refused a statement (${Object.values(description).filter(Boolean).join(', ')}); what was under way was rolled back.`,
      remedy:
        error.code === undefinedTable
          ? 'The schema is not there or not up to date: run `smart-assign migrate` first.'
          : 'If the database itself is well, this is a mistake in the program: please report it.',
      details: { ...description },
    };
  }
  return {
    exit: exitCodes.internal,
    code: 'internal',
    message: `Unexpected: ${error instanceof Error ? error.stack : String(error)}`,
    remedy: 'This is a mistake in the program: please report it.',
    details: {},
  };
}

/** Tells why a command failed, on standard error. */
export function tellFailure({ code, message, remedy, details }: Failure): void {
  const text = isTerminal() && remedy !== null ? `${message}\n${remedy}` : message;
  const event = code === 'interrupted' ? code : 'failed';
  report({
    level: 'error',
    event,
    message: text,
    ...(remedy !== null && { remedy }),
    ...(event === 'failed' && { code }),
    ...details,
  });
}
