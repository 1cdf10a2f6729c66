import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { Report } from '../../reports/contract.ts';
import { userReport } from '../../reports/user-report.ts';
import type { Downloaded, HttpClient } from '../http/index.ts';
import type { Batch } from './batches.ts';
import { checkPart } from './check-part.ts';
import type { FlowcaseContext } from './context.ts';
import { createReport, finishedReport } from './report-job.ts';
import { undocumentedReports } from './report-types.ts';
import { mostCvs } from './settings.ts';
import { UselessPart } from './useless-part.ts';

/** A report that fails or comes damaged is asked for again, so often in all. */
const mostAttempts = 3;

/**
 * Fetches one report of one batch into a folder and makes sure of it.
 * @returns `refused` where Flowcase does not make this report, which its documentation does not promise
 * @throws Fault `report_refused`, `report_useless`, `report_capped` (badInput), `report_overdue`, and those of the HTTP client
 */
export async function fetchPart(
  client: HttpClient,
  report: Report,
  batch: Batch,
  languages: readonly string[],
  folder: string,
  context: FlowcaseContext,
): Promise<'fetched' | 'refused'> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(client, report, batch, languages, folder, context);
    } catch (error) {
      if (!(error instanceof UselessPart)) throw error;
      if (attempt === mostAttempts) throw useless(report, batch, error.message);
      context.onEvent({
        type: 'warning',
        code: 'report_asked_again',
        message: `${report.file} of batch ${batch.number} ${error.message}; it is asked for again.`,
      });
    }
  }
}

async function fetchOnce(
  client: HttpClient,
  report: Report,
  batch: Batch,
  languages: readonly string[],
  folder: string,
  context: FlowcaseContext,
): Promise<'fetched' | 'refused'> {
  const jobId = await createReport(client, report, batch, languages).catch((error: unknown) => {
    if (undocumentedReports.has(report) && isRefusal(error)) return null;
    // Other refusals, of the key or the address, are the same for every report.
    if (error instanceof Fault && error.code === 'source_error') throw refused(report, batch, error);
    throw error;
  });
  if (jobId === null) return 'refused';
  const address = await finishedReport(client, jobId, report, context);
  const downloaded = await download(client, address, join(folder, report.file), report);
  const { cvs } = await checkPart(folder, report, downloaded, context.signal);
  if (report === userReport && cvs >= mostCvs) throw capped(batch);
  return 'fetched';
}

/** The key itself is good (else the status is 401) and the server well; it is this report that is not to be had. */
function isRefusal(error: unknown): boolean {
  const status = error instanceof Fault ? error.details.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 401 && status !== 429;
}

function download(client: HttpClient, address: string, file: string, report: Report): Promise<Downloaded> {
  return client.download(address, file, report.file).catch((error: unknown) => {
    // Signed addresses expire; whose key it is does not matter there.
    const status = error instanceof Fault ? error.details.status : null;
    if (typeof status === 'number' && status >= 400 && status < 500 && status !== 429)
      throw new UselessPart(`could not be fetched from where it was put (status ${status})`);
    throw error;
  });
}

function useless(report: Report, batch: Batch, why: string): Fault {
  return new Fault(
    `${report.file} of batch ${batch.number} was asked for ${mostAttempts} times and ${why}. No export was changed; the reports that were fetched are kept for the next run.`,
    {
      code: 'report_useless',
      exit: 'badInput',
      remedy:
        'Run it again later: only what is missing is fetched. If it stays so, make the same report in Flowcase by hand and show it to its support.',
      details: { report: report.file, batch: batch.number },
    },
  );
}

function refused(report: Report, { number, offices }: Batch, { details: { status } }: Fault): Fault {
  const named = offices.map(({ name }) => name).join(', ');
  return new Fault(
    `Flowcase refuses to make ${report.file} of batch ${number} (${named}): status ${String(status)}. No export was changed; the reports that were fetched are kept for the next run.`,
    {
      code: 'report_refused',
      exit: 'badInput',
      remedy:
        'Make the same report in Flowcase by hand: the owner of FLOWCASE_API_TOKEN may lack the right to it, or an office may be gone. If it can be made, the interface may have changed: please report it.',
      details: { report: report.file, batch: number, status },
    },
  );
}

function capped(batch: Batch): Fault {
  const offices = batch.offices.map(({ name }) => name).join(', ');
  return new Fault(
    `The user report of batch ${batch.number} (${offices}) has reached ${mostCvs} CVs, the most that a report of Flowcase holds: others are left out. No export was changed.`,
    {
      code: 'report_capped',
      exit: 'badInput',
      remedy:
        batch.offices.length > 1
          ? 'Set FLOWCASE_BATCH_PEOPLE lower, since many people have more than one CV, and run it again.'
          : 'Let an administrator of Flowcase split the office into smaller ones.',
      details: { batch: batch.number, people: batch.people },
    },
  );
}
