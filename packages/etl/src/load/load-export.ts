import { countTableChanges, type Client, type Database } from '@smart-assign/database';
import type { Encoding } from '../extract/decode.ts';
import type { OpenedExport } from '../extract/open-export.ts';
import type { OnEvent } from '../run/events.ts';
import { readingHash } from '../run/reading.ts';
import { markEnded, markLoaded, recordReports } from '../run/run-record.ts';
import type { GuardLimits } from './guards.ts';
import { load, type ReportCounts } from './load.ts';
import { keptPerFile, RejectLog } from './reject-log.ts';
import { findUnchanged, readCircumstances } from './unchanged.ts';

export interface LoadExportOptions {
  readonly database: Database;
  /** A connection outside the loading transaction, for the run's record and rejects; it holds the pipeline's lock. */
  readonly control: Client;
  readonly runId: number;
  readonly opened: OpenedExport;
  readonly limits: GuardLimits;
  readonly dryRun: boolean;
  readonly encoding: Encoding | null;
  /** Reads every file, also one that has not changed since the last load. */
  readonly reread: boolean;
  readonly signal: AbortSignal;
  readonly onEvent: OnEvent;
}

export interface LoadedExport {
  readonly status: 'loaded' | 'dry_run';
  readonly reports: readonly ReportCounts[];
}

/** Thrown at the end of a dry run, so that what would have been committed is rolled back. */
class DryRun extends Error {}

/**
 * Loads an opened export and writes what was done to the record of its run.
 * @throws what `load` throws; the counts as far as it got, and the rejects, are then kept with the run
 */
export async function loadExport(options: LoadExportOptions): Promise<LoadedExport> {
  const { control, runId, opened, dryRun, signal, onEvent } = options;
  const rejects = new RejectLog(control, runId);
  let reports: readonly ReportCounts[] = [];
  try {
    const found = await readCircumstances(control, readingHash(options.encoding));
    const unchanged = options.reread
      ? new Map<string, ReportCounts>()
      : await findUnchanged(control, opened.files, found, signal);
    for (const report of unchanged.keys()) onEvent({ type: 'report_skipped', report });
    await load({
      database: options.database,
      files: opened.files,
      unchanged,
      rejects,
      limits: options.limits,
      signal,
      onProgress: (report, progress) => onEvent({ type: 'report_progress', report, ...progress }),
      onMerged: (report, tables) => onEvent({ type: 'report_merged', report, tables }),
      beforeCommit: async (client, counts, changed) => {
        reports = counts;
        if (dryRun) throw new DryRun();
        await recordReports(client, runId, counts);
        const firstDay = counts.find((report) => report.firstDay !== null)?.firstDay ?? null;
        const tables = await countTableChanges(client, found.tables, changed);
        await markLoaded(client, runId, firstDay, { ...found, tables });
      },
      onRolledBack: (counts) => recordReports(control, runId, counts),
    });
    return { status: 'loaded', reports };
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    await markEnded(control, runId, 'dry_run', null);
    return { status: 'dry_run', reports };
  } finally {
    warnOfUnkept(rejects, opened, onEvent);
  }
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
