import { dataVersion, withPooled, type Pool } from '@smart-assign/database';
import { facetsOf, peopleFound } from './evaluation.ts';
import { pageOf } from './order.ts';
import { newSearch } from './search.ts';
import { buildSnapshot, versionOf } from './snapshot/build.ts';
import { BuildStopped } from './snapshot/read.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/**
 * Keeps what searches are answered from. Each search asks the database for the version of its data; once that has moved, another
 * snapshot is built while the old one goes on answering. The one before is kept too, for those who are paging through it.
 */
export class SearchSnapshots {
  readonly #pool: Pool;
  readonly #today: () => string;
  readonly #stop = new AbortController();
  #newest: Snapshot | null = null;
  #previous: Snapshot | null = null;
  #build: Promise<Snapshot> | null = null;
  #failure: unknown = null;
  #isForgotten = false;
  #isPreparing = false;

  constructor(pool: Pool, today: () => string) {
    this.#pool = pool;
    this.#today = today;
  }

  /** Whether what a server makes before it is asked for the first time is being made. */
  get isPreparing(): boolean {
    return this.#isPreparing;
  }

  /** Makes the first snapshot, and tries it. Never rejects: the next search makes what is missing, or tells why it cannot. */
  async prepare(rehearse: (snapshot: Snapshot) => Promise<void>): Promise<void> {
    this.#isPreparing = true;
    try {
      await rehearse(await this.current());
    } catch {
      // Told by the next search.
    } finally {
      this.#isPreparing = false;
    }
  }

  /**
   * The newest snapshot there is; the first is waited for. The caller must not hold a connection of the pool meanwhile, since the
   * build needs one.
   */
  async current(): Promise<Snapshot> {
    return (await this.answering()).snapshot;
  }

  /**
   * The snapshot to answer from.
   * @param version of the one that is wished for; where it is no longer held, the newest
   */
  async answering(version?: string): Promise<{ snapshot: Snapshot; isCurrent: boolean }> {
    const now = versionOf(await withPooled(this.#pool, dataVersion), this.#today());
    if (this.#newest?.version !== now) {
      const build = this.#startBuild();
      if (this.#newest === null) await build;
      // Nobody waits for it; the next search tries again, and `takeFailure` tells why.
      else build.catch(() => {});
    }
    const previous = this.#previous;
    const snapshot = previous !== null && previous.version === version ? previous : this.#newest!;
    return { snapshot, isCurrent: snapshot.version === now };
  }

  /** Why the last build behind a search failed, once; null where none did. */
  takeFailure(): unknown {
    const failure = this.#failure;
    this.#failure = null;
    return failure;
  }

  /**
   * Lets go of what is held: somebody was erased, and nobody may find them in an older copy. The next search waits for a new one.
   */
  forget(): void {
    this.#newest = null;
    this.#previous = null;
    this.#isForgotten = true;
  }

  /** Ends a build that is under way. */
  close(): void {
    this.#stop.abort();
  }

  #startBuild(): Promise<Snapshot> {
    this.#build ??= this.#makeNewest().finally(() => (this.#build = null));
    return this.#build;
  }

  async #makeNewest(): Promise<Snapshot> {
    try {
      let snapshot: Snapshot;
      do {
        // A copy that was begun before somebody was erased holds them still.
        this.#isForgotten = false;
        snapshot = await withPooled(this.#pool, (client) =>
          buildSnapshot(client, this.#today(), this.#stop.signal),
        );
        await warmUp(snapshot);
      } while (this.#isForgotten);
      // A search that asked for the version just before a build ended starts another one of the same.
      if (snapshot.version !== this.#newest?.version) this.#previous = this.#newest;
      this.#newest = snapshot;
      return snapshot;
    } catch (error) {
      if (!(error instanceof BuildStopped)) this.#failure = error;
      throw error;
    }
  }
}

/** Asks a first question, so that nobody waits for what is found once for each snapshot. */
async function warmUp(snapshot: Snapshot): Promise<void> {
  const search = newSearch(snapshot, {}, null, true);
  pageOf(search, peopleFound(search));
  await new Promise((resume) => setImmediate(resume));
  facetsOf(search);
}
