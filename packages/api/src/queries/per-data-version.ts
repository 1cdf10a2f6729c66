import { dataVersion, type ClientBase } from '@smart-assign/database';

/**
 * Keeps what is dear to compute until anybody writes to a table. Whether it still holds is asked at each call, so nobody sees an
 * erased person from here.
 */
export class PerDataVersion<T> {
  readonly #load: (client: ClientBase, today: string) => Promise<T>;
  #kept: { readonly version: string; readonly value: Promise<T> } | null = null;

  constructor(load: (client: ClientBase, today: string) => Promise<T>) {
    this.#load = load;
  }

  /** @param today what is kept is of this day, too */
  async get(client: ClientBase, today: string): Promise<T> {
    // Asked before the data is read: a write in between gives data newer than its version, which is read again, never an older one.
    const version = `${await dataVersion(client)} ${today}`;
    if (this.#kept?.version === version) return this.#kept.value;
    const kept = { version, value: this.#load(client, today) };
    this.#kept = kept;
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept.value;
  }
}
