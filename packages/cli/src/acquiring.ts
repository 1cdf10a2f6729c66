import { Option, type Command } from 'commander';
import { Fault } from '@smart-assign/database';
import {
  acquireFrom,
  areSet,
  quarterOf,
  sourceNamed,
  sources,
  type Acquired,
  type OnEvent,
  type Source,
  type Window,
} from '@smart-assign/etl';
import { readEnvironment } from './environment.ts';
import { wholeNumber } from './options.ts';

/** Where exports come from by `FLOWCASE_DATA_SOURCE`: its value, and the name of the source. */
const dataSources: Readonly<Record<string, string>> = { fake: 'fake', real: 'flowcase' };

/**
 * The source that the environment names.
 * @throws Fault where it names one that is not known
 */
export function configuredSource(): Source {
  const value = readEnvironment().FLOWCASE_DATA_SOURCE || 'fake';
  const name = dataSources[value];
  if (name !== undefined) return sourceNamed(name);
  throw new Fault(`FLOWCASE_DATA_SOURCE is ${JSON.stringify(value)}; nothing was done.`, {
    code: 'unknown_data_source',
    exit: 'usage',
    remedy: `Set it to ${Object.keys(dataSources).join(' or ')}.`,
  });
}

/** Sources of side reports whose settings are set: they are asked after every export. */
export const configuredSideSources = (): Source[] =>
  sources.filter(({ brings, settings }) => brings === 'side reports' && areSet(settings, readEnvironment()));

export interface AcquireOptions {
  users?: number;
  seed?: number;
  from?: string;
  to?: string;
  quarter?: string;
}

/** Options of the sources. */
export function withAcquireOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--users <number>', 'people in the generated export (default: 500)').argParser(
        wholeNumber(1, 1_000_000),
      ),
    )
    .addOption(
      new Option('--seed <number>', 'the same seed generates the same export (default: 42)').argParser(
        wholeNumber(0),
      ),
    );
}

/** Days of availability that are asked for unless the command says otherwise: what people plan with. */
const weeksAhead = 26;

/** The days of a window, told as `YYYY-MM-DD`. */
export function windowOf({ from, to }: AcquireOptions, now: Date): Window {
  const start = from ?? now.toISOString().slice(0, 10);
  const end = new Date(new Date(start).getTime() + weeksAhead * 7 * 86_400_000);
  return { from: start, to: to ?? end.toISOString().slice(0, 10) };
}

/** Fetches from one source with the settings of the environment, and what the command line says otherwise. */
export function acquire(
  source: Source,
  dataFolder: string,
  options: AcquireOptions,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<Acquired> {
  const now = new Date();
  const { users, seed } = options;
  return acquireFrom(source, {
    env: {
      ...readEnvironment(),
      ...(users === undefined ? {} : { FAKE_USERS: String(users) }),
      ...(seed === undefined ? {} : { FAKE_SEED: String(seed) }),
    },
    into: { dataFolder, quarter: options.quarter ?? quarterOf(now) },
    window: windowOf(options, now),
    now,
    onEvent,
    signal,
  });
}

/** An export of a source, and after it what the configured sources of side reports add to it. */
export async function acquireAll(
  source: Source,
  dataFolder: string,
  options: AcquireOptions,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<Acquired> {
  let acquired = await acquire(source, dataFolder, options, onEvent, signal);
  for (const side of configuredSideSources()) {
    const { quarter } = acquired;
    acquired = await acquire(side, dataFolder, { ...options, quarter }, onEvent, signal);
  }
  return acquired;
}
