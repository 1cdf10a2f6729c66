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

/** Rows of people. All rows in which nobody is here are one and the same: of 50,000 people hardly any are here. */
export function inRows<T>(all: readonly (T | null)[], perRow: number): (readonly (T | null)[])[] {
  const nobody = Array.from<null>({ length: perRow }).fill(null);
  const rows: (readonly (T | null)[])[] = [];
  for (let start = 0; start < all.length; start += perRow) {
    const end = start + perRow;
    rows.push(end <= all.length && isEmpty(all, start, end) ? nobody : all.slice(start, end));
  }
  return rows;
}

function isEmpty(all: readonly unknown[], start: number, end: number): boolean {
  for (let place = start; place < end; place++) if (all[place] !== null) return false;
  return true;
}
