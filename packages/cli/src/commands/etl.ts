import { Command } from 'commander';
import { runPipeline } from '@smart-assign/etl';
import { abortOnSignals, checkDataSource, openConfiguredDatabase } from '../environment.ts';
import {
  dataFolderOf,
  limitsOf,
  withFakeOptions,
  withFolderOptions,
  withJsonOption,
  withLoadOptions,
  type FakeCommandOptions,
  type FolderOptions,
  type LimitOptions,
} from '../options.ts';
import { withProgress } from '../output/progress.ts';
import { printReceipt } from '../output/receipt.ts';

interface EtlOptions extends FolderOptions, FakeCommandOptions, LimitOptions {
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
  return withJsonOption(withFakeOptions(withLoadOptions(withFolderOptions(command)))).action(runEtl);
}

async function runEtl(options: EtlOptions): Promise<void> {
  checkDataSource();
  const receipt = await withProgress(async (onEvent) =>
    runPipeline({
      database: await openConfiguredDatabase(),
      dataFolder: dataFolderOf(options),
      quarter: options.quarter,
      fake: options.generateFake
        ? { users: options.users, seed: options.seed, today: new Date() }
        : undefined,
      source: 'folder',
      encoding: options.encoding ?? null,
      sqlFolder: options.sqlFolder,
      skipRefresh: options.skipRefresh,
      dryRun: options.dryRun,
      reread: options.reread,
      limits: limitsOf(options),
      waitForLock: options.wait,
      signal: abortOnSignals(),
      onEvent,
    }),
  );
  printReceipt(receipt, options.json);
}
