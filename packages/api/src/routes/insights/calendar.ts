import { dayOf, isoOf, monthsAfter } from '../../days.ts';

/** The day so many months later; the last of the month where that has no such day. */
export const firstAfterMonths = (day: string, months: number): string =>
  isoOf(monthsAfter(dayOf(day), months));

/** The months, as `2026-11`, that any day from one on and before another is in. */
export function monthsFrom(from: string, until: string): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first < until; first = firstAfterMonths(first, 1))
    months.push(first.slice(0, 7));
  return months;
}
