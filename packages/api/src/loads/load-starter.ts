/** One line of what a load tells while it runs: an event of the pipeline, none of it personal data. */
export type LoadEvent = Readonly<Record<string, unknown>>;

/** What an admin may choose of a load. */
export interface LoadOptions {
  /** `Q22026`; null for the newest there is. */
  readonly quarter: string | null;
  readonly allowShrink: boolean;
  readonly dryRun: boolean;
}

/** A load that runs. */
export interface RunningLoad {
  /** Resolves when it has ended, with the exit code of the command. */
  readonly ended: Promise<number>;
  stop(): void;
}

/**
 * Starts a load. The API knows nothing of the pipeline: who builds the server says how one is started, in a process of its own, so
 * that the search stays quick meanwhile.
 */
export interface LoadStarter {
  start(options: LoadOptions, onEvent: (event: LoadEvent) => void): RunningLoad;
}
