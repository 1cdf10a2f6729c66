import { dayOf, isoOf, lengthOf } from '../days.ts';
import { badParameter } from '../problems/problem.ts';

/** Days from one to another, both included, as `YYYY-MM-DD`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The longest window that is answered. */
export const longestWindowDays = 400;

/**
 * The window asked for. Where one end is missing it follows from the other; where both are, the window begins today, or it ends with
 * the data where that ends before today.
 * @param until the last day there is data of; null where there is none
 * @throws Problem 400 for a window that is too long, ends before it begins or lies beyond any calendar of people
 */
export function windowOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  { days, today, until }: { readonly days: number; readonly today: string; readonly until: string | null },
): Window {
  for (const [end, day] of Object.entries({ from, to }))
    if (day !== undefined && (day < '1900-01-01' || day > '2199-12-31'))
      throw badParameter(`query.${end}`, 'must be a day from 1900-01-01 to 2199-12-31');
  const window = completed({ from, to }, { days, today, until });
  if (window.to < window.from) throw badParameter('query.to', 'must not be before from');
  if (daysBetween(window) > longestWindowDays)
    throw badParameter('query.to', `makes a window of more than ${longestWindowDays} days`);
  return window;
}

function completed(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  { days, today, until }: { days: number; today: string; until: string | null },
): Window {
  if (from !== undefined) return { from, to: to ?? addDays(from, days - 1) };
  if (to !== undefined) return { from: addDays(to, 1 - days), to };
  return until !== null && until < today
    ? { from: addDays(until, 1 - days), to: until }
    : { from: today, to: addDays(today, days - 1) };
}

export const addDays = (day: string, days: number): string => isoOf(dayOf(day) + days);

const daysBetween = ({ from, to }: Window): number => lengthOf({ from: dayOf(from), to: dayOf(to) });

export const daysOf = (window: Window): string[] =>
  Array.from({ length: daysBetween(window) }, (_, index) => addDays(window.from, index));
