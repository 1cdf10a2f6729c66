import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoadEvent, LoadOptions, LoadStarter } from '@smart-assign/api';
import { exitCodes } from '@smart-assign/database';
import { sendAlert } from './alerts.ts';
import { environmentAsFarAsItGoes } from './environment.ts';

const main = join(import.meta.dirname, 'main.js');

// As in the first line of main.js, which is not read when Node is given the file.
const flags = ['--max-semi-space-size=16', '--heap-growing-percent=40'];

/** Program and words that run a command of ours in a process of its own. */
export const loadCommandLine = (words: readonly string[]): [string, string[]] => [
  process.execPath,
  [...flags, main, ...words],
];

/**
 * Tells of a load that ended without a word, as where memory ran out: it can no longer do so itself.
 * @param how it ended, after "The load"
 */
export const alertOfKilledLoad = (how: string): Promise<void> =>
  sendAlert(
    {
      command: 'etl',
      code: 'killed',
      message: `The load ${how}; what it had not committed was rolled back.`,
      remedy:
        'Look at `smart-assign runs` and the log of the machine: what is killed often had too little memory.',
    },
    environmentAsFarAsItGoes(),
  );

/** A load that was asked to stop rolls back within moments; one that hangs is ended. */
const patienceMs = 10_000;

/**
 * Starts loads as `smart-assign etl` in a process of its own, with the settings of this one. The lines of its log are its events;
 * the receipt is not needed, since the run tells the same.
 */
export const loadProcess: LoadStarter = {
  start(options, onEvent) {
    const [command, line] = loadCommandLine(wordsOf(options));
    const child = spawn(command, line, { stdio: ['ignore', 'ignore', 'pipe'] });
    createInterface({ input: child.stderr! }).on('line', (line) => {
      const event = eventOf(line);
      if (event !== null) onEvent(event);
    });
    let isStopped = false;
    const ended = new Promise<number>((resolve) => {
      child.once('error', (error: NodeJS.ErrnoException) => {
        onEvent(failed('not_started', `The process of the load could not be started (${error.code}).`));
        resolve(exitCodes.internal);
      });
      // `close` comes after the last line of the log, `exit` may come before it.
      child.once('close', (code, signal) => {
        // A signal that comes before the command listens for it ends the process without a word.
        if (code === null) onEvent(endedBy(signal!));
        if (code === null && !isStopped) void alertOfKilledLoad(`was ended by ${signal}`);
        resolve(code ?? exitCodes.interrupted);
      });
    });
    return {
      ended,
      stop() {
        isStopped = true;
        child.kill('SIGTERM');
        const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs);
        void ended.then(() => clearTimeout(kill));
      },
    };
  },
};

function wordsOf({ quarter, allowShrink, dryRun }: LoadOptions): string[] {
  const words = ['etl', '--json'];
  if (quarter !== null) words.push('--quarter', quarter);
  if (allowShrink) words.push('--allow-shrink');
  if (dryRun) words.push('--dry-run');
  return words;
}

/** A line that is no JSON comes from Node itself and may quote anything: it is not passed on. */
function eventOf(line: string): LoadEvent | null {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null ? (event as LoadEvent) : null;
  } catch {
    return null;
  }
}

const endedBy = (signal: NodeJS.Signals): LoadEvent =>
  failed(
    'interrupted',
    `${signal} ended the process of the load; the list of runs tells whether it had loaded.`,
  );

const failed = (code: string, message: string): LoadEvent => ({
  time: new Date().toISOString(),
  level: 'error',
  event: code === 'interrupted' ? code : 'failed',
  code,
  message,
});
