/**
 * Random numbers that depend on nothing but their key, so that a person is the same whoever is made before or after, and one
 * section of a CV is the same whatever the others draw. The generator is sfc32 (Chris Doty-Humphrey's PractRand), which takes
 * a tenth of a microsecond to seed; a Mersenne twister takes twenty.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param purpose parts the streams of one seed and index, for example the name of a section. */
  constructor(seed: number, index: number, purpose: string) {
    this.#a = scrambled(seed);
    this.#b = scrambled(index ^ Math.floor(seed / 2 ** 32));
    this.#c = hashOf(purpose);
    for (let round = 0; round < 12; round++) this.bits32();
  }

  /** A whole number from 0 to 2³² − 1. */
  bits32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number from 0 to below 1. */
  fraction(): number {
    return this.bits32() / 2 ** 32;
  }

  /** A whole number from `min` to `max`, both inclusive; `min` where the bounds cross. */
  integer(min: number, max: number): number {
    return max <= min ? min : min + Math.floor(this.fraction() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.fraction() * list.length)] as T;
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let place = this.fraction() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) {
      place -= weight;
      if (place < 0) return value;
    }
    return choices.at(-1)![1];
  }

  /** Different elements of the list in random order; all of them where the list is shorter than `count`. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      const place = Math.floor(this.fraction() * rest.length);
      taken.push(rest[place] as T);
      rest[place] = rest.at(-1) as T;
      rest.pop();
    }
    return taken;
  }
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3). */
function scrambled(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const hashes = new Map<string, number>();

/** FNV-1a of a word; the few words in use are remembered. */
function hashOf(word: string): number {
  let hash = hashes.get(word);
  if (hash === undefined) {
    hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hashes.set(word, hash);
  }
  return hash;
}
