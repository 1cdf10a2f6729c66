import type { Kpis, Receipt } from '@smart-assign/etl';
import { count, seconds } from './numbers.ts';
import { table } from './table.ts';

/** Prints what a run did: a table to read, or JSON for a program. */
export function printReceipt(receipt: Receipt, json: boolean): void {
  console.log(
    json || !(process.stdout.isTTY || process.stderr.isTTY) ? JSON.stringify(receipt) : receiptText(receipt),
  );
}

export function receiptText(receipt: Receipt): string {
  const rejected = receipt.reports.reduce((sum, report) => sum + report.rowsRejected, 0);
  const issues = receipt.reports.reduce((sum, report) => sum + report.cellIssues, 0);
  const head =
    receipt.status === 'dry_run'
      ? `Run ${receipt.runId} was a dry run of ${receipt.quarter}: nothing was changed. It would have done this:`
      : `Run ${receipt.runId} loaded ${receipt.quarter} from ${receipt.folder}`;
  const lines = [head, '', reportTable(receipt), ''];
  lines.push(
    rejected + issues === 0
      ? 'No row was rejected and no cell was at fault.'
      : `${count(rejected)} rows rejected, ${count(issues)} cells at fault: see \`smart-assign rejects --run ${receipt.runId}\`.`,
  );
  if (receipt.kpis !== null) lines.push('', kpiText(receipt.kpis));
  const stages = Object.entries(receipt.stageMilliseconds).map(([stage, ms]) => `${stage} ${seconds(ms)}`);
  lines.push('', `Took ${stages.join(', ')}.`);
  return lines.join('\n');
}

function reportTable({ reports }: Receipt): string {
  const rows = reports.flatMap((report) =>
    Object.entries(report.tables).map(([name, counts], index) => [
      index === 0 ? report.file : '',
      index === 0 ? report.rowsRead : '',
      index === 0 ? report.rowsRejected : '',
      name,
      counts.inserted,
      counts.updated,
      counts.unchanged,
      counts.deleted,
      index === 0 && report.skipped ? 'as in the last load: not read again' : '',
    ]),
  );
  const heads = [
    'report',
    'read',
    'rejected',
    'table',
    'inserted',
    'updated',
    'unchanged',
    'deleted',
    'note',
  ];
  // Nothing to note, no column for it.
  const shown = reports.some(({ skipped }) => skipped) ? heads.length : heads.length - 1;
  return table(
    heads.slice(0, shown),
    rows.map((row) => row.slice(0, shown)),
  );
}

export function kpiText(kpis: Kpis): string {
  const technologies = kpis.topTechnologies
    .map(({ name, people }) => `${name} (${count(people)})`)
    .join(', ');
  const average = kpis.averageAvailability === null ? 'unknown' : `${kpis.averageAvailability} %`;
  const unknown = kpis.availabilityUnknown === 0 ? '' : `, unknown for ${count(kpis.availabilityUnknown)}`;
  const lines = [
    ['Total users', count(kpis.totalUsers)],
    ['Total CVs', count(kpis.totalCvs)],
    ['Top 5 technologies', technologies || 'none'],
    ['SC cleared, ≥ 50 % available', `${count(kpis.scClearedAvailable)} (as of ${kpis.asOf})`],
    ['Average availability', `${average}${unknown}`],
  ] as const;
  return lines.map(([label, value]) => `${label.padEnd(30)}${value}`).join('\n');
}
