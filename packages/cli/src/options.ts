import { InvalidArgumentError, Option, type Command } from 'commander';
import { defaultLimits, encodings, type Encoding, type GuardLimits } from '@smart-assign/etl';
import { defaultDataFolder } from './environment.ts';

/** A whole number of at least `least`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      `It must be a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''}.`,
    );
  };
}

/** A day, `YYYY-MM-DD`. */
export function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
}

export function percentage(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}

/** A number of seconds, also a part of one. */
export function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 86_400) return value;
  throw new InvalidArgumentError('It must be a number of seconds, at most a day.');
}

export interface FolderOptions {
  dataFolder?: string;
  quarter?: string;
  encoding?: Encoding;
}

export const dataFolderOf = (options: Pick<FolderOptions, 'dataFolder'>): string =>
  options.dataFolder ?? defaultDataFolder();

/** Options that say which export is read. */
export function withFolderOptions(command: Command): Command {
  return command
    .option('--data-folder <path>', 'folder of the Q#YYYY folders, or one of them (default: cv_reports)')
    .option('--quarter <name>', 'the folder to load, for example Q22026 (default: the newest)')
    .addOption(
      new Option(
        '--encoding <name>',
        'encoding of the files (default: by byte order mark, else utf-8)',
      ).choices(encodings),
    );
}

export interface LimitOptions {
  allowShrink: boolean;
  maxRejectPercent: number;
  dryRun: boolean;
  reread: boolean;
  wait: boolean;
}

export const limitsOf = ({ allowShrink, maxRejectPercent }: LimitOptions): GuardLimits => ({
  allowShrink,
  maxRejectPercent,
});

/** Options of the load and its guards. */
export function withLoadOptions(command: Command): Command {
  return command
    .option('--dry-run', 'do everything, then roll back and report', false)
    .option('--reread', 'read every file, also one that has not changed since the last load', false)
    .option(
      '--allow-shrink',
      'load even if more than 20 % of the people, or half of a report’s rows, are gone',
      false,
    )
    .option(
      '--max-reject-percent <number>',
      'refuse when more of a report is rejected',
      percentage,
      defaultLimits.maxRejectPercent,
    )
    .option('--no-wait', 'fail instead of waiting when another run holds the lock');
}

export const withJsonOption = (command: Command): Command =>
  command.option('--json', 'print the result as JSON', false);
