import type { DaysWindow } from '../availability/days-window.ts';
import type { DayFigures } from '../availability/source-days.ts';
import { isWorkingDay } from '../days.ts';
import type { Absence } from './records.ts';

/**
 * The most that people can be available on each Monday to Friday: what their absence leaves of a whole day. Nothing is known of
 * bookings, so a day without absence is 100.
 */
export class Ceilings {
  readonly #window: DaysWindow;
  readonly #hoursPerDay: number;
  /** Hours of absence by employee. */
  readonly #absent = new Map<string, Float64Array>();

  constructor(absences: readonly Absence[], hoursPerDay: number, window: DaysWindow) {
    this.#window = window;
    this.#hoursPerDay = hoursPerDay;
    for (const { employeeId, unit, amounts } of absences) {
      let hours = this.#absent.get(employeeId);
      if (hours === undefined) this.#absent.set(employeeId, (hours = new Float64Array(window.length)));
      for (const [day, amount] of amounts) {
        const index = window.index(day);
        if (index >= 0) hours[index]! += unit === 'days' ? amount * hoursPerDay : amount;
      }
    }
  }

  /** Ids of everybody who is absent at some time. */
  get absentees(): Iterable<string> {
    return this.#absent.keys();
  }

  *daysOf(employeeId: string): Generator<readonly [index: number, figures: DayFigures]> {
    const hours = this.#absent.get(employeeId);
    for (let index = 0; index < this.#window.length; index++) {
      if (!isWorkingDay(this.#window.day(index))) continue;
      const present = this.#hoursPerDay - (hours?.[index] ?? 0);
      // Rounded down, but for what sums of fractions of hours are inexact by.
      const percent = Math.floor((present / this.#hoursPerDay) * 100 + 1e-6);
      yield [
        index,
        {
          percentAvailable: Math.min(100, Math.max(0, percent)),
          tentativePercent: null,
          isOverbooked: null,
        },
      ];
    }
  }
}
