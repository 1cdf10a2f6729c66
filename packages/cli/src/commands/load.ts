import { Command } from 'commander';
import { loadAlone } from '@smart-assign/etl';
import { abortOnSignals, giveWayToPeople, openConfiguredDatabase } from '../environment.ts';
import {
  dataFolderOf,
  limitsOf,
  withFolderOptions,
  withJsonOption,
  withLoadOptions,
  type FolderOptions,
  type LimitOptions,
} from '../options.ts';
import { withProgress } from '../output/progress.ts';
import { printReceipt } from '../output/receipt.ts';

export function loadCommand(): Command {
  const command = new Command('load').description('stages 3 to 5: extract, transform and load one export');
  return withJsonOption(withLoadOptions(withFolderOptions(command))).action(
    async (options: FolderOptions & LimitOptions & { json: boolean }) => {
      const receipt = await withProgress(async (onEvent) => {
        const database = await openConfiguredDatabase();
        // Not before: a server that is started here must not give way.
        giveWayToPeople();
        return loadAlone({
          database,
          dataFolder: dataFolderOf(options),
          quarter: options.quarter,
          source: 'folder',
          encoding: options.encoding ?? null,
          dryRun: options.dryRun,
          reread: options.reread,
          limits: limitsOf(options),
          waitForLock: options.wait,
          signal: abortOnSignals(),
          onEvent,
        });
      });
      printReceipt(receipt, options.json);
    },
  );
}
