import { quarterOf } from '../../extract/quarter-folder.ts';
import { isWorkingDay, millisecondsPerDay, type Day } from '../days.ts';

export { isoDay, weekdayOf, type Day } from '../days.ts';

/** Months since January of year 0, so that months can be subtracted. */
export type Month = number;

const weeksOfAvailability = 12;

/** The day that an export is made for, and what follows from it; dates are UTC, so that every machine makes the same export. */
export interface ReferenceDate {
  readonly today: Day;
  readonly month: Month;
  readonly year: number;
  readonly quarter: string;
  /** Mondays to Fridays of the twelve weeks from the first day of the current month. */
  readonly workingDays: readonly Day[];
}

export function referenceDate(today: Date): ReferenceDate {
  const firstDay = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1) / millisecondsPerDay;
  const window = Array.from({ length: weeksOfAvailability * 7 }, (_, offset) => firstDay + offset);
  return {
    today: Math.floor(today.getTime() / millisecondsPerDay),
    month: monthNumber(today.getUTCFullYear(), today.getUTCMonth() + 1),
    year: today.getUTCFullYear(),
    quarter: quarterOf(today),
    workingDays: window.filter(isWorkingDay),
  };
}

/** @param month from 1 */
export function monthNumber(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export const yearOf = (month: Month): number => Math.floor(month / 12);
/** From 1. */
export const monthOfYear = (month: Month): number => (month % 12) + 1;

export function firstDayOf(month: Month): Day {
  return Date.UTC(yearOf(month), monthOfYear(month) - 1, 1) / millisecondsPerDay;
}

export function monthOfDay(day: Day): Month {
  const date = new Date(day * millisecondsPerDay);
  return monthNumber(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** Seconds since 1970 as eight hexadecimal digits: how a Flowcase id begins. */
export function hexadecimalSeconds(day: Day): string {
  return (day * 86_400).toString(16).padStart(8, '0');
}
