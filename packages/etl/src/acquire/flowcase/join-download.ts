import { cp, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { Report } from '../../reports/contract.ts';
import { reports } from '../../reports/index.ts';
import { fillQuarterFolder, pathExists } from '../fill-quarter-folder.ts';
import type { Acquired, Destination } from '../source.ts';
import type { FlowcaseContext } from './context.ts';
import { CvOwners } from './cv-owners.ts';
import { joinParts } from './join-parts.ts';
import { plannedDownload } from './plan.ts';
import { flowcaseReports } from './report-types.ts';
import { WorkFolder, type DownloadPlan } from './work-folder.ts';

/**
 * The last step: makes the quarter's folder of the parts of all batches. What Flowcase does not bring, such as the company's own side
 * files, is taken over from the folder that was there, which is kept beside it.
 * @throws Fault `no_download_plan` (usage), `download_incomplete` (badInput), and those of {@link joinParts}; no export is changed then
 */
export async function joinDownload(into: Destination, context: FlowcaseContext): Promise<Acquired> {
  const { quarter, dataFolder } = into;
  const work = new WorkFolder(into);
  const plan = await plannedDownload(work, context);
  const already = await work.joined();
  if (already !== null) return { quarter, folder: join(dataFolder, quarter), rows: already };

  const joined = await completeReports(work, plan);
  const { folder, result: rows } = await fillQuarterFolder(dataFolder, quarter, async (unfinished) => {
    const counts = await joinReports(joined, plan, work, unfinished, context);
    await takeOver(into, unfinished, context);
    return counts;
  });
  await work.finish(rows);
  return { quarter, folder, rows };
}

/** The reports that are there for every batch. One that some batches lack, because Flowcase refused it, would delete their rows. */
async function completeReports(work: WorkFolder, { batches }: DownloadPlan): Promise<Report[]> {
  const complete: Report[] = [];
  const missing: string[] = [];
  for (const report of flowcaseReports) {
    let isRefused = false;
    for (const batch of batches) {
      if (await work.isRefused(batch, report.file)) isRefused = true;
      else if (!(await work.hasPart(batch, report.file)))
        missing.push(`${report.file} of batch ${batch.number}`);
    }
    if (!isRefused) complete.push(report);
  }
  if (missing.length === 0) return complete;
  throw new Fault(`Reports are still to be fetched: ${missing.join(', ')}. No export was changed.`, {
    code: 'download_incomplete',
    exit: 'badInput',
    remedy: 'Fetch their batches with `smart-assign acquire flowcase --batch N`, then join again.',
    details: { missing },
  });
}

async function joinReports(
  joined: readonly Report[],
  { batches }: DownloadPlan,
  work: WorkFolder,
  folder: string,
  { onEvent, signal }: FlowcaseContext,
): Promise<Record<string, number>> {
  const parts = batches.map((batch) => ({ batch: batch.number, folder: work.partsOf(batch) }));
  const owners = new CvOwners();
  const rows: Record<string, number> = {};
  for (const report of joined) rows[report.file] = await joinParts(report, parts, folder, owners, signal);
  if (owners.repeated > 0) {
    onEvent({
      type: 'info',
      message: `${owners.repeated} CVs came with several batches of offices and are taken once.`,
    });
  }
  return rows;
}

/** Copies into the new folder what Flowcase does not bring: from the quarter's present folder, else side files that lie in the data folder. */
async function takeOver(
  { dataFolder, quarter }: Destination,
  folder: string,
  { onEvent }: FlowcaseContext,
): Promise<void> {
  const ours = new Set(flowcaseReports.map(({ file }) => file));
  const present = join(dataFolder, quarter);
  const kept = (await pathExists(present)) ? (await readdir(present)).filter((name) => !ours.has(name)) : [];
  const copies = kept.map((name) => join(present, name));
  for (const { file } of reports) {
    const side = join(dataFolder, file);
    if (!ours.has(file) && !kept.includes(file) && (await pathExists(side))) copies.push(side);
  }
  for (const path of copies) {
    await cp(path, join(folder, basename(path)), { recursive: true, preserveTimestamps: true });
    onEvent({ type: 'info', message: `${path} is taken over: Flowcase does not bring it.` });
  }
}
