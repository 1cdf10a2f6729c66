/** What may be said of a failed statement. Its `detail` is left out on purpose: it quotes the row, which is personal data. */
export interface SqlErrorDescription {
  severity?: string;
  /** The SQLSTATE, for example `23505`. */
  code?: string;
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
  /** The name that the caller gave to the statement. */
  statement?: string;
}

/** The harmless facts of an error of PostgreSQL, for a log or for the details of a Fault; empty for any other error. */
export function describeSqlError(error: unknown, statement?: string): SqlErrorDescription {
  if (!isSqlError(error)) return {};
  const { severity, code, schema, table, column, constraint } = error;
  const facts = { severity, code, schema, table, column, constraint, statement };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Whether the server, rather than the connection or our own code, refused. */
export function isSqlError(error: unknown): error is Record<string, string | undefined> & Error {
  return (
    error instanceof Error &&
    /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code)) &&
    'severity' in error
  );
}
