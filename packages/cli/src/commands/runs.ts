import { Command } from 'commander';
import { listRuns, runReports, withConnection, type RunSummary } from '@smart-assign/database';
import { openConfiguredDatabase } from '../environment.ts';
import { withJsonOption, wholeNumber } from '../options.ts';
import { seconds } from '../output/numbers.ts';
import { table } from '../output/table.ts';

export function runsCommand(): Command {
  const command = new Command('runs')
    .description('list the runs, newest first, or tell one of them report by report')
    .option('--run <number>', 'one run, report by report', wholeNumber(1))
    .option('--limit <number>', 'how many runs to list', wholeNumber(1, 10_000), 20);
  return withJsonOption(command).action(async (options: { run?: number; limit: number; json: boolean }) => {
    const database = await openConfiguredDatabase();
    await withConnection(database, async (client) => {
      const runs = await listRuns(client, options);
      const reports = options.run === undefined ? null : await runReports(client, options.run);
      if (options.json) console.log(JSON.stringify(reports === null ? runs : { ...runs[0], reports }));
      else console.log(reports === null ? runsText(runs) : runText(runs[0]!, reports));
    });
  });
}

function runText(run: RunSummary, reports: Awaited<ReturnType<typeof runReports>>): string {
  const why = run.faultMessage === null ? [] : [`Why it ended (${run.faultCode}): ${run.faultMessage}`];
  return [runsText([run]), ...why, reportsText(reports)].join('\n\n');
}

function runsText(runs: readonly RunSummary[]): string {
  if (runs.length === 0) return 'No run yet.';
  const rows = runs.map((run) => [
    String(run.runId),
    run.status,
    run.quarter ?? '',
    run.source,
    run.startedAt.toISOString().slice(0, 19).replace('T', ' '),
    run.milliseconds === null ? '' : seconds(run.milliseconds),
    run.rowsRead,
    run.rowsWritten,
    run.rowsRejected,
    shortened(run.faultMessage ?? ''),
  ]);
  return table(
    [
      'run',
      'status',
      'quarter',
      'source',
      'started (UTC)',
      'took',
      'read',
      'written',
      'rejected',
      'why it ended',
    ],
    rows,
  );
}

const longestReason = 60;

/** The list has room for the beginning of a reason; one run by itself tells it whole. */
function shortened(text: string): string {
  return text.length <= longestReason ? text : `${text.slice(0, longestReason - 1)}…`;
}

function reportsText(reports: Awaited<ReturnType<typeof runReports>>): string {
  return table(
    [
      'report',
      'read',
      'inserted',
      'updated',
      'unchanged',
      'deleted',
      'rejected',
      'cell issues',
      'sha-256',
      'note',
    ],
    reports.map((report) => [
      report.report,
      report.rowsRead,
      report.rowsInserted,
      report.rowsUpdated,
      report.rowsUnchanged,
      report.rowsDeleted,
      report.rowsRejected,
      report.cellIssues,
      report.fileSha256.slice(0, 12),
      report.skipped ? 'not read again' : '',
    ]),
  );
}
