/** Reckoning with days, which are `YYYY-MM-DD` everywhere on the page. */

const dayMs = 86_400_000;

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(Date.parse(date) + days * dayMs);

/** The same day so many months later, or as many days into the next month as that month lacks. */
export function addMonths(date: string, months: number): string {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months);
  return dateOf(later.getTime());
}

/** How many days one is after another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** The Monday of the week that a day is in. */
export const mondayOf = (date: string): string => addDays(date, -weekdayOf(date));
