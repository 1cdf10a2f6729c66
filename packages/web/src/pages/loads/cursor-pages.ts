import { computed, signal } from '@angular/core';

/** A page of a list, and where the next begins; null on the last. */
export interface CursorPage<T, C> {
  readonly items: readonly T[];
  readonly next: C | null;
}

/** A list that is read page by page, each added to those before. */
export class CursorPages<T, C> {
  readonly #read: (after: C | null) => Promise<CursorPage<T, C>>;
  readonly #items = signal<readonly T[] | undefined>(undefined);
  readonly #next = signal<C | null>(null);
  readonly #error = signal<unknown>(undefined);
  readonly #isReading = signal(false);
  #round = 0;

  /** What has been read; undefined until the first page is here. */
  readonly items = this.#items.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly isReading = this.#isReading.asReadonly();
  readonly hasMore = computed(() => this.#next() !== null);

  constructor(read: (after: C | null) => Promise<CursorPage<T, C>>) {
    this.#read = read;
  }

  /** Begins anew. What is shown stays until the first page is here, unless it is to go at once. */
  async begin({ isFresh = true } = {}): Promise<void> {
    if (isFresh) this.#items.set(undefined);
    await this.#add(null, []);
  }

  async more(): Promise<void> {
    const after = this.#next();
    if (after === null || this.#isReading()) return;
    await this.#add(after, this.#items() ?? []);
  }

  /** Forgets all. */
  clear(): void {
    this.#round++;
    this.#items.set(undefined);
    this.#next.set(null);
  }

  async #add(after: C | null, known: readonly T[]): Promise<void> {
    // An answer to what is no longer asked is passed over.
    const round = ++this.#round;
    this.#isReading.set(true);
    try {
      const { items, next } = await this.#read(after);
      if (round !== this.#round) return;
      this.#items.set([...known, ...items]);
      this.#next.set(next);
      this.#error.set(undefined);
    } catch (error) {
      if (round === this.#round) this.#error.set(error);
    } finally {
      if (round === this.#round) this.#isReading.set(false);
    }
  }
}
