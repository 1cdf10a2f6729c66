import { DataSource, type CollectionViewer } from '@angular/cdk/collections';
import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type { Hit, SearchAnswer } from '../../api/answers.ts';

/** How many people are fetched at a time. */
export const pageSize = 50;

/** The people of one search, fetched as far as one scrolls; null stands for one who is not here yet. */
export class HitSource extends DataSource<Hit | null> {
  readonly #hits: BehaviorSubject<readonly (Hit | null)[]>;
  readonly #load: (offset: number) => Observable<SearchAnswer>;
  readonly #asked = new Set<number>([0]);
  readonly #subscriptions: Subscription[] = [];

  /**
   * @param first the answer with the first page
   * @param load fetches the page from an offset, of the same version of the data
   */
  constructor(first: SearchAnswer, load: (offset: number) => Observable<SearchAnswer>) {
    super();
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

  override connect(viewer: CollectionViewer): Observable<readonly (Hit | null)[]> {
    this.#subscriptions.push(
      viewer.viewChange.subscribe(({ start, end }) => {
        for (let page = Math.floor(start / pageSize); page * pageSize < end; page++) this.#need(page);
      }),
    );
    return this.#hits;
  }

  override disconnect(): void {
    for (const subscription of this.#subscriptions.splice(0)) subscription.unsubscribe();
  }

  #need(page: number): void {
    if (this.#asked.has(page) || page * pageSize >= this.length) return;
    this.#asked.add(page);
    this.#subscriptions.push(
      this.#load(page * pageSize).subscribe({
        next: ({ hits: loaded }) => {
          const hits = [...this.#hits.value];
          for (const [index, hit] of loaded.entries()) hits[page * pageSize + index] = hit;
          this.#hits.next(hits);
        },
        // Scrolling there again asks again.
        error: () => this.#asked.delete(page),
      }),
    );
  }
}
