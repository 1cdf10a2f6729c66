import { isWorkingDay, type Day, type Period } from '../../days.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';

/** Where nothing is known, in place of a percentage. */
export const unknown = 255;

/** Average of a period for one person. */
export interface Average {
  /** Whole percent, rounded down, so that whoever is shown with 80 passes "at least 80"; null where no day is known. */
  readonly average: number | null;
  readonly knownDays: number;
}

/**
 * Percent available of everybody on every working day: one byte a person in a column a day. Sums up to each day would answer a
 * window by two lookups, at four to six times the memory; adding up twenty columns of 50,000 bytes takes a millisecond, once for
 * each window.
 */
export class AvailabilityDays {
  readonly #size: number;
  readonly #columns = new Map<Day, Uint8Array>();
  readonly #averages = new LeastRecentlyUsed<Uint8Array>(32);

  /** @param size number of people */
  constructor(size: number) {
    this.#size = size;
  }

  set(person: number, day: Day, percent: number): void {
    if (!isWorkingDay(day)) return;
    let column = this.#columns.get(day);
    if (column === undefined) this.#columns.set(day, (column = new Uint8Array(this.#size).fill(unknown)));
    column[person] = percent;
  }

  /** Everybody's average over the working days of a period, as {@link Average} has it; `unknown` where no day is known. */
  averages(period: Period): Uint8Array {
    return this.#averages.get(`${period.from} ${period.to}`, () => {
      const sums = new Uint32Array(this.#size);
      const known = new Uint16Array(this.#size);
      for (const column of this.#columnsOf(period)) {
        for (let person = 0; person < column.length; person++) {
          const percent = column[person]!;
          if (percent === unknown) continue;
          sums[person]! += percent;
          known[person]!++;
        }
      }
      const averages = new Uint8Array(this.#size).fill(unknown);
      for (let person = 0; person < averages.length; person++)
        if (known[person]! > 0) averages[person] = Math.floor(sums[person]! / known[person]!);
      return averages;
    });
  }

  averageOf(person: number, period: Period): Average {
    let sum = 0;
    let knownDays = 0;
    for (const column of this.#columnsOf(period)) {
      const percent = column[person]!;
      if (percent === unknown) continue;
      sum += percent;
      knownDays++;
    }
    return { average: knownDays === 0 ? null : Math.floor(sum / knownDays), knownDays };
  }

  *#columnsOf({ from, to }: Period): Generator<Uint8Array> {
    for (let day = from; day <= to; day++) {
      const column = this.#columns.get(day);
      if (column !== undefined) yield column;
    }
  }
}
