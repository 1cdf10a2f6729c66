/** A day as a number: days since 1 January 1970. */
export type Day = number;

/** Days from one to another, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const millisecondsADay = 86_400_000;

/** @param iso `YYYY-MM-DD` */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / millisecondsADay;

export const isoOf = (day: Day): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday; the first day of 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5;

/** The Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

export const lengthOf = ({ from, to }: Period): number => to - from + 1;

export const shifted = ({ from, to }: Period, days: number): Period => ({ from: from + days, to: to + days });

/** So many months after a day, or before it; the last of the month where that has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const date = new Date(day * millisecondsADay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return first / millisecondsADay + Math.min(date.getUTCDate(), last.getUTCDate()) - 1;
}

/** The weeks of a period, each from Monday or the period's first day to Sunday or its last; those without a working day left out. */
export function weeksOf({ from, to }: Period): Period[] {
  const weeks: Period[] = [];
  for (let start = from; start <= to; start += 7 - weekdayOf(start)) {
    if (isWorkingDay(start)) weeks.push({ from: start, to: Math.min(to, start + 6 - weekdayOf(start)) });
  }
  return weeks;
}
