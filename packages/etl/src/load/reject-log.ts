import type { Client } from '@smart-assign/database';
import { reasons, type Issue } from '../transform/issues.ts';

const batch = 2000;
/** Issues of one file that are kept with their values; beyond it they are counted only. */
export const keptPerFile = 100_000;

export interface IssueCounts {
  rows: number;
  cells: number;
  /** Rows refused because their person was erased: expected, so no guard counts them. */
  suppressed: number;
  byCode: Record<string, number>;
  /** Issues that were counted but not written, because there were more than `keptPerFile`. */
  notKept: number;
}

/**
 * Writes what is wrong with rows and cells to `etl_reject` while the load goes on, over a connection outside the loading
 * transaction: the list of a failed run is the one that is needed most.
 */
export class RejectLog {
  readonly #client: Client;
  readonly #runId: number;
  readonly #counts = new Map<string, IssueCounts>();
  #waiting: Issue[] = [];

  constructor(client: Client, runId: number) {
    this.#client = client;
    this.#runId = runId;
  }

  readonly add = (issue: Issue): void => {
    const counts = this.#of(issue.file);
    counts[issue.kind === 'row' ? 'rows' : 'cells']++;
    counts.byCode[issue.code] = (counts.byCode[issue.code] ?? 0) + 1;
    if (issue.code === 'suppressed') counts.suppressed++;
    if (counts.rows + counts.cells > keptPerFile) counts.notKept++;
    else this.#waiting.push(issue);
  };

  counts(file: string): Readonly<IssueCounts> {
    return this.#of(file);
  }

  async flushWhenFull(): Promise<void> {
    if (this.#waiting.length >= batch) await this.flush();
  }

  async flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const issues = this.#waiting.splice(0, batch);
      await this.#client.query({
        name: 'insert-rejects',
        text: `insert into etl_reject (run_id, kind, file, line, column_name, value, code, reason)
          select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])`,
        values: [
          this.#runId,
          issues.map((issue) => issue.kind),
          issues.map((issue) => issue.file),
          issues.map((issue) => issue.line),
          issues.map((issue) => issue.column),
          issues.map((issue) => issue.value?.replaceAll('\0', '\u2400') ?? null),
          issues.map((issue) => issue.code),
          issues.map((issue) => reasons[issue.code]),
        ],
      });
    }
  }

  /** Takes back what was told of a file that is going to be read once more. */
  async forget(file: string): Promise<void> {
    this.#waiting = this.#waiting.filter((issue) => issue.file !== file);
    this.#counts.delete(file);
    await this.#client.query('delete from etl_reject where run_id = $1 and file = $2', [this.#runId, file]);
  }

  #of(file: string): IssueCounts {
    let counts = this.#counts.get(file);
    if (counts === undefined) {
      counts = { rows: 0, cells: 0, suppressed: 0, byCode: {}, notKept: 0 };
      this.#counts.set(file, counts);
    }
    return counts;
  }
}
