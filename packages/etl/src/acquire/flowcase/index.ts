import { Fault } from '@smart-assign/database';
import type { Acquired, Destination } from '../source.ts';
import type { FlowcaseContext } from './context.ts';
import { downloadBatch, fetchBatch, tellParts } from './download-batch.ts';
import { joinDownload } from './join-download.ts';
import { planDownload } from './plan.ts';
import { flowcaseReports } from './report-types.ts';
import { WorkFolder } from './work-folder.ts';

export { downloadBatch, joinDownload, planDownload };

/**
 * The three steps in a row: plan, every batch, join. Interrupted and begun again within a day, it fetches only what is missing.
 * @throws what the steps throw
 */
export async function acquireFlowcase(into: Destination, context: FlowcaseContext): Promise<Acquired> {
  const plan = await planDownload(into, context);
  const work = new WorkFolder(into);
  const parts = plan.batches.length * flowcaseReports.length;
  let done = 0;
  for (const batch of plan.batches)
    await fetchBatch(work, plan, batch, context, () => tellParts(++done, parts, context));
  return joinDownload(into, context);
}

/** Tells an error of the file system as one that a person can act on. */
export async function tellingFileErrors<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof Error) || syscall === undefined) throw error;
    throw new Fault(
      `The download could not be written to ${dataFolder} (${code}); what was fetched before is kept.`,
      {
        code: 'download_not_written',
        exit: 'internal',
        remedy: 'Make sure that the folder can be written to and that its disk has room, then run it again.',
        cause: error,
      },
    );
  }
}
