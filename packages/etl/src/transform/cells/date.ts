import { copyBytes, digitBytes } from './bytes.ts';
import type { CellParser } from './cell-parser.ts';
import { digits } from './digits.ts';

// A time part, `T10:00` or ` 10:00:00+01:00`, may follow and is ignored; anything else behind the date is an error.
const timePart = String.raw`(?:[T ]\d{1,2}:\d{2}.*)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})` + timePart);
const dayFirst = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4})` + timePart);

const hyphen = 0x2d;

/** Number of days in a month of the Gregorian calendar; `month` from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Text of a date in any accepted form, as `YYYY-MM-DD`; null where it is none. */
export function toIsoDate(cell: string): string | null {
  // Exports write nothing but this form, millions of times: it is checked without a regular expression.
  if (cell.length === 10 && cell.charCodeAt(4) === hyphen && cell.charCodeAt(7) === hyphen) {
    const year = digits(cell, 0, 4);
    const month = digits(cell, 5, 7);
    const day = digits(cell, 8, 10);
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
      ? cell
      : null;
  }
  const iso = yearFirst.exec(cell);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = dayFirst.exec(cell);
  if (european) return isoDate(Number(european[4]), Number(european[3]), Number(european[1]));
  return null;
}

export const date: CellParser = {
  name: 'date',
  sqlType: 'date',
  rule: 'ISO (`2024-02-01`, a time part is ignored), otherwise day first (`01/02/2024`, `1.2.2024`).',
  freeText: false,
  whenEmpty: null,
  parse(cell, raise) {
    const value = toIsoDate(cell);
    if (value === null) raise('bad_date');
    return value;
  },
  copy(from, start, end, to, at) {
    if (end - start !== 10 || from[start + 4] !== hyphen || from[start + 7] !== hyphen) return -1;
    const year = digitBytes(from, start, start + 4);
    const month = digitBytes(from, start + 5, start + 7);
    const day = digitBytes(from, start + 8, end);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return -1;
    return copyBytes(from, start, end, to, at);
  },
};
