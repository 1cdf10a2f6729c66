/**
 * The ids of one lookup table's names, for rows that go straight into a table and so hold the id, not the name. Names that the table
 * lacks are given ids of their own as they come; they still have to be entered into it.
 */
export class LookupIds {
  /** Names that the table lacks, with the ids they were given. */
  readonly added: { readonly id: number; readonly name: string }[] = [];
  readonly #ids: Map<string, number>;
  #highest: number;

  constructor(known: Iterable<{ readonly id: number; readonly name: string }>) {
    this.#ids = new Map(Array.from(known, ({ id, name }) => [name, id]));
    this.#highest = Math.max(0, ...this.#ids.values());
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
    this.added.push({ id, name });
    return id;
  }
}
