/** The days on which somebody is needed: first and last, as `YYYY-MM-DD`. */
export interface NeededDays {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
/** As many as the API takes. */
export const mostDays = 400;

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daysAfter = (date: string, days: number): string => dateOf(Date.parse(date) + days * dayMs);

/** A window of whole weeks that begins so many weeks after the Monday of the week of `today`; this week begins today. */
export function weeksFrom(today: string, start: number, weeks: number): NeededDays {
  const now = Date.parse(today);
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs;
  const from = start === 0 ? now : monday + start * 7 * dayMs;
  return { from: dateOf(from), to: dateOf(monday + (start + weeks) * 7 * dayMs - 3 * dayMs) };
}

/** Whether somebody has finished typing a date: on the way to 2026 a field of a browser passes the years 2, 20 and 202. */
export const isTyped = (date: string): boolean => date >= '1900';

/** The days after one end was moved; the other end follows where it has to. */
export function moved(days: NeededDays, end: 'from' | 'to', date: string): NeededDays {
  const { from, to } = end === 'from' ? { ...days, from: date } : { ...days, to: date };
  if (from > to) return { from: date, to: date };
  const last = daysAfter(from, mostDays - 1);
  if (to <= last) return { from, to };
  return end === 'from' ? { from, to: last } : { from: daysAfter(to, 1 - mostDays), to };
}
