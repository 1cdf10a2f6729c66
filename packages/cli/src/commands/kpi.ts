import { Command } from 'commander';
import { kpisAlone } from '@smart-assign/etl';
import { abortOnSignals, openConfiguredDatabase } from '../environment.ts';
import { withJsonOption, wholeNumber } from '../options.ts';
import { withProgress } from '../output/progress.ts';
import { kpiText } from '../output/receipt.ts';

export function kpiCommand(): Command {
  const command = new Command('kpi')
    .description('stage 7: compute, store and print the KPIs')
    .option('--run <number>', 'the run they are stored with (default: the last loaded)', wholeNumber(1));
  return withJsonOption(command).action(async ({ run, json }: { run?: number; json: boolean }) => {
    const kpis = await withProgress(async (onEvent) =>
      kpisAlone(
        { database: await openConfiguredDatabase(), waitForLock: true, signal: abortOnSignals(), onEvent },
        run ?? null,
      ),
    );
    console.log(json ? JSON.stringify(kpis) : kpiText(kpis));
  });
}
