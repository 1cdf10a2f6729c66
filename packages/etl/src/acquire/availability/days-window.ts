import { Fault } from '@smart-assign/database';
import { dayOf, isoDay, type Day } from '../days.ts';
import type { Window } from '../source.ts';

/** Nobody plans further, and figures of this many days of 50,000 people fit into memory. */
const mostDays = 731;

/** The days of a window by number, from 0. */
export class DaysWindow {
  readonly first: Day;
  readonly length: number;

  /** @throws Fault `bad_window` (usage) */
  constructor({ from, to }: Window) {
    this.first = dayOf(from);
    this.length = dayOf(to) - this.first + 1;
    if (!(this.length >= 1 && this.length <= mostDays)) throw badWindow({ from, to });
  }

  day(index: number): Day {
    return this.first + index;
  }

  iso(index: number): string {
    return isoDay(this.first + index);
  }

  /** Number of a day; -1 where it is outside. */
  index(day: Day): number {
    const index = day - this.first;
    return index >= 0 && index < this.length ? index : -1;
  }
}

function badWindow({ from, to }: Window): Fault {
  return new Fault(`${from} to ${to} are not 1 to ${mostDays} days; nothing was fetched or written.`, {
    code: 'bad_window',
    exit: 'usage',
    remedy: 'Give --to a day that is not before --from, and not more than two years after it.',
  });
}
