import { oneRow, Fault, type Client, type Database } from '@smart-assign/database';
import type { OpenedExport } from '../extract/open-export.ts';
import type { OnEvent } from '../run/events.ts';
import { markEnded, markLoaded, recordReports, startRun, type RunStatus } from '../run/run-record.ts';
import type { GuardLimits } from './guards.ts';
import { load, type ReportCounts } from './load.ts';
import { keptPerFile, RejectLog } from './reject-log.ts';

export interface LoadExportOptions {
  readonly database: Database;
  /** A connection outside the loading transaction, for the run's record and rejects; it holds the pipeline's lock. */
  readonly control: Client;
  readonly opened: OpenedExport;
  readonly source: string;
  readonly limits: GuardLimits;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onEvent: OnEvent;
}

export interface LoadedRun {
  readonly runId: number;
  readonly status: 'loaded' | 'dry_run';
  readonly reports: readonly ReportCounts[];
  readonly availabilityFrom: string | null;
}

/** Thrown at the end of a dry run, so that what would have been committed is rolled back. */
class DryRun extends Error {}

/**
 * Loads an opened export as a run of its own: entered before the first row, ended whatever happens.
 * @throws what `load` throws; the run's record then says why, and its rejects are kept
 */
export async function loadExport(options: LoadExportOptions): Promise<LoadedRun> {
  const { control, opened, limits, dryRun, onEvent } = options;
  const runId = await startRun(control, {
    source: options.source,
    quarter: opened.quarter,
    folder: opened.path,
    options: { ...limits, dryRun },
  });
  onEvent({ type: 'run_started', runId });
  const rejects = new RejectLog(control, runId);
  let reports: readonly ReportCounts[] = [];
  let availabilityFrom: string | null = null;
  try {
    await load({
      database: options.database,
      files: opened.files,
      rejects,
      limits,
      signal: options.signal,
      onProgress: (report, progress) => onEvent({ type: 'report_progress', report, ...progress }),
      onMerged: (report, tables) => onEvent({ type: 'report_merged', report, tables }),
      beforeCommit: async (client, counts) => {
        reports = counts;
        availabilityFrom = counts.find(({ firstDay }) => firstDay !== null)?.firstDay ?? null;
        if (dryRun) throw new DryRun();
        await recordReports(client, runId, counts);
        await markLoaded(client, runId, availabilityFrom);
      },
      onRolledBack: (counts) => recordReports(control, runId, counts),
    });
    return { runId, status: 'loaded', reports, availabilityFrom };
  } catch (error) {
    const { status, fault } = endOf(error);
    await markEnded(control, runId, status, fault);
    if (error instanceof DryRun) return { runId, status: 'dry_run', reports, availabilityFrom };
    throw error;
  } finally {
    warnOfUnkept(rejects, opened, onEvent);
  }
}

function endOf(error: unknown): {
  status: Exclude<RunStatus, 'running' | 'loaded'>;
  fault: { code: string; message: string } | null;
} {
  if (error instanceof DryRun) return { status: 'dry_run', fault: null };
  if (error instanceof Fault) return { status: error.exit === 'guard' ? 'refused' : 'failed', fault: error };
  if (error instanceof Error && error.name === 'AbortError') {
    return {
      status: 'interrupted',
      fault: { code: 'interrupted', message: 'Stopped by the user; nothing was loaded.' },
    };
  }
  // The message of an SQL error may quote a row, so only its class is kept.
  const code = (error as { code?: unknown }).code;
  return {
    status: 'failed',
    fault: { code: typeof code === 'string' ? code : 'internal', message: 'See the log of the run.' },
  };
}

function warnOfUnkept(rejects: RejectLog, { files }: OpenedExport, onEvent: OnEvent): void {
  for (const { report } of files) {
    const { notKept } = rejects.counts(report.file);
    if (notKept === 0) continue;
    onEvent({
      type: 'warning',
      code: 'rejects_not_kept',
      message: `${report.file}: the first ${keptPerFile} rejects are listed, ${notKept} more are counted only.`,
    });
  }
}
