import type { DaysWindow } from '../availability/days-window.ts';
import type { DayFigures } from '../availability/source-days.ts';
import { isWorkingDay, type Day } from '../days.ts';
import type { Allocation, DayOff } from './records.ts';

/** What is known of one person. */
export interface PersonPlan {
  /** Working minutes of a day; null where nobody says. */
  readonly capacity: (day: Day) => number | null;
  readonly allocations: readonly Allocation[];
  readonly daysOff: readonly DayOff[];
}

/**
 * The figures of a person's days: what is left of their capacity beside days off and firm bookings, in percent of the capacity, and the
 * tentative bookings apart from it. A weekday on which they do not work is one on which they are not available; other days
 * without work, and those of unknown capacity, have no figures.
 */
export function* personDays(
  { capacity, allocations, daysOff }: PersonPlan,
  window: DaysWindow,
): Generator<readonly [index: number, figures: DayFigures]> {
  const firm = new Float64Array(window.length);
  const tentative = new Float64Array(window.length);
  const off = new Float64Array(window.length);
  for (const allocation of allocations)
    spread(allocation, capacity, window, allocation.isFirm ? firm : tentative);
  for (const { day, minutes } of daysOff) {
    const index = window.index(day);
    if (index >= 0) off[index]! += minutes;
  }
  for (let index = 0; index < window.length; index++) {
    const day = window.day(index);
    const minutes = capacity(day);
    if (minutes === null || (minutes <= 0 && !isWorkingDay(day))) continue;
    const left = minutes - off[index]! - firm[index]!;
    yield [
      index,
      {
        percentAvailable: minutes <= 0 ? 0 : wholePercent(left / minutes),
        tentativePercent: minutes <= 0 ? 0 : wholePercent(tentative[index]! / minutes),
        isOverbooked: firm[index]! > minutes + rounding,
      },
    ];
  }
}

/** Sums of fractions of minutes are not exact. */
const rounding = 1e-6;

/** Rounded down: nobody is told to have more time than they have. */
const wholePercent = (share: number): number =>
  Math.min(100, Math.max(0, Math.floor(share * 100 + rounding)));

/** Adds the minutes of an allocation to the days of the window, evenly over the days of its range on which the person works. */
function spread(
  { from, to, minutes }: Allocation,
  capacity: PersonPlan['capacity'],
  window: DaysWindow,
  onto: Float64Array,
): void {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if ((capacity(day) ?? 0) > 0) days.push(day);
  for (const day of days) {
    const index = window.index(day);
    if (index >= 0) onto[index]! += minutes / days.length;
  }
}
