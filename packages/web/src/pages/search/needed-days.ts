import { addDays, mondayOf } from '../../shared/days.ts';

/** The days on which somebody is needed: first and last, as `YYYY-MM-DD`. */
export interface NeededDays {
  readonly from: string;
  readonly to: string;
}

/** As many as the API takes. */
export const mostDays = 400;

/** A window of whole weeks that begins so many weeks after the Monday of the week of `today`; this week begins today. */
export function weeksFrom(today: string, start: number, weeks: number): NeededDays {
  const monday = mondayOf(today);
  const from = start === 0 ? today : addDays(monday, start * 7);
  return { from, to: addDays(monday, (start + weeks) * 7 - 3) };
}

/** Whether somebody has finished typing a date: on the way to 2026 a field of a browser passes the years 2, 20 and 202. */
export const isTyped = (date: string): boolean => date >= '1900';

/** The days after one end was moved; the other end follows where it has to. */
export function moved(days: NeededDays, end: 'from' | 'to', date: string): NeededDays {
  const { from, to } = end === 'from' ? { ...days, from: date } : { ...days, to: date };
  if (from > to) return { from: date, to: date };
  const last = addDays(from, mostDays - 1);
  if (to <= last) return { from, to };
  return end === 'from' ? { from, to: last } : { from: addDays(to, 1 - mostDays), to };
}
