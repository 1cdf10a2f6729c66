/** A set of people by their number in a snapshot: one bit each. */
export type Bitset = Uint32Array;

export const noneOf = (size: number): Bitset => new Uint32Array((size + 31) >>> 5);

export function allOf(size: number): Bitset {
  const set = noneOf(size).fill(0xffffffff);
  if ((size & 31) !== 0) set[set.length - 1] = 2 ** (size & 31) - 1;
  return set;
}

export function add(set: Bitset, member: number): void {
  set[member >>> 5]! |= 1 << (member & 31);
}

export const has = (set: Bitset, member: number): boolean =>
  ((set[member >>> 5]! >>> (member & 31)) & 1) === 1;

/** Takes out of `set` whoever is not in `other`. */
export function intersect(set: Bitset, other: Bitset): Bitset {
  for (let word = 0; word < set.length; word++) set[word]! &= other[word]!;
  return set;
}

/** Adds to `set` whoever is in `other`. */
export function unite(set: Bitset, other: Bitset): Bitset {
  for (let word = 0; word < set.length; word++) set[word]! |= other[word]!;
  return set;
}

export function count(set: Bitset): number {
  let total = 0;
  for (let word = 0; word < set.length; word++) total += bitsOf(set[word]!);
  return total;
}

export function countBoth(set: Bitset, other: Bitset): number {
  let total = 0;
  for (let word = 0; word < set.length; word++) total += bitsOf(set[word]! & other[word]!);
  return total;
}

/** The members in rising order. */
export function membersOf(set: Bitset): Uint32Array {
  const members = new Uint32Array(count(set));
  let place = 0;
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1)
      members[place++] = (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return members;
}

/** Bits that are set in a word of 32: added up in pairs, fours, then all eights at once. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
