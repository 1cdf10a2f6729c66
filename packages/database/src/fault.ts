/** How a command that meets this fault must end; documented in docs/operations.md. */
export const exitCodes = {
  ok: 0,
  /** A fault of ours or of the machine: see the log. */
  internal: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
  /** The input was refused: nothing was loaded. */
  badInput: 3,
  /** A guard refused the export: nothing was loaded. */
  guard: 4,
  /** The database cannot be reached or refuses us. */
  databaseUnreachable: 5,
  /** Another run holds the lock and the caller asked not to wait. */
  locked: 6,
  /** Stopped by Ctrl-C or a termination signal. */
  interrupted: 130,
} as const;

export type ExitKind = keyof typeof exitCodes;

export interface FaultOptions {
  /** Stable, greppable name, for example `missing_column`. */
  code: string;
  exit: ExitKind;
  /** What the reader should do next, as one sentence. */
  remedy: string;
  /** Facts for the log: never personal data, never a secret. */
  details?: Record<string, unknown>;
  /** True where the same call may succeed later without anybody changing anything. */
  transient?: boolean;
  cause?: unknown;
}

/**
 * An error that a person can act on: what happened (`message`), what state things are in now, and what to do (`remedy`).
 * The message and the details may reach a log, so they carry neither a cell of a CV nor a secret.
 */
export class Fault extends Error {
  readonly code: string;
  readonly exit: ExitKind;
  readonly remedy: string;
  readonly details: Record<string, unknown>;
  readonly transient: boolean;

  constructor(message: string, options: FaultOptions) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.code = options.code;
    this.exit = options.exit;
    this.remedy = options.remedy;
    this.details = options.details ?? {};
    this.transient = options.transient ?? false;
  }
}
