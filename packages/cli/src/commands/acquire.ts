import { Argument, Command, Option } from 'commander';
import { Fault } from '@smart-assign/database';
import { flowcaseSteps, quarterOf, sourceNamed, sources, type OnEvent } from '@smart-assign/etl';
import {
  acquire,
  acquireAll,
  configuredSource,
  withAcquireOptions,
  type AcquireOptions,
} from '../acquiring.ts';
import { abortOnSignals, readEnvironment } from '../environment.ts';
import { dataFolderOf, day, wholeNumber, withJsonOption } from '../options.ts';
import { withProgress } from '../output/progress.ts';

interface AcquireCommandOptions extends AcquireOptions {
  dataFolder?: string;
  json: boolean;
  plan?: true;
  batch?: number;
  join?: true;
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
    .option('--to <day>', 'last day of availability to ask for (default: 26 weeks later)', day)
    .addOption(
      new Option('--plan', 'flowcase, in steps: say as JSON which batches there are').conflicts([
        'batch',
        'join',
      ]),
    )
    .addOption(
      new Option('--batch <number>', 'flowcase, in steps: fetch one batch; several processes may')
        .argParser(wholeNumber(1))
        .conflicts('join'),
    )
    .option('--join', 'flowcase, in steps: make the quarter’s folder of the batches');
  return withJsonOption(withAcquireOptions(command)).action(
    async (name: string | undefined, options: AcquireCommandOptions) => {
      if (isStep(options)) return runStep(name, options);
      const fetching = name === undefined ? acquireAll : acquire;
      const source = name === undefined ? configuredSource() : sourceNamed(name);
      const acquired = await withProgress((onEvent) =>
        fetching(source, dataFolderOf(options), options, onEvent, abortOnSignals()),
      );
      console.log(options.json ? JSON.stringify(acquired) : acquired.folder);
    },
  );
}

const isStep = ({ plan, batch, join }: AcquireCommandOptions): boolean =>
  plan !== undefined || batch !== undefined || join !== undefined;

async function runStep(name: string | undefined, options: AcquireCommandOptions): Promise<void> {
  if (name !== 'flowcase') throw noSteps();
  const stepped = await withProgress((onEvent) => step(options, onEvent));
  console.log('folder' in stepped && !options.json ? stepped.folder : JSON.stringify(stepped));
}

async function step(options: AcquireCommandOptions, onEvent: OnEvent) {
  const now = new Date();
  const steps = flowcaseSteps({
    env: readEnvironment(),
    into: { dataFolder: dataFolderOf(options), quarter: options.quarter ?? quarterOf(now) },
    now,
    onEvent,
    signal: abortOnSignals(),
  });
  if (options.plan) return steps.plan();
  return options.batch === undefined ? steps.join() : steps.batch(options.batch);
}

function noSteps(): Fault {
  return new Fault('Only flowcase is fetched in steps; nothing was fetched.', {
    code: 'no_steps',
    exit: 'usage',
    remedy: 'Write `smart-assign acquire flowcase` before --plan, --batch or --join.',
  });
}
