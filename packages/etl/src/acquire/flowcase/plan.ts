import { isDeepStrictEqual } from 'node:util';
import { Fault } from '@smart-assign/database';
import { startOfQuarter } from '../../extract/quarter-folder.ts';
import type { Destination } from '../source.ts';
import { makeBatches } from './batches.ts';
import { connect, serverOf } from './connection.ts';
import type { FlowcaseContext } from './context.ts';
import { chooseOffices, fetchOffices } from './offices.ts';
import type { FlowcaseSettings } from './settings.ts';
import { WorkFolder, type DownloadPlan, type Wanted } from './work-folder.ts';

/** Parts of different ages do not fit together: a person may have changed office meanwhile, or be gone. */
const longestHours = 24;

/**
 * The first step: which offices are fetched, and which of them together. A download that was begun with the same settings within a
 * day, and is not finished, goes on.
 * @throws Fault; the folder is as before then
 */
export async function planDownload(into: Destination, context: FlowcaseContext): Promise<DownloadPlan> {
  const { settings, now, onEvent } = context;
  // Throws where it is none.
  startOfQuarter(into.quarter);
  const work = new WorkFolder(into);
  const former = await work.plan();
  const wanted = wantedBy(settings);
  if (former !== null) {
    const why = (await work.joined()) !== null ? 'finished' : whyUseless(former, wanted, now);
    if (why === null) {
      onEvent({ type: 'info', message: `The download that was begun at ${former.madeAt} goes on.` });
      return former;
    }
    if (why !== 'finished') {
      onEvent({
        type: 'info',
        message: `The download that was begun at ${former.madeAt} is thrown away: ${why}.`,
      });
    }
  }
  const offices = chooseOffices(await fetchOffices(connect(context)), settings.officeIds);
  const plan: DownloadPlan = {
    quarter: into.quarter,
    madeAt: now.toISOString(),
    wanted,
    batches: makeBatches(offices, settings.batchPeople),
  };
  await work.begin(plan);
  return plan;
}

/**
 * The plan that a later step goes by.
 * @throws Fault `no_download_plan` (usage) where there is none, or it is another download's
 */
export async function plannedDownload(
  work: WorkFolder,
  { settings, now }: FlowcaseContext,
): Promise<DownloadPlan> {
  const plan = await work.plan();
  const why = plan === null ? 'none has been made' : whyUseless(plan, wantedBy(settings), now);
  if (plan !== null && why === null) return plan;
  throw new Fault(`There is no plan for this download (${why}); nothing was fetched.`, {
    code: 'no_download_plan',
    exit: 'usage',
    remedy: 'Make one with `smart-assign acquire flowcase --plan`, with the same settings.',
  });
}

function wantedBy(settings: FlowcaseSettings): Wanted {
  const { officeIds, languages, batchPeople } = settings;
  return {
    server: serverOf(settings),
    officeIds: officeIds.toSorted(),
    languages: languages.toSorted(),
    batchPeople,
  };
}

function whyUseless(plan: DownloadPlan, wanted: Wanted, now: Date): string | null {
  if (!isDeepStrictEqual(plan.wanted, wanted)) return 'it is for other offices, languages or another server';
  const hours = (now.getTime() - Date.parse(plan.madeAt)) / 3_600_000;
  // A plan from the future was made by a clock that was wrong.
  return Math.abs(hours) <= longestHours ? null : `it is older than ${longestHours} hours`;
}
