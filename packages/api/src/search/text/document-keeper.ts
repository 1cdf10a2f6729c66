import {
  isSearchIndexCurrent,
  refreshSearchDocuments,
  searchIndexState,
  withPooled,
  type ClientBase,
  type Pool,
} from '@smart-assign/database';

/** The documents that a search goes by. */
export interface Documents {
  /** Names their state; null where there are none yet. */
  readonly builtFrom: string | null;
  /** Whether they tell of the data as it is now; where they do not, others are being made. */
  readonly isCurrent: boolean;
}

export interface KeeperOptions {
  /** How long a search waits for the first documents. */
  readonly firstBuildMs?: number;
  /** After a refresh that failed, or left somebody out, none is begun for so long. */
  readonly pauseMs?: number;
  readonly onFailure?: (error: unknown) => void;
}

/**
 * Keeps the search documents up to the tables: each search looks at the version of the data, and where it has moved begins to refresh
 * them, once at a time, while it goes by the former ones. Nothing runs where nobody searches.
 */
export class DocumentKeeper {
  readonly #pool: Pool;
  readonly #firstBuildMs: number;
  readonly #pauseMs: number;
  readonly #onFailure: (error: unknown) => void;
  readonly #stop = new AbortController();
  #refresh: Promise<void> | null = null;
  #notBefore = 0;

  constructor(
    pool: Pool,
    { firstBuildMs = 20_000, pauseMs = 1000, onFailure = () => {} }: KeeperOptions = {},
  ) {
    this.#pool = pool;
    this.#firstBuildMs = firstBuildMs;
    this.#pauseMs = pauseMs;
    this.#onFailure = onFailure;
  }

  /** The documents as they are; only where there are none yet, they are waited for. */
  async documents(client: ClientBase): Promise<Documents> {
    const state = await searchIndexState(client);
    if (!isSearchIndexCurrent(state)) {
      const refresh = this.refresh();
      if (state.builtFrom === null && !this.#isPoolTaken()) {
        await withinTime(refresh, this.#firstBuildMs);
        const built = await searchIndexState(client);
        return { builtFrom: built.builtFrom, isCurrent: isSearchIndexCurrent(built) };
      }
    }
    return { builtFrom: state.builtFrom, isCurrent: isSearchIndexCurrent(state) };
  }

  /** Brings the documents up to the data, or waits for the refresh that is under way. Never rejects. */
  refresh(): Promise<void> {
    if (this.#refresh === null && (this.#stop.signal.aborted || Date.now() < this.#notBefore))
      return Promise.resolve();
    this.#refresh ??= this.#work().finally(() => (this.#refresh = null));
    return this.#refresh;
  }

  /** Ends a refresh that is under way, within some seconds, and begins no other. */
  close(): void {
    this.#stop.abort();
  }

  async #work(): Promise<void> {
    try {
      const { isComplete } = await withPooled(this.#pool, (client) =>
        refreshSearchDocuments(client, { signal: this.#stop.signal }),
      );
      if (!isComplete) this.#notBefore = Date.now() + this.#pauseMs;
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#notBefore = Date.now() + this.#pauseMs;
      this.#onFailure(error);
    }
  }

  /** Then those who wait would hold the connections that the refresh needs. */
  #isPoolTaken(): boolean {
    const { idleCount, totalCount, options } = this.#pool;
    return idleCount === 0 && totalCount >= (options.max ?? 10);
  }
}

async function withinTime(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
    timer.unref();
  });
  await Promise.race([work, timeIsUp]);
  clearTimeout(timer);
}
