import type { CollectionViewer, DataSource, ListRange } from '@angular/cdk/collections';
import { map, type Observable } from 'rxjs';
import type { Hit } from '../../api/answers.ts';
import type { HitSource } from './hit-source.ts';

/** One row of the list: as many people as stand beside each other, each null as long as they are not here. */
export type HitRow = readonly (Hit | null)[];

/** The people of a search in rows: one in a row of the table, several in a row of cards. */
export class HitRows implements DataSource<HitRow> {
  readonly #source: HitSource;
  readonly #perRow: number;

  constructor(source: HitSource, perRow: number) {
    this.#source = source;
    this.#perRow = perRow;
  }

  connect({ viewChange }: CollectionViewer): Observable<readonly HitRow[]> {
    const people = viewChange.pipe(map((rows) => this.#peopleOf(rows)));
    return this.#source.connect({ viewChange: people }).pipe(map((hits) => inRows(hits, this.#perRow)));
  }

  disconnect(): void {
    this.#source.disconnect();
  }

  /** Says which rows are on the screen, where that has not changed and the people in them have. */
  look(rows: ListRange): void {
    this.#source.look(this.#peopleOf(rows));
  }

  #peopleOf({ start, end }: ListRange): ListRange {
    return { start: start * this.#perRow, end: end * this.#perRow };
  }
}

export function inRows<T>(all: readonly T[], perRow: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) =>
    all.slice(row * perRow, (row + 1) * perRow),
  );
}
