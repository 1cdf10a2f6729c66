import { Command } from 'commander';
import { migrate } from '@smart-assign/database';
import { abortOnSignals, openConfiguredDatabase, readEnvironment } from '../environment.ts';
import { withLoadOptions, type LimitOptions } from '../options.ts';
import { keepSchedule, readRetries, readSchedule } from '../schedule.ts';

interface ScheduleOptions extends LimitOptions {
  cron: string;
  timeZone?: string;
}

export function scheduleCommand(): Command {
  const command = new Command('schedule')
    .description('run the whole pipeline whenever it is due, until Ctrl-C')
    .option('--cron <fields>', 'when, as cron knows it', '0 0 1 1,4,7,10 *')
    .option('--time-zone <name>', 'whose clock that is read by (default: this machine’s)');
  return withLoadOptions(command).action(async (options: ScheduleOptions) => {
    const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const job = readSchedule({ cron: options.cron, timeZone });
    const retries = readRetries(readEnvironment());
    const signal = abortOnSignals();
    const database = await openConfiguredDatabase();
    await migrate(database);
    await keepSchedule(job, database, wordsOf(options), retries, signal);
  });
}

function wordsOf({ allowShrink, maxRejectPercent, dryRun, reread, wait }: LimitOptions): string[] {
  return [
    'etl',
    '--json',
    `--max-reject-percent=${maxRejectPercent}`,
    ...(allowShrink ? ['--allow-shrink'] : []),
    ...(dryRun ? ['--dry-run'] : []),
    ...(reread ? ['--reread'] : []),
    ...(wait ? [] : ['--no-wait']),
  ];
}
