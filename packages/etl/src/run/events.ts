import type { LockHolder } from '@smart-assign/database';
import type { Kpis } from '../kpi.ts';
import type { ReportCounts } from '../load/load.ts';
import type { TableCounts } from '../load/merge.ts';

export const stages = ['acquire', 'migrate', 'extract', 'load', 'refresh', 'kpi'] as const;
export type Stage = (typeof stages)[number];

/** What the pipeline tells while it runs; none of it is personal data. */
export type PipelineEvent =
  | { readonly type: 'stage_started'; readonly stage: Stage }
  | {
      readonly type: 'stage_finished';
      readonly stage: Stage;
      readonly milliseconds: number;
      readonly note?: string;
    }
  | {
      readonly type: 'acquire_progress';
      readonly source: string;
      /** What is counted, in the plural: `people`, `reports`. */
      readonly what: string;
      readonly done: number;
      readonly of: number;
    }
  | {
      readonly type: 'export_found';
      readonly quarter: string;
      readonly folder: string;
      readonly reports: number;
      readonly bytes: number;
    }
  | { readonly type: 'waiting_for_lock'; readonly holder: LockHolder | undefined }
  | { readonly type: 'run_started'; readonly runId: number }
  | {
      readonly type: 'report_progress';
      readonly report: string;
      readonly rows: number;
      readonly bytes: number;
      readonly ofBytes: number;
    }
  | { readonly type: 'report_skipped'; readonly report: string }
  | { readonly type: 'report_merged'; readonly report: string; readonly tables: Record<string, TableCounts> }
  | { readonly type: 'warning'; readonly code: string; readonly message: string }
  | { readonly type: 'info'; readonly message: string };

export type OnEvent = (event: PipelineEvent) => void;

/** What a run did, for the person or program that started it. */
export interface Receipt {
  readonly runId: number;
  readonly status: 'loaded' | 'dry_run';
  readonly source: string;
  readonly quarter: string;
  readonly folder: string;
  readonly reports: readonly ReportCounts[];
  readonly kpis: Kpis | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly stageMilliseconds: Readonly<Partial<Record<Stage, number>>>;
}
