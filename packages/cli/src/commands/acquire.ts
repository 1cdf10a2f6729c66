import { Command } from 'commander';
import { acquireFake } from '@smart-assign/etl';
import { abortOnSignals, checkDataSource } from '../environment.ts';
import { dataFolderOf, withFakeOptions, withJsonOption, type FakeCommandOptions } from '../options.ts';
import { withProgress } from '../output/progress.ts';

export function acquireCommand(): Command {
  const command = new Command('acquire')
    .description('stage 1: fill this quarter’s folder with an export (generated)')
    .option('--data-folder <path>', 'where the Q#YYYY folder is made (default: cv_reports)');
  return withJsonOption(withFakeOptions(command)).action(
    async (options: FakeCommandOptions & { dataFolder?: string; json: boolean }) => {
      checkDataSource();
      const acquired = await withProgress((onEvent) =>
        acquireFake(dataFolderOf(options), { ...options, today: new Date() }, onEvent, abortOnSignals()),
      );
      console.log(options.json ? JSON.stringify(acquired) : acquired.folder);
    },
  );
}
