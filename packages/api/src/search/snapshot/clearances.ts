import { add, noneOf, type Bitset } from '../bitset.ts';
import { fold } from '../fold.ts';
import type { Day, Period } from '../../days.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';

/** A row of `dim_clearance`. */
export interface Clearance {
  readonly clearanceId: number;
  readonly name: string;
  readonly chain: string | null;
  readonly rank: number | null;
}

/** Ends of a period, both included. */
export type Held = readonly [clearanceId: number, from: Day, to: Day];

/**
 * Whether one who holds `held` has what `wanted` asks for: the same, or one of its chain with at least its rank. Chains do not mix;
 * where the settings say that higher does not satisfy lower, the rank must be the same.
 */
export function satisfiesClearance(held: Clearance, wanted: Clearance, higherSatisfies: boolean): boolean {
  if (held.clearanceId === wanted.clearanceId) return true;
  if (wanted.chain === null || held.chain !== wanted.chain) return false;
  return higherSatisfies ? held.rank! >= wanted.rank! : held.rank === wanted.rank;
}

/** Ranks of a chain are below, and so are chains. */
const mostRanks = 1000;
const mostStrength = mostRanks * mostRanks;

/** Who is cleared for what, and when. */
export class Clearances {
  /** All that the database knows of, chain by chain from the lowest; those outside of chains last. */
  readonly scale: readonly Clearance[];
  readonly #size: number;
  readonly #people: Uint32Array;
  readonly #ids: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #cleared = new LeastRecentlyUsed<Bitset>(200);
  readonly #strengths = new LeastRecentlyUsed<Int32Array>(20);

  /** @param held person by person */
  constructor(scale: readonly Clearance[], size: number, held: readonly (readonly [number, Held])[]) {
    this.scale = scale;
    this.#size = size;
    this.#people = Uint32Array.from(held, ([person]) => person);
    this.#ids = Int32Array.from(held, ([, [id]]) => id);
    this.#from = Int32Array.from(held, ([, [, from]]) => from);
    this.#to = Int32Array.from(held, ([, [, , to]]) => to);
  }

  byName(name: string): Clearance | undefined {
    const wanted = fold(name);
    return this.scale.find((clearance) => fold(clearance.name) === wanted);
  }

  /** Everybody who is cleared at least so on every day of a period, be it by one clearance after another. Not to be changed. */
  cleared(wanted: Clearance, period: Period, higherSatisfies: boolean): Bitset {
    const key = `${wanted.clearanceId} ${period.from} ${period.to} ${higherSatisfies}`;
    return this.#cleared.get(key, () => this.#findCleared(wanted, period, higherSatisfies));
  }

  /**
   * How strong the clearance of everybody is that is told of them over a period, for putting them in order: `notKnown` without one, 0
   * for `None`, then chain by chain, those of the first one highest. One that is wanted comes before others, one that holds to the
   * end of the period before one that only begins it.
   */
  strengths({ from, to }: Period, wanted: Clearance | undefined, higherSatisfies: boolean): Int32Array {
    const key = `${wanted?.clearanceId ?? ''} ${from} ${to} ${higherSatisfies}`;
    return this.#strengths.get(key, () => {
      const chains = [...new Set(this.scale.map(({ chain }) => chain))].toReversed();
      const values = new Map(
        this.scale.map((held) => [
          held.clearanceId,
          {
            strength:
              held.name === 'None' ? 0 : chains.indexOf(held.chain) * mostRanks + (held.rank ?? 0) + 1,
            isWanted: wanted === undefined || satisfiesClearance(held, wanted, higherSatisfies),
          },
        ]),
      );
      const strengths = new Int32Array(this.#size).fill(-1);
      const best = new Int32Array(this.#size).fill(-1);
      for (const [place, person] of this.#people.entries()) {
        if (this.#from[place]! > from || this.#to[place]! < from) continue;
        const { strength, isWanted } = values.get(this.#ids[place]!)!;
        const order = ((isWanted ? 2 : 0) + (this.#to[place]! >= to ? 1 : 0)) * mostStrength + strength;
        if (order <= best[person]!) continue;
        best[person] = order;
        strengths[person] = strength;
      }
      return strengths;
    });
  }

  #findCleared(wanted: Clearance, { from, to }: Period, higherSatisfies: boolean): Bitset {
    const good = new Set(
      this.scale
        .filter((held) => satisfiesClearance(held, wanted, higherSatisfies))
        .map((held) => held.clearanceId),
    );
    const set = noneOf(this.#size);
    for (let start = 0; start < this.#people.length;) {
      const person = this.#people[start]!;
      let end = start;
      // The first day that is not covered yet. Rows of one person come by their first day.
      let open = from;
      for (; end < this.#people.length && this.#people[end] === person; end++) {
        if (good.has(this.#ids[end]!) && this.#from[end]! <= open && this.#to[end]! >= open)
          open = this.#to[end]! + 1;
      }
      if (open > to) add(set, person);
      start = end;
    }
    return set;
  }
}
