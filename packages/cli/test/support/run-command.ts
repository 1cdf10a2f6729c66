import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '..', '..', 'src', 'main.js');

/** One line of the log, as a scheduler reads it. */
export interface LoggedLine {
  readonly time: string;
  readonly level: string;
  readonly event: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** What a command left behind when it ended. */
export interface Finished {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard error, line by line; a line that is no JSON fails here. */
  readonly log: () => LoggedLine[];
  /** Standard output as JSON. */
  readonly result: <T>() => T;
}

export interface Running {
  readonly pid: number;
  /** Resolves with the first line of the log that `wanted` accepts; fails if the command ends without it. */
  readonly saw: (wanted: (line: LoggedLine) => boolean) => Promise<LoggedLine>;
  /** What it has written to standard output by now. */
  readonly printed: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly finished: Promise<Finished>;
}

/** What {@link start} hands a command; anything else of ours that could lead it to another database is kept from it. */
export interface CommandSettings {
  readonly databaseUrl: string;
  /** `CV_REPORTS_FOLDER` */
  readonly dataFolder: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Starts `smart-assign` with these words in a process of its own, as a user or a scheduler would. */
export function start(
  words: readonly string[],
  { databaseUrl, dataFolder, environment }: CommandSettings,
): Running {
  const child = spawn(process.execPath, [main, ...words], {
    env: commandEnvironment({ databaseUrl, dataFolder, ...(environment && { environment }) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const lines = createInterface({ input: child.stderr });
  const finished = once(child, 'close').then(([code, signal]): Finished => ({
    code,
    signal,
    stdout,
    stderr,
    log: () => logLines(stderr),
    result: <T>() => JSON.parse(stdout) as T,
  }));

  const saw: Running['saw'] = async (wanted) => {
    const earlier = logLines(stderr.slice(0, stderr.lastIndexOf('\n') + 1)).find(wanted);
    if (earlier !== undefined) return earlier;
    return new Promise((resolve, reject) => {
      lines.on('line', (text) => {
        const line = JSON.parse(text) as LoggedLine;
        if (wanted(line)) resolve(line);
      });
      void finished.then(() => reject(new Error(`The command ended without the line. It said:\n${stderr}`)));
    });
  };
  return { pid: child.pid!, saw, printed: () => stdout, kill: (signal) => child.kill(signal), finished };
}

/** Runs a command to its end. */
export function run(words: readonly string[], settings: CommandSettings): Promise<Finished> {
  return start(words, settings).finished;
}

/** The shell's words that start `smart-assign`, for tests that need another program between. */
export function commandLine(words: readonly string[]): string {
  return [process.execPath, main, ...words].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
}

export function commandEnvironment({
  databaseUrl,
  dataFolder,
  environment,
}: CommandSettings): NodeJS.ProcessEnv {
  const own = /^(PG|DATABASE_URL|FLOWCASE_|CV_REPORTS_|SMART_ASSIGN_|NODE_|VITEST|FORCE_COLOR|NO_COLOR|CI$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  return {
    ...Object.fromEntries(inherited),
    DATABASE_URL: databaseUrl,
    CV_REPORTS_FOLDER: dataFolder,
    ...environment,
  };
}

function logLines(text: string): LoggedLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedLine);
}
