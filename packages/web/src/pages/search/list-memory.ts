import { Injectable } from '@angular/core';

/** Where somebody was in a list: who had the keyboard, and who was uppermost on the screen. */
export interface ListPlace {
  readonly active: number;
  readonly top: number;
}

/** Remembers where one was in the list of the last search, so that the back button leads there again. */
@Injectable({ providedIn: 'root' })
export class ListMemory {
  #key = '';
  #place: ListPlace | null = null;

  keep(key: string, place: ListPlace): void {
    this.#key = key;
    this.#place = place;
  }

  /** @returns null where it was another search */
  of(key: string): ListPlace | null {
    return key === this.#key ? this.#place : null;
  }
}
