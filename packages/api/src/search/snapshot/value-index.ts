import { count, membersOf, noneOf, type Bitset } from '../bitset.ts';
import { fold } from '../fold.ts';

/** What one person has of a value, such as years and level of a skill. */
export type Strength = readonly [first: number, second: number];

/**
 * Who has which of the values of one kind, such as skills. For each value the list of its people in rising order: real vocabularies
 * have thousands of names that a handful of people use, for which a bitset each would be mostly zeros.
 */
export class ValueIndex {
  /** The values in their most frequent spelling. */
  readonly names: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** People of value `id`: those in `#people` from `#starts[id]` to before `#starts[id + 1]`. */
  readonly #starts: Uint32Array;
  readonly #people: Uint32Array;
  readonly #first: Uint8Array | null;
  readonly #second: Uint8Array | null;
  /** The other way round: the values of a person are those in `#values` from `#valueStarts[person]` on. */
  readonly #valueStarts: Uint32Array;
  readonly #values: Uint32Array;
  #order: readonly number[] | null = null;

  /** @param size number of people */
  constructor(
    size: number,
    names: readonly string[],
    ids: ReadonlyMap<string, number>,
    lists: readonly (readonly number[])[],
    strengths: { first: readonly (readonly number[])[]; second: readonly (readonly number[])[] } | null,
  ) {
    this.names = names;
    this.#ids = ids;
    this.#starts = new Uint32Array(lists.length + 1);
    for (const [id, list] of lists.entries()) this.#starts[id + 1] = this.#starts[id]! + list.length;
    this.#people = this.#flat(lists, Uint32Array);
    this.#first = strengths && this.#flat(strengths.first, Uint8Array);
    this.#second = strengths && this.#flat(strengths.second, Uint8Array);
    [this.#valueStarts, this.#values] = byPerson(size, lists);
  }

  #flat<A extends Uint32Array | Uint8Array>(
    lists: readonly (readonly number[])[],
    Column: new (length: number) => A,
  ): A {
    const column = new Column(this.#starts.at(-1)!);
    for (const [id, list] of lists.entries()) column.set(list, this.#starts[id]);
    return column;
  }

  /** The value of this name in any case, or undefined where nobody has it. */
  idOf(name: string): number | undefined {
    return this.#ids.get(fold(name));
  }

  /** All values by their names, in the order of the code units. */
  get inOrder(): readonly number[] {
    const { names } = this;
    this.#order ??= [...names.keys()].toSorted((a, b) => (names[a]! < names[b]! ? -1 : 1));
    return this.#order;
  }

  /** Everybody with a value, and how strongly. */
  forEach(id: number, visit: (person: number, first: number, second: number) => void): void {
    const end = this.#starts[id + 1]!;
    for (let place = this.#starts[id]!; place < end; place++)
      visit(this.#people[place]!, this.#first?.[place] ?? 0, this.#second?.[place] ?? 0);
  }

  /** Adds to `set` everybody who has the value at least so strongly. */
  addTo(set: Bitset, id: number, [first, second]: Strength = [0, 0]): void {
    const end = this.#starts[id + 1]!;
    for (let place = this.#starts[id]!; place < end; place++) {
      if ((this.#first?.[place] ?? 0) < first || (this.#second?.[place] ?? 0) < second) continue;
      const person = this.#people[place]!;
      set[person >>> 5]! |= 1 << (person & 31);
    }
  }

  /** How many of `set` have each value, in the order of the names. */
  counts(set: Bitset): Uint32Array {
    // To look at a person's values jumps about in memory, which for many people takes longer than to go through the lists.
    const isSmall = count(set) * 4 < this.#valueStarts.length;
    return isSmall ? this.#countByPerson(set) : this.#countByValue(set);
  }

  #countByPerson(set: Bitset): Uint32Array {
    const counts = new Uint32Array(this.names.length);
    const members = membersOf(set);
    for (let member = 0; member < members.length; member++) {
      const person = members[member]!;
      const end = this.#valueStarts[person + 1]!;
      for (let place = this.#valueStarts[person]!; place < end; place++) counts[this.#values[place]!]!++;
    }
    return counts;
  }

  #countByValue(set: Bitset): Uint32Array {
    const counts = new Uint32Array(this.names.length);
    for (let id = 0; id < counts.length; id++) {
      let count = 0;
      const end = this.#starts[id + 1]!;
      for (let place = this.#starts[id]!; place < end; place++) {
        const person = this.#people[place]!;
        count += (set[person >>> 5]! >>> (person & 31)) & 1;
      }
      counts[id] = count;
    }
    return counts;
  }

  /** Everybody who has one of these values. */
  peopleOf(ids: Iterable<number>, size: number): Bitset {
    const set = noneOf(size);
    for (const id of ids) this.addTo(set, id);
    return set;
  }
}

/** Collects the values of people, who come in rising order, and makes the index of them. */
export class ValueIndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #spellings: Map<string, number>[] = [];
  readonly #lists: number[][] = [];
  readonly #first: number[][] = [];
  readonly #second: number[][] = [];
  readonly #hasStrength: boolean;

  constructor({ hasStrength = false }: { hasStrength?: boolean } = {}) {
    this.#hasStrength = hasStrength;
  }

  /** Somebody who has a value twice has it as strongly as the stronger says. */
  add(person: number, name: string, [first, second]: Strength = [0, 0]): void {
    const id = this.#idOf(name);
    if (id === undefined) return;
    const list = this.#lists[id]!;
    if (list.at(-1) !== person) {
      list.push(person);
      if (!this.#hasStrength) return;
      this.#first[id]!.push(asByte(first));
      this.#second[id]!.push(asByte(second));
    } else if (this.#hasStrength) {
      const last = list.length - 1;
      this.#first[id]![last] = Math.max(this.#first[id]![last]!, asByte(first));
      this.#second[id]![last] = Math.max(this.#second[id]![last]!, asByte(second));
    }
  }

  #idOf(name: string): number | undefined {
    const key = fold(name);
    if (key === '') return undefined;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#lists.length;
      this.#ids.set(key, id);
      this.#spellings.push(new Map());
      this.#lists.push([]);
      this.#first.push([]);
      this.#second.push([]);
    }
    const spellings = this.#spellings[id]!;
    const spelling = name.trim();
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    return id;
  }

  /** @param size number of people */
  build(size: number): ValueIndex {
    const names = this.#spellings.map(mostFrequent);
    const strengths = this.#hasStrength ? { first: this.#first, second: this.#second } : null;
    return new ValueIndex(size, names, this.#ids, this.#lists, strengths);
  }
}

/** The lists of people by value as lists of values by person: where each begins, and all of them. */
function byPerson(size: number, lists: readonly (readonly number[])[]): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(size + 1);
  for (const list of lists) for (const person of list) starts[person + 1]!++;
  for (let person = 0; person < size; person++) starts[person + 1]! += starts[person]!;
  const values = new Uint32Array(starts[size]!);
  const next = starts.slice();
  for (const [id, list] of lists.entries()) for (const person of list) values[next[person]!++] = id;
  return [starts, values];
}

const asByte = (value: number): number => Math.min(255, Math.max(0, value));

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [[best]] = [...spellings].toSorted(([a, times], [b, other]) => other - times || (a < b ? -1 : 1)) as [
    [string, number],
  ];
  return best;
}
