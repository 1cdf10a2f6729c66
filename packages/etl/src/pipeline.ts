import { withConnection, type Database } from '@smart-assign/database';
import type { Acquired } from './acquire/source.ts';
import { withPipelineLock, type LockOptions } from './run/pipeline-lock.ts';
import { bothEnded } from './run/both-ended.ts';
import type { Receipt } from './run/events.ts';
import { recordStages } from './run/run-record.ts';
import { StageClock } from './run/stage-clock.ts';
import {
  kpiStage,
  kpiStageUnchanged,
  loadStage,
  migrateStage,
  refreshStage,
  type LoadStageOptions,
} from './stages.ts';

export interface PipelineOptions extends LoadStageOptions, LockOptions {
  readonly database: Database;
  /** Brings an export first, or more for the one that is there. */
  readonly acquire?: { readonly source: string; readonly run: () => Promise<Acquired> } | undefined;
  /** Further SQL files, applied after the migrations. */
  readonly sqlFolder?: string | undefined;
  readonly skipRefresh: boolean;
}

const asKpi = { applicationName: 'smart-assign kpi', givesWay: true };

/** The seven stages in order: acquire, database set-up, extract, transform and load (which overlap), refresh, KPIs. */
export async function runPipeline(options: PipelineOptions): Promise<Receipt> {
  const { database, acquire, onEvent } = options;
  const clock = new StageClock(onEvent);

  let { quarter, source } = options;
  if (acquire !== undefined) {
    ({ quarter } = await clock.run('acquire', acquire.run));
    ({ source } = acquire);
  }
  await clock.run('migrate', () => migrateStage(database, options.sqlFolder, onEvent));

  return withPipelineLock(options, async (control) => {
    const loaded = await loadStage(control, { ...options, quarter, source }, clock);
    if (loaded.status === 'dry_run') return loaded;
    const kpis = loaded.reports.every(({ skipped }) => skipped) ? kpiStageUnchanged : kpiStage;
    try {
      // Neither looks at what the other makes, so they share the time.
      const [, computed] = await bothEnded(
        options.skipRefresh ||
          clock.run('refresh', (note) => refreshStage(database, control, loaded.runId, note)),
        clock.run('kpi', (note) =>
          withConnection(database, (client) => kpis(client, loaded.runId, note), asKpi),
        ),
      );
      return { ...loaded, kpis: computed, stageMilliseconds: clock.milliseconds };
    } finally {
      await recordStages(control, loaded.runId, clock.milliseconds);
    }
  });
}
