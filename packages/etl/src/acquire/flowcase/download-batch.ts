import { Fault } from '@smart-assign/database';
import type { Report } from '../../reports/contract.ts';
import type { HttpClient } from '../http/index.ts';
import type { Destination } from '../source.ts';
import type { Batch } from './batches.ts';
import { connect } from './connection.ts';
import type { FlowcaseContext } from './context.ts';
import { fetchPart } from './fetch-part.ts';
import { plannedDownload } from './plan.ts';
import { flowcaseReports, reportType } from './report-types.ts';
import { WorkFolder, type DownloadPlan } from './work-folder.ts';

/**
 * The second step: fetches every report of one batch that is not there yet. Different batches may be fetched by several processes at
 * once.
 * @throws Fault `no_download_plan`, `unknown_batch` (usage), and what fetching throws; the parts that came are kept
 */
export async function downloadBatch(
  into: Destination,
  number: number,
  context: FlowcaseContext,
): Promise<Batch> {
  const work = new WorkFolder(into);
  const plan = await plannedDownload(work, context);
  const batch = plan.batches.find((each) => each.number === number);
  if (batch === undefined) throw unknownBatch(number, plan);
  if ((await work.joined()) !== null) {
    context.onEvent({ type: 'info', message: `The export of ${plan.quarter} is joined already.` });
    return batch;
  }
  let done = 0;
  await fetchBatch(work, plan, batch, context, () => tellParts(++done, flowcaseReports.length, context));
  return batch;
}

/** @param onPart called for each part that is there in the end */
export async function fetchBatch(
  work: WorkFolder,
  plan: DownloadPlan,
  batch: Batch,
  context: FlowcaseContext,
  onPart: () => void,
): Promise<void> {
  const client = connect(context);
  // All at once: Flowcase takes minutes for each, and the client keeps to its rate. One that fails leaves the others to come to
  // their end, so that the next run has less to fetch.
  const outcomes = await Promise.allSettled(
    flowcaseReports.map(async (report) => {
      await ensurePart(client, work, plan, batch, report, context);
      onPart();
    }),
  );
  context.signal.throwIfAborted();
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const [first, ...others] = new Map(reasons.map((reason: Error) => [reason.message, reason])).values();
  for (const other of others) {
    const code = other instanceof Fault ? other.code : 'internal';
    context.onEvent({ type: 'warning', code, message: other.message });
  }
  if (first !== undefined) throw first;
}

async function ensurePart(
  client: HttpClient,
  work: WorkFolder,
  { wanted }: DownloadPlan,
  batch: Batch,
  report: Report,
  context: FlowcaseContext,
): Promise<void> {
  if ((await work.hasPart(batch, report.file)) || (await work.isRefused(batch, report.file))) return;
  const outcome = await work.keepPart(batch, report.file, (folder) =>
    fetchPart(client, report, batch, wanted.languages, folder, context),
  );
  if (outcome === 'fetched') return;
  context.onEvent({
    type: 'warning',
    code: 'report_refused',
    message: `Flowcase does not make ${report.file} (type ${reportType(report)}): the export will be without it.`,
  });
}

/** Tells how many parts are there. */
export function tellParts(done: number, of: number, { onEvent }: FlowcaseContext): void {
  onEvent({ type: 'acquire_progress', source: 'flowcase', what: 'report parts', done, of });
}

function unknownBatch(number: number, { batches }: DownloadPlan): Fault {
  return new Fault(`The plan has no batch ${number}; nothing was fetched.`, {
    code: 'unknown_batch',
    exit: 'usage',
    remedy: `Name one from 1 to ${batches.length}.`,
  });
}
