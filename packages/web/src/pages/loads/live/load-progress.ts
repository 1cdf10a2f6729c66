/** A line of what a load tells, as it comes: `{ event, level, message, … }`. */
export type LoadEvent = Readonly<Record<string, unknown>>;

const stageNames = ['acquire', 'migrate', 'extract', 'load', 'refresh', 'kpi'] as const;
type StageName = (typeof stageNames)[number];

export interface StageState {
  readonly name: StageName;
  readonly state: 'done' | 'under way' | 'to come';
  readonly milliseconds: number | null;
}

/** How far a report is. */
export interface ReportProgress {
  readonly name: string;
  /** From 0 to 1: read so far; 1 once its rows are in their tables. */
  readonly share: number;
  readonly rowsRead: number | null;
  readonly isMerged: boolean;
  /** Rows inserted, updated and deleted; null until that is known. */
  readonly rowsChanged: number | null;
}

/** What is known of a load from what it told. */
export interface LoadProgress {
  readonly stages: ReadonlyMap<string, number>;
  readonly runId: number | null;
  readonly found: { readonly quarter: string; readonly reports: number; readonly bytes: number } | null;
  readonly reports: readonly ReportProgress[];
  readonly warnings: readonly string[];
  /** Who holds the lock that it waits for, in the words of the load. */
  readonly waitsFor: string | null;
}

export const nothingTold: LoadProgress = {
  stages: new Map(),
  runId: null,
  found: null,
  reports: [],
  warnings: [],
  waitsFor: null,
};

/** What is known once the load has told this too. What we do not know is passed over: a newer server may tell more. */
export function afterEvent(progress: LoadProgress, event: LoadEvent): LoadProgress {
  switch (event['event']) {
    case 'waiting_for_lock':
      return { ...progress, waitsFor: text(event['message']) };
    case 'run_started':
      return { ...progress, waitsFor: null, runId: number(event['runId']) };
    case 'export_found':
      return {
        ...progress,
        found: {
          quarter: text(event['quarter']),
          reports: number(event['reports']) ?? 0,
          bytes: number(event['bytes']) ?? 0,
        },
      };
    case 'stage_finished':
      return {
        ...progress,
        stages: new Map([...progress.stages, [text(event['stage']), number(event['milliseconds']) ?? 0]]),
      };
    case 'report_progress':
      return withReport(progress, text(event['report']), {
        share: shareOf(number(event['bytes']), number(event['ofBytes'])),
        rowsRead: number(event['rows']),
      });
    case 'report_merged':
      return withReport(progress, text(event['report']), {
        share: 1,
        isMerged: true,
        rowsChanged: changedRows(event['tables']),
      });
    case 'warning':
      return { ...progress, warnings: [...progress.warnings, text(event['message'])] };
    default:
      return progress;
  }
}

/**
 * The stages in their order, as far as they are. Only generated exports are acquired, a dry run ends after the load, and the last two
 * share the time.
 */
export function stagesOf(
  { stages }: LoadProgress,
  { isDryRun }: { readonly isDryRun: boolean },
): StageState[] {
  const names = stageNames.filter(
    (name) =>
      (name !== 'acquire' || stages.has(name)) && !(isDryRun && (name === 'refresh' || name === 'kpi')),
  );
  const current = names.find((name) => !stages.has(name));
  const isUnderWay = (name: StageName): boolean =>
    name === current || (name === 'kpi' && current === 'refresh');
  return names.map((name) => ({
    name,
    state: stages.has(name) ? 'done' : isUnderWay(name) ? 'under way' : 'to come',
    milliseconds: stages.get(name) ?? null,
  }));
}

function withReport(
  progress: LoadProgress,
  name: string,
  news: Partial<Omit<ReportProgress, 'name'>>,
): LoadProgress {
  const known = progress.reports.find((report) => report.name === name);
  const report = {
    ...(known ?? { name, share: 0, rowsRead: null, isMerged: false, rowsChanged: null }),
    ...news,
  };
  return {
    ...progress,
    reports: known
      ? progress.reports.map((each) => (each === known ? report : each))
      : [...progress.reports, report],
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const shareOf = (bytes: number | null, ofBytes: number | null): number =>
  bytes === null || !ofBytes ? 0 : Math.min(1, bytes / ofBytes);

function changedRows(tables: unknown): number | null {
  if (typeof tables !== 'object' || tables === null) return null;
  let changed = 0;
  for (const counts of Object.values(tables) as Record<string, unknown>[])
    for (const name of ['inserted', 'updated', 'deleted']) changed += number(counts[name]) ?? 0;
  return changed;
}
