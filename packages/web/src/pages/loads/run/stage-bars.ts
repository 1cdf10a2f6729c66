/** A stage on a common time axis. */
export interface StageBar {
  readonly name: string;
  readonly milliseconds: number;
  /** Where it begins and how long it is, in percent of all stages together. */
  readonly from: number;
  readonly length: number;
}

const order = ['acquire', 'migrate', 'extract', 'load', 'refresh', 'kpi'];

/** What each stage does, in a few words. */
export const stageTasks: Readonly<Record<string, string>> = {
  acquire: 'gets the export',
  migrate: 'brings the schema up to date',
  extract: 'finds the files and checks their headers',
  load: 'reads, checks and stores all rows',
  refresh: 'refreshes the search profile',
  kpi: 'computes the key figures',
};

/** The stages as they ran, drawn to scale: one after the other, only the key figures beside the refresh. Unknown stages come last. */
export function stageBars(milliseconds: Readonly<Record<string, number>>): StageBar[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(milliseconds).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const starts = new Map<string, number>();
  let end = 0;
  for (const name of names) {
    const start = name === 'kpi' ? (starts.get('refresh') ?? end) : end;
    starts.set(name, start);
    end = Math.max(end, start + milliseconds[name]!);
  }
  const share = (value: number): number => (end === 0 ? 0 : (value / end) * 100);
  return names.map((name) => ({
    name,
    milliseconds: milliseconds[name]!,
    from: share(starts.get(name)!),
    length: share(milliseconds[name]!),
  }));
}
