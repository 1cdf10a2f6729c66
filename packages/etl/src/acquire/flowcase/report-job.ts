import { Fault } from '@smart-assign/database';
import type { Report } from '../../reports/contract.ts';
import { optionalAt, recordAt, textAt, type HttpClient } from '../http/index.ts';
import type { Batch } from './batches.ts';
import type { FlowcaseContext } from './context.ts';
import { reportType } from './report-types.ts';
import { UselessPart } from './useless-part.ts';

/** Flowcase documents `finished` alone; what it calls a failure is seen only when it happens. */
const failedState = /fail|error|abort|cancel|expire/i;

/**
 * Asks Flowcase to make a report over the CVs of some offices.
 * @returns the id of the job
 */
export function createReport(
  client: HttpClient,
  report: Report,
  { offices }: Batch,
  languages: readonly string[],
): Promise<string> {
  return client.json('POST', '/api/v2/cv-report', {
    query: {
      encoding: 'UTF-8',
      output_format: 'csv',
      report_type: reportType(report),
      'lang[]': languages,
    },
    body: { office_ids: offices.map(({ id }) => id), must: [] },
    check: idOf,
  });
}

/**
 * Waits until a report is made.
 * @returns the signed address of its file: whoever has it may read the file for some time, so it is told to nobody
 * @throws UselessPart where the report failed; Fault `report_overdue` (transient)
 */
export async function finishedReport(
  client: HttpClient,
  jobId: string,
  report: Report,
  { settings, clock, signal }: FlowcaseContext,
): Promise<string> {
  const began = clock.now();
  for (;;) {
    const { state, url } = await client.json('GET', `/api/v2/cv-report/${encodeURIComponent(jobId)}`, {
      check: jobOf,
    });
    if (state === 'finished' && url !== null) return url;
    if (failedState.test(state)) throw new UselessPart('failed in Flowcase');
    if (clock.now() - began >= settings.reportMinutes * 60_000) throw overdue(report, settings.reportMinutes);
    await clock.wait(settings.pollSeconds * 1000, signal);
  }
}

function idOf(answer: unknown): string {
  const { _id: id } = recordAt(answer, 'the answer');
  return textAt(id, '_id');
}

function jobOf(answer: unknown): { state: string; url: string | null } {
  const job = recordAt(answer, 'the answer');
  const file = optionalAt(job.cv_report, 'cv_report', recordAt);
  return {
    state: textAt(job.state, 'state'),
    url: optionalAt(file?.url, 'cv_report.url', textAt),
  };
}

function overdue(report: Report, minutes: number): Fault {
  return new Fault(
    `Flowcase has not finished ${report.file} within ${minutes} minutes. No export was changed; the reports that were fetched are kept for the next run.`,
    {
      code: 'report_overdue',
      exit: 'internal',
      remedy:
        'Run it again: only what is missing is fetched. If it stays so, raise FLOWCASE_REPORT_MINUTES or lower FLOWCASE_BATCH_PEOPLE.',
      details: { report: report.file, minutes },
      transient: true,
    },
  );
}
