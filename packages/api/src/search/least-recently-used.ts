/** Keeps what was made, up to a number of things; the one that was not asked for longest goes first. */
export class LeastRecentlyUsed<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => T): T {
    const kept = this.#kept.get(key);
    const value = kept ?? make();
    // A map keeps the order of insertion, so the first key is the one that was used longest ago.
    if (kept !== undefined) this.#kept.delete(key);
    else if (this.#kept.size >= this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, value);
    return value;
  }
}
