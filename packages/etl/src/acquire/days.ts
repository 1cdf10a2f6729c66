/** Days since 1970-01-01. */
export type Day = number;

export const millisecondsPerDay = 86_400_000;

/** @param iso `YYYY-MM-DD` */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay;

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (day + 3) % 7;
}

/** Whether a day is a Monday to Friday. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5;

const isoDays = new Map<Day, string>();

/** `YYYY-MM-DD`. Files name the same few thousand days over and over, so they are remembered. */
export function isoDay(day: Day): string {
  let text = isoDays.get(day);
  if (text === undefined) {
    text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
    isoDays.set(day, text);
  }
  return text;
}
