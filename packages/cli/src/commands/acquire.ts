import { Argument, Command } from 'commander';
import { sourceNamed, sources } from '@smart-assign/etl';
import {
  acquire,
  acquireAll,
  configuredSource,
  withAcquireOptions,
  type AcquireOptions,
} from '../acquiring.ts';
import { abortOnSignals } from '../environment.ts';
import { dataFolderOf, day, withJsonOption } from '../options.ts';
import { withProgress } from '../output/progress.ts';

interface AcquireCommandOptions extends AcquireOptions {
  dataFolder?: string;
  json: boolean;
}

export function acquireCommand(): Command {
  const names = sources.map(({ name }) => name);
  const command = new Command('acquire')
    .description('stage 1: fill this quarter’s folder from a source')
    .addArgument(
      new Argument(
        '[source]',
        'the source; left out: what FLOWCASE_DATA_SOURCE names, then what else is set',
      ).choices(names),
    )
    .option('--data-folder <path>', 'where the Q#YYYY folder is (default: cv_reports)')
    .option('--quarter <name>', 'its name (default: this quarter)')
    .option('--from <day>', 'first day of availability to ask for, YYYY-MM-DD (default: today)', day)
    .option('--to <day>', 'last day of availability to ask for (default: 26 weeks later)', day);
  return withJsonOption(withAcquireOptions(command)).action(
    async (name: string | undefined, options: AcquireCommandOptions) => {
      const fetching = name === undefined ? acquireAll : acquire;
      const source = name === undefined ? configuredSource() : sourceNamed(name);
      const acquired = await withProgress((onEvent) =>
        fetching(source, dataFolderOf(options), options, onEvent, abortOnSignals()),
      );
      console.log(options.json ? JSON.stringify(acquired) : acquired.folder);
    },
  );
}
