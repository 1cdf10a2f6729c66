import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathExists } from '../fill-quarter-folder.ts';
import type { Destination } from '../source.ts';
import type { Batch } from './batches.ts';

/** What is being fetched, so that it can be gone on with, and by whom: the same for every process. Without secrets. */
export interface DownloadPlan {
  readonly quarter: string;
  /** ISO */
  readonly madeAt: string;
  readonly wanted: Wanted;
  readonly batches: readonly Batch[];
}

/** What the settings ask for: a download for other settings is another download. */
export interface Wanted {
  readonly server: string;
  readonly officeIds: readonly string[];
  readonly languages: readonly string[];
  readonly batchPeople: number;
}

/**
 * Where the parts of an export gather until they are whole: `.Q#YYYY.download` in the data folder. Every file in it appears whole, by
 * renaming, so several processes may work in it.
 *
 *     plan.json                        what is fetched
 *     parts/BATCH/REPORT.csv           a part that was fetched and checked
 *     parts/BATCH/REPORT.csv.refused   Flowcase does not make this report
 *     joined.json                      the parts have become an export
 */
export class WorkFolder {
  readonly path: string;

  constructor({ dataFolder, quarter }: Destination) {
    this.path = join(dataFolder, `.${quarter}.download`);
  }

  /** Null where there is none that can be read. */
  plan(): Promise<DownloadPlan | null> {
    return this.#read('plan.json');
  }

  /** Rows by file of the export that the parts have become; null as long as they have not. */
  joined(): Promise<Record<string, number> | null> {
    return this.#read('joined.json');
  }

  /** Throws away what is there and begins with a plan. */
  async begin(plan: DownloadPlan): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await mkdir(this.path, { recursive: true });
    await this.#write('plan.json', plan);
  }

  partsOf(batch: Batch): string {
    return join(this.path, 'parts', String(batch.number));
  }

  hasPart(batch: Batch, file: string): Promise<boolean> {
    return pathExists(join(this.partsOf(batch), file));
  }

  isRefused(batch: Batch, file: string): Promise<boolean> {
    return this.hasPart(batch, `${file}.refused`);
  }

  /** Lets `fetch` write a part into a folder of its own, and keeps it, or that it is refused, if that ends well. */
  async keepPart(
    batch: Batch,
    file: string,
    fetch: (folder: string) => Promise<'fetched' | 'refused'>,
  ): Promise<'fetched' | 'refused'> {
    const parts = this.partsOf(batch);
    const folder = join(parts, `.fetching-${randomUUID()}`);
    await mkdir(folder, { recursive: true });
    try {
      const outcome = await fetch(folder);
      if (outcome === 'fetched') await rename(join(folder, file), join(parts, file));
      else await writeFile(join(parts, `${file}.refused`), '');
      return outcome;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The export is there: the parts go, and what is left says so. */
  async finish(rows: Readonly<Record<string, number>>): Promise<void> {
    await this.#write('joined.json', rows);
    await rm(join(this.path, 'parts'), { recursive: true, force: true });
  }

  async #write(name: string, content: unknown): Promise<void> {
    const unfinished = join(this.path, `.${name}-${randomUUID()}`);
    await writeFile(unfinished, JSON.stringify(content, null, 2));
    await rename(unfinished, join(this.path, name));
  }

  async #read<T>(name: string): Promise<T | null> {
    try {
      return JSON.parse(await readFile(join(this.path, name), 'utf8')) as T;
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
