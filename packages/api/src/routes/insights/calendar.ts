/** The day so many months later; the last of the month where that has no such day. */
export function firstAfterMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The months, as `2026-11`, that any day from one on and before another is in. */
export function monthsFrom(from: string, until: string): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first < until; first = firstAfterMonths(first, 1))
    months.push(first.slice(0, 7));
  return months;
}
