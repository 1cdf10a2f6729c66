import { addMonths } from '../../shared/days.ts';
import { monthOf } from '../../shared/format.ts';

/** `2027-01` → `Jan 2027` */
export function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return monthOf(year, number);
}

/**
 * Whether any day of a month is within so many months from a day on.
 * @param month `2027-01`; anything else is not
 * @param today `YYYY-MM-DD`
 */
export function isAhead(month: string, today: string, months: number): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return false;
  return month >= today.slice(0, 7) && `${month}-01` < addMonths(today, months);
}
