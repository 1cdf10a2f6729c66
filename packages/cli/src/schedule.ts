import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { Cron } from 'croner';
import { exitCodes, Fault, takeScheduledLoad, withConnection, type Database } from '@smart-assign/database';
import { alertOfKilledLoad, loadCommandLine } from './load-process.ts';
import { report } from './output/events.ts';

export interface Schedule {
  /** Five fields as cron knows them, or six with seconds first. */
  readonly cron: string;
  /** For example `Europe/Oslo`: by its clock the fields are read, through changes of summer time too. */
  readonly timeZone: string;
}

/**
 * Reads a schedule.
 * @throws Fault `bad_schedule` (usage)
 */
export function readSchedule({ cron, timeZone }: Schedule): Cron {
  try {
    const job = new Cron(cron, { timezone: timeZone, paused: true });
    if (job.nextRun() !== null) return job;
  } catch {
    // What is wrong is told below, in one way for all that can be.
  }
  throw new Fault(`${JSON.stringify(cron)} in ${timeZone} is no schedule; nothing was started.`, {
    code: 'bad_schedule',
    exit: 'usage',
    remedy:
      'Give five fields as cron knows them, for example "0 0 1 1,4,7,10 *" for the first of each quarter, and a time zone such as Europe/Oslo.',
  });
}

/** How often a load that failed is tried again. */
export interface Retries {
  readonly times: number;
  readonly pauseMs: number;
}

/**
 * As Airflow's: three times, after `SMART_ASSIGN_RETRY_SECONDS` each (300).
 * @throws Fault `bad_settings` (usage)
 */
export function readRetries({ SMART_ASSIGN_RETRY_SECONDS: text }: NodeJS.ProcessEnv): Retries {
  const seconds = Number(text || 300);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 86_400)
    return { times: 3, pauseMs: seconds * 1000 };
  throw new Fault(
    `SMART_ASSIGN_RETRY_SECONDS must be a number from 0 to 86400, and is ${JSON.stringify(text)}; nothing was started.`,
    { code: 'bad_settings', exit: 'usage', remedy: 'Correct it in the environment or .env.' },
  );
}

/** Exit codes that the same settings and the same export would only bring again, and those of a load that was asked to stop. */
const final: readonly (number | null)[] = [
  exitCodes.ok,
  exitCodes.usage,
  exitCodes.badInput,
  exitCodes.guard,
  exitCodes.interrupted,
];

/**
 * Starts `smart-assign etl` in a process of its own whenever it is due, until `signal` aborts; a load under way is then asked to
 * stop, which rolls it back. Where several processes keep the same schedule on one database, each due load is run by one of them.
 * A load that fails is told by its own log and alerts, tried again where that can help, and the schedule goes on.
 */
export async function keepSchedule(
  job: Cron,
  database: Database,
  words: readonly string[],
  retries: Retries,
  signal: AbortSignal,
): Promise<void> {
  for (let due = job.nextRun(); due !== null; due = job.nextRun(due)) {
    tell('schedule_waits', `The next load is due at ${due.toISOString()}`, { due });
    await until(due, signal);
    if (signal.aborted) return;
    if (await isTaken(database, due)) await runUntilDone(due, words, retries, signal);
    if (signal.aborted) return;
    // What came due while a load ran is not made up for: it would load the same again.
    const now = new Date();
    if (due < now) due = new Date(Math.max(due.getTime(), now.getTime() - 1000));
  }
}

const tell = (event: string, message: string, details: Record<string, unknown>): void =>
  report({ level: 'info', event, message, ...details });

async function isTaken(database: Database, due: Date): Promise<boolean> {
  try {
    const taken = await withConnection(
      database,
      (client) => takeScheduledLoad(client, due, `${hostname()} ${process.pid}`),
      { applicationName: 'smart-assign schedule' },
    );
    if (!taken) tell('schedule_passed', 'Another process has taken the load that is due', { due });
    return taken;
  } catch (error) {
    // The load itself will say so too, with its alerts: a database that is away must not end the schedule.
    report({
      level: 'warn',
      event: 'schedule_unsure',
      message: `Whether another process has taken the load cannot be read (${error instanceof Fault ? error.code : 'sql_error'}); it is started here`,
      due,
    });
    return true;
  }
}

async function runUntilDone(
  due: Date,
  words: readonly string[],
  { times, pauseMs }: Retries,
  signal: AbortSignal,
): Promise<void> {
  for (let left = times; ; left--) {
    const code = await runLoad(due, words, signal);
    if (signal.aborted || final.includes(code) || left === 0) return;
    const again = new Date(Date.now() + pauseMs);
    tell('schedule_retries', `The load is tried again at ${again.toISOString()}`, { due, again, left });
    await until(again, signal);
    if (signal.aborted) return;
  }
}

/** @returns its exit code; null where a signal ended it, or it could not be started */
async function runLoad(due: Date, words: readonly string[], signal: AbortSignal): Promise<number | null> {
  tell('schedule_starts', 'The load that is due is started', { due });
  const [command, line] = loadCommandLine(words);
  const child = spawn(command, line, { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const { code, how } = await new Promise<{ code: number | null; how: string }>((resolve) => {
    child.once('error', ({ code: reason }: NodeJS.ErrnoException) =>
      resolve({ code: null, how: `could not be started (${reason})` }),
    );
    child.once('close', (exit, killedBy) => resolve({ code: exit, how: `ended with ${exit ?? killedBy}` }));
  });
  signal.removeEventListener('abort', stop);
  report({
    level: code === 0 ? 'info' : 'error',
    event: 'schedule_ended',
    message: code === 0 ? 'The load has ended' : `The load ${how}`,
    due,
    code,
  });
  if (code === null && !signal.aborted) await alertOfKilledLoad(how);
  return code;
}

/** A timer holds 24 days at most, and a machine's clock may be set meanwhile: a long wait is looked at again every hour. */
const longestWaitMs = 3_600_000;

async function until(due: Date, signal: AbortSignal): Promise<void> {
  for (let left = due.getTime() - Date.now(); left > 0 && !signal.aborted; left = due.getTime() - Date.now())
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(left, longestWaitMs));
      signal.addEventListener('abort', done, { once: true });
    });
}
