import { Command } from 'commander';
import {
  readRejects,
  rejectCsvHeader,
  rejectCsvLine,
  summarizeRejects,
  withConnection,
} from '@smart-assign/database';
import { openConfiguredDatabase } from '../environment.ts';
import { withJsonOption, wholeNumber } from '../options.ts';
import { writeCsvFile } from '../output/csv-file.ts';
import { table } from '../output/table.ts';

interface RejectsOptions {
  run?: number;
  csv?: string;
  limit: number;
  json: boolean;
}

export function rejectsCommand(): Command {
  const command = new Command('rejects')
    .description('show which rows were not loaded and which cells were at fault, and why')
    .option('--run <number>', 'the run (default: the newest)', wholeNumber(1))
    .option('--csv <file>', 'write all of them to a CSV file (it holds personal data)')
    .option('--limit <number>', 'how many to show', wholeNumber(1, 100_000), 20);
  return withJsonOption(command).action(async (options: RejectsOptions) => {
    const database = await openConfiguredDatabase();
    await withConnection(database, async (client) => {
      const summary = await summarizeRejects(client, options.run ?? null);
      const rejects = readRejects(client, summary.runId, options.csv === undefined ? options.limit : null);
      if (options.csv !== undefined) {
        const lines = await writeCsvFile(options.csv, rejectCsvHeader, rejects, rejectCsvLine);
        console.log(`${lines} lines written to ${options.csv}.`);
      } else if (options.json) {
        console.log(JSON.stringify({ ...summary, rejects: await Array.fromAsync(rejects) }));
      } else {
        console.log(await rejectsText(summary, rejects));
      }
    });
  });
}

async function rejectsText(
  summary: Awaited<ReturnType<typeof summarizeRejects>>,
  rejects: ReturnType<typeof readRejects>,
): Promise<string> {
  if (summary.groups.length === 0) return `Run ${summary.runId} rejected no row and found no cell at fault.`;
  const groups = summary.groups.map(({ file, kind, code, count, reason }) => [
    file,
    kind,
    code,
    count,
    reason,
  ]);
  const shown = (await Array.fromAsync(rejects)).map(({ file, line, column, value, code }) => [
    file,
    line,
    column ?? '',
    (value ?? '').slice(0, 40),
    code,
  ]);
  const total = summary.groups.reduce((sum, group) => sum + group.count, 0);
  return [
    `Run ${summary.runId}`,
    '',
    table(['file', 'kind', 'code', 'count', 'reason'], groups),
    '',
    table(['file', 'line', 'column', 'value', 'code'], shown),
    ...(shown.length < total
      ? [`… and ${total - shown.length} more: --limit shows more, --csv writes all.`]
      : []),
  ].join('\n');
}
