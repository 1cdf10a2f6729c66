import type { CollectionViewer, DataSource, ListRange } from '@angular/cdk/collections';
import { signal } from '@angular/core';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type { Hit, SearchAnswer } from '../../api/answers.ts';

/** How many people are fetched at a time: as many as the largest screens show. Why each was found is looked up while one types. */
export const pageSize = 25;

/** The people of one search, fetched as far as one scrolls; null stands for one who is not here yet. */
export class HitSource implements DataSource<Hit | null> {
  readonly #version: string;
  readonly #hits: BehaviorSubject<readonly (Hit | null)[]>;
  readonly #load: (offset: number) => Observable<SearchAnswer>;
  readonly #here = new Set<number>([0]);
  readonly #underWay = new Map<number, Subscription>();
  #viewing: Subscription | null = null;
  #seen: ListRange = { start: 0, end: 0 };
  readonly #isStale = signal(false);
  readonly #error = signal<unknown>(null);

  /** Whether the server no longer has the data of this search: what is not here yet will not come. */
  readonly isStale = this.#isStale.asReadonly();
  /** Why the last page that was asked for did not come; null where it did. */
  readonly error = this.#error.asReadonly();

  /**
   * @param first the answer with the first page
   * @param load fetches the page from an offset, of the same version of the data
   */
  constructor(first: SearchAnswer, load: (offset: number) => Observable<SearchAnswer>) {
    this.#version = first.version;
    this.#load = load;
    const hits = Array.from<Hit | null>({ length: first.total }).fill(null);
    for (const [index, hit] of first.hits.entries()) hits[index] = hit;
    this.#hits = new BehaviorSubject<readonly (Hit | null)[]>(hits);
  }

  /** Who is at a place, as far as known. */
  at(index: number): Hit | null {
    return this.#hits.value[index] ?? null;
  }

  get length(): number {
    return this.#hits.value.length;
  }

  connect(viewer: CollectionViewer): Observable<readonly (Hit | null)[]> {
    this.#viewing = viewer.viewChange.subscribe((range) => this.look(range));
    return this.#hits;
  }

  disconnect(): void {
    this.#viewing?.unsubscribe();
    for (const subscription of this.#underWay.values()) subscription.unsubscribe();
    this.#underWay.clear();
  }

  /** Says which places are on the screen: whoever of them is not here is fetched, and who left it is waited for no longer. */
  look(range: ListRange): void {
    this.#seen = range;
    const last = Math.min(range.end, this.length);
    const pages = new Set<number>();
    for (let page = Math.floor(range.start / pageSize); page * pageSize < last; page++) pages.add(page);
    for (const [page, asked] of this.#underWay)
      if (!pages.has(page)) {
        asked.unsubscribe();
        this.#underWay.delete(page);
      }
    for (const page of pages) this.#need(page);
  }

  /** Asks again for what did not come. */
  again(): void {
    this.look(this.#seen);
  }

  #need(page: number): void {
    if (!this.#here.has(page) && !this.#underWay.has(page) && !this.#isStale()) this.#ask(page);
  }

  #ask(page: number): void {
    const asked = this.#load(page * pageSize).subscribe({
      next: (answer) => {
        this.#error.set(null);
        // People of two versions in one list: some would be in it twice, others not at all.
        if (answer.version === this.#version) this.#put(page, answer.hits);
        else this.#isStale.set(true);
      },
      error: (error: unknown) => {
        this.#underWay.delete(page);
        this.#error.set(error);
      },
      complete: () => this.#underWay.delete(page),
    });
    if (!asked.closed) this.#underWay.set(page, asked);
  }

  #put(page: number, loaded: readonly Hit[]): void {
    const hits = [...this.#hits.value];
    for (const [index, hit] of loaded.entries()) hits[page * pageSize + index] = hit;
    this.#here.add(page);
    this.#hits.next(hits);
  }
}
