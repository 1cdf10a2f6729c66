import { Command } from 'commander';
import { runPipeline, sourceNamed } from '@smart-assign/etl';
import { acquireAll, configuredSource, withAcquireOptions, type AcquireOptions } from '../acquiring.ts';
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

interface EtlOptions extends FolderOptions, LimitOptions, AcquireOptions {
  generateFake: boolean;
  sqlFolder?: string;
  skipRefresh: boolean;
  json: boolean;
}

export function etlCommand(): Command {
  const command = new Command('etl')
    .description('run the whole pipeline: acquire, migrate, extract, transform, load, refresh, KPIs')
    .option('--generate-fake', 'generate a fake export of this quarter first', false)
    .option('--sql-folder <path>', 'further numbered .sql files, applied after the migrations')
    .option('--skip-refresh', 'leave the search profile view as it is', false);
  return withJsonOption(withAcquireOptions(withLoadOptions(withFolderOptions(command)))).action(runEtl);
}

async function runEtl(options: EtlOptions): Promise<void> {
  const configured = configuredSource();
  const signal = abortOnSignals();
  const dataFolder = dataFolderOf(options);
  // A fake export is made only where it is asked for: where none is, what is loaded lies in the data folder.
  const source = options.generateFake ? sourceNamed('fake') : configured.name === 'fake' ? null : configured;
  const receipt = await withProgress(async (onEvent) => {
    const database = await openConfiguredDatabase();
    // Not before: a server that is started here must not give way.
    giveWayToPeople();
    return runPipeline({
      database,
      dataFolder,
      quarter: options.quarter,
      acquire:
        source === null
          ? undefined
          : {
              source: source.name,
              run: () => acquireAll(source, dataFolder, options, onEvent, signal),
            },
      source: 'folder',
      encoding: options.encoding ?? null,
      sqlFolder: options.sqlFolder,
      skipRefresh: options.skipRefresh,
      dryRun: options.dryRun,
      reread: options.reread,
      limits: limitsOf(options),
      waitForLock: options.wait,
      signal,
      onEvent,
    });
  });
  printReceipt(receipt, options.json);
}
