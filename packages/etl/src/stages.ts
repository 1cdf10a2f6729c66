import { Fault, migrate, recordQuarter, type Client, type Database } from '@smart-assign/database';
import type { Encoding } from './extract/decode.ts';
import { openExport, type OpenedExport } from './extract/open-export.ts';
import { findQuarterFolder, type QuarterFolder } from './extract/quarter-folder.ts';
import { formerKpis, storeKpis } from './kpi-store.ts';
import { computeKpis, type Kpis } from './kpi.ts';
import type { GuardLimits } from './load/guards.ts';
import { loadExport } from './load/load-export.ts';
import { refreshIfChanged } from './refresh.ts';
import type { OnEvent, Receipt } from './run/events.ts';
import { withPipelineLock, type LockOptions } from './run/pipeline-lock.ts';
import { loadedRun, recordStages, withRun, type LoadedRunRecord } from './run/run-record.ts';
import { StageClock } from './run/stage-clock.ts';

/*
 * The stages as functions of their own: the pipeline runs them in a row, a scheduler one by one.
 */

export interface LoadStageOptions {
  readonly database: Database;
  /** Folder of the quarter folders, or a quarter folder itself. */
  readonly dataFolder: string;
  readonly quarter?: string | undefined;
  /** Where the export comes from, as the run's record tells it. */
  readonly source: string;
  readonly encoding: Encoding | null;
  /** Does everything, then rolls back and reports what would have been done. */
  readonly dryRun: boolean;
  /** Reads every file, also one that has not changed since the last load. */
  readonly reread: boolean;
  readonly limits: GuardLimits;
  readonly signal: AbortSignal;
  readonly onEvent: OnEvent;
}

/** Brings the schema up to this version. */
export async function migrateStage(
  database: Database,
  sqlFolder: string | undefined,
  onEvent: OnEvent,
): Promise<void> {
  await migrate(database, { sqlFolder, log: ({ message }) => onEvent({ type: 'info', message }) });
}

/** Finds the export, checks every header, and loads it. */
export async function loadStage(
  control: Client,
  options: LoadStageOptions,
  clock: StageClock,
): Promise<Receipt> {
  const { source, dryRun, reread, limits, onEvent } = options;
  const folder = await findQuarterFolder(options.dataFolder, options.quarter);
  const run = {
    source,
    quarter: folder.quarter,
    folder: folder.path,
    options: { ...limits, dryRun, reread },
  };
  return withRun(control, run, async (runId) => {
    onEvent({ type: 'run_started', runId });
    const opened = await clock.run('extract', () => extractStage(folder, options));
    const { status, reports } = await clock.run('load', () =>
      loadExport({ ...options, control, runId, opened }),
    );
    return {
      runId,
      status,
      source,
      quarter: folder.quarter,
      folder: folder.path,
      reports,
      kpis: null,
      warnings: opened.warnings,
      stageMilliseconds: clock.milliseconds,
    };
  });
}

async function extractStage(
  folder: QuarterFolder,
  { encoding, onEvent }: LoadStageOptions,
): Promise<OpenedExport> {
  const opened = await openExport(folder, encoding);
  onEvent({
    type: 'export_found',
    quarter: opened.quarter,
    folder: opened.path,
    reports: opened.files.length,
    bytes: opened.files.reduce((sum, file) => sum + file.bytes, 0),
  });
  for (const warning of opened.warnings) onEvent({ type: 'warning', ...warning });
  return opened;
}

/** Refreshes the search profile, unless nothing it shows can have changed. */
export async function refreshStage(
  database: Database,
  control: Client,
  runId: number,
  note: (text: string) => void,
): Promise<void> {
  if (!(await refreshIfChanged(database, control, runId)))
    note('nothing changed since the last refresh today');
}

/** Computes the KPIs of what is loaded and stores them with the run that loaded it; keeps what the next quarter is compared with. */
export async function kpiStage(control: Client, runId: number): Promise<Kpis> {
  const { availabilityFrom, quarter } = await loadedRunOrFault(control, runId);
  const newest = await loadedRunOrFault(control, null);
  if (newest.runId !== runId) throw superseded(runId, newest.runId);
  const kpis = await computeKpis(control, availabilityFrom);
  await storeKpis(control, runId, kpis);
  await recordQuarter(control, quarter);
  return kpis;
}

/** The same, for a run that changed nothing: the KPIs of the run before it are taken over where they are the same. */
export async function kpiStageUnchanged(
  control: Client,
  runId: number,
  note: (text: string) => void,
): Promise<Kpis> {
  const { availabilityFrom, quarter } = await loadedRunOrFault(control, runId);
  const former = await formerKpis(control, runId, availabilityFrom);
  if (former === null) return kpiStage(control, runId);
  note(`taken from run ${former.runId}, since nothing has changed`);
  await storeKpis(control, runId, former.kpis);
  // The same files may have come under the name of another quarter.
  await recordQuarter(control, quarter);
  return former.kpis;
}

/** Stages 3 to 5 by themselves. */
export function loadAlone(options: LoadStageOptions & LockOptions): Promise<Receipt> {
  return withPipelineLock(options, async (control) => {
    const receipt = await loadStage(control, options, new StageClock(options.onEvent));
    await recordStages(control, receipt.runId, receipt.stageMilliseconds);
    return receipt;
  });
}

/** Stage 6 by itself. @param runId the run it is done for; null for the newest that loaded */
export function refreshAlone(options: LockOptions, runId: number | null): Promise<void> {
  return afterLoad(options, runId, (control, run, clock) =>
    clock.run('refresh', (note) => refreshStage(options.database, control, run.runId, note)),
  );
}

/** Stage 7 by itself. @param runId the run they are stored with; null for the newest that loaded */
export function kpisAlone(options: LockOptions, runId: number | null): Promise<Kpis> {
  return afterLoad(options, runId, (control, run, clock) =>
    clock.run('kpi', () => kpiStage(control, run.runId)),
  );
}

function afterLoad<T>(
  options: LockOptions,
  runId: number | null,
  fn: (control: Client, run: LoadedRunRecord, clock: StageClock) => Promise<T>,
): Promise<T> {
  return withPipelineLock(options, async (control) => {
    const run = await loadedRunOrFault(control, runId);
    const clock = new StageClock(options.onEvent);
    const result = await fn(control, run, clock);
    await recordStages(control, run.runId, clock.milliseconds);
    return result;
  });
}

/** What is loaded now says nothing about an earlier run. */
function superseded(runId: number, newest: number): Fault {
  return new Fault(
    `Run ${runId} is not what is loaded: run ${newest} is. Its KPIs stay as they were stored.`,
    {
      code: 'run_superseded',
      exit: 'usage',
      remedy: 'Leave out --run for the newest run.',
    },
  );
}

async function loadedRunOrFault(control: Client, runId: number | null): Promise<LoadedRunRecord> {
  const run = await loadedRun(control, runId);
  if (run !== null) return run;
  throw new Fault(runId === null ? 'No export is loaded yet.' : `Run ${runId} loaded nothing.`, {
    code: 'no_loaded_run',
    exit: 'usage',
    remedy: 'Load an export first with `smart-assign load`; `smart-assign runs` lists the runs.',
  });
}
