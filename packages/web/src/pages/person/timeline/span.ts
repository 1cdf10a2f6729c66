import { monthOf } from '../../../shared/format.ts';

/** When something was, as a CV gives it: any of it may be missing. Without a last year it goes on still. */
export interface Dates {
  readonly monthFrom?: number | null;
  readonly yearFrom: number | null;
  readonly monthTo?: number | null;
  readonly yearTo: number | null;
}

/** A stretch of time, in years: `2024.5` is the middle of 2024. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** When it began is not told. */
  readonly beginsBefore: boolean;
  /** It goes on still. */
  readonly goesOn: boolean;
}

/** Less cannot be seen, or pointed at. */
const leastLength = 1 / 12;
/** How much of what has only an end is drawn. */
const unknownLength = 0.75;
/** What lies further off is a slip of the keyboard, and would press all else together. */
const reach = { back: 70, ahead: 10 };

/** `YYYY-MM-DD` in years. */
export function yearsOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date.slice(0, 10)) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

const isMonth = (month: number | null | undefined): month is number =>
  month != null && month >= 1 && month <= 12;

/**
 * Where on a time axis something stands; null where no year is told. A year without a month is taken at its middle, so that what
 * follows upon another within a year does not lie over it.
 * @param now in years
 */
export function spanOf({ monthFrom, yearFrom, monthTo, yearTo }: Dates, now: number): Span | null {
  const isNear = (year: number | null): year is number =>
    year !== null && year > now - reach.back && year < now + reach.ahead;
  const start = isNear(yearFrom) ? yearFrom + (isMonth(monthFrom) ? (monthFrom - 1) / 12 : 0.5) : null;
  const end = isNear(yearTo) ? yearTo + (isMonth(monthTo) ? monthTo / 12 : 0.5) : null;
  if (start === null && end === null) return null;
  if (start === null) return { from: end! - unknownLength, to: end!, beginsBefore: true, goesOn: false };
  if (end === null) {
    const from = Math.min(start, now - leastLength);
    // A year far ahead is an end of sorts: it goes on.
    return yearTo === null || yearTo > now
      ? { from, to: now, beginsBefore: false, goesOn: true }
      : { from: start, to: start + leastLength, beginsBefore: false, goesOn: false };
  }
  // Of one year alone, the whole of it.
  if (yearFrom === yearTo && !isMonth(monthFrom) && !isMonth(monthTo))
    return { from: yearFrom!, to: yearFrom! + 1, beginsBefore: false, goesOn: false };
  return { from: start, to: Math.max(end, start + leastLength), beginsBefore: false, goesOn: false };
}

/** `Jun 2025 – Jul 2025`, `2024 – now`, `until 2020`; empty where nothing is told. */
export function periodWords({ monthFrom, yearFrom, monthTo, yearTo }: Dates): string {
  const [from, to] = [monthOf(yearFrom, monthFrom), monthOf(yearTo, monthTo)];
  if (from === '') return to === '' ? '' : `until ${to}`;
  if (from === to) return from;
  return `${from} – ${to === '' ? 'now' : to}`;
}
