import { dataVersion, type ClientBase } from '@smart-assign/database';

/** Keeps one thing that is dear to make, for as long as its version is the one asked for. A failure is not kept. */
export class LastVersion<T> {
  #kept: { readonly version: string; readonly value: Promise<T> } | null = null;

  /**
   * @param version asked for before `make` reads the data: a write in between gives data newer than its version, which is made again
   * at the next call, never older data
   */
  get(version: string, make: () => Promise<T>): Promise<T> {
    if (this.#kept?.version === version) return this.#kept.value;
    const kept = { version, value: make() };
    this.#kept = kept;
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept.value;
  }
}

/**
 * Keeps what is dear to compute until anybody writes to a table. Whether it still holds is asked at each call, so nobody sees an
 * erased person from here.
 */
export class PerDataVersion<T> {
  readonly #load: (client: ClientBase, today: string) => Promise<T>;
  readonly #kept = new LastVersion<T>();

  constructor(load: (client: ClientBase, today: string) => Promise<T>) {
    this.#load = load;
  }

  /** @param today what is kept is of this day, too */
  async get(client: ClientBase, today: string): Promise<T> {
    return this.#kept.get(`${await dataVersion(client)} ${today}`, () => this.#load(client, today));
  }
}
