import { Command } from 'commander';
import { refreshAlone } from '@smart-assign/etl';
import { abortOnSignals, openConfiguredDatabase } from '../environment.ts';
import { wholeNumber } from '../options.ts';
import { withProgress } from '../output/progress.ts';

export function refreshCommand(): Command {
  return new Command('refresh')
    .description('stage 6: refresh the search profile view')
    .option('--run <number>', 'the run it is done for (default: the last loaded)', wholeNumber(1))
    .action(async ({ run }: { run?: number }) => {
      await withProgress(async (onEvent) =>
        refreshAlone(
          { database: await openConfiguredDatabase(), waitForLock: true, signal: abortOnSignals(), onEvent },
          run ?? null,
        ),
      );
    });
}
