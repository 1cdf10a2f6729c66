import { addDays, weekdayOf } from '../../../shared/days.ts';
import { dayOfYear } from '../../../shared/format.ts';

/** A day of the calendar. */
export interface CalendarDay {
  readonly date: string;
  /** Null is unknown. */
  readonly percentAvailable: number | null;
  readonly isWorkingDay: boolean;
}

export interface CalendarWeek {
  /** Its Monday. */
  readonly monday: string;
  /** From Monday to Sunday; null where a day is outside the window. */
  readonly days: readonly (CalendarDay | null)[];
}

/** Days one after the other, week by week. */
export function calendarWeeks(days: readonly CalendarDay[]): CalendarWeek[] {
  const weeks: { monday: string; days: (CalendarDay | null)[] }[] = [];
  for (const day of days) {
    const weekday = weekdayOf(day.date);
    if (weeks.length === 0 || weekday === 0)
      weeks.push({ monday: addDays(day.date, -weekday), days: Array.from({ length: 7 }, () => null) });
    weeks.at(-1)!.days[weekday] = day;
  }
  return weeks;
}

/** Where the name of a month stands above the weeks. */
export interface MonthLabel {
  readonly text: string;
  /** The first of its weeks, from 0. */
  readonly column: number;
  readonly weeks: number;
}

const narrow = 2;

/** A week belongs to the month of its Monday. A month of a single week has no room for its name. */
export function monthLabels(weeks: readonly Pick<CalendarWeek, 'monday'>[]): MonthLabel[] {
  const labels: { text: string; column: number; weeks: number }[] = [];
  let last = '';
  for (const [column, { monday }] of weeks.entries()) {
    const month = monday.slice(0, 7);
    if (month !== last) labels.push({ text: monthName(monday), column, weeks: 0 });
    labels.at(-1)!.weeks++;
    last = month;
  }
  return labels.filter((label) => label.weeks >= narrow);
}

const monthName = (date: string): string => {
  const [, month = ''] = dayOfYear(date).split(' ');
  // January tells of which year it is.
  return month === 'Jan' ? `${month} ${date.slice(0, 4)}` : month;
};
