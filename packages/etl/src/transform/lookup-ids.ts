/** A name and the id under which a table has it, or is to have it. */
export interface NamedId {
  readonly id: number;
  readonly name: string;
}

/**
 * The ids of one table's names, for rows that hold the id, not the name. Names that the table lacks are given ids of their own as they
 * come; they still have to be entered into it.
 */
export class LookupIds {
  readonly #ids: Map<string, number>;
  /** The highest id before one was given out. */
  #stored: number;
  #highest: number;

  /** @param highest the highest id that the table ever gave out, where none of those may be given again */
  constructor(known: Iterable<NamedId>, highest = 0) {
    this.#ids = new Map(Array.from(known, ({ id, name }) => [name, id]));
    this.#stored = highest;
    for (const id of this.#ids.values()) if (id > this.#stored) this.#stored = id;
    this.#highest = this.#stored;
  }

  /** Names that the table lacks, with the ids they were given. */
  get added(): NamedId[] {
    const added = Array.from(this.#ids, ([name, id]) => ({ id, name }));
    return added.filter(({ id }) => id > this.#stored);
  }

  /** The highest id given out here; null where none was. */
  get highestAdded(): number | null {
    return this.#highest > this.#stored ? this.#highest : null;
  }

  /** Id of a name; undefined where it has none yet. */
  known(name: string): number | undefined {
    return this.#ids.get(name);
  }

  /** Id of a name, given out if need be: only for a row that is going to be written. */
  of(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = ++this.#highest;
    this.#ids.set(name, id);
    return id;
  }
}
