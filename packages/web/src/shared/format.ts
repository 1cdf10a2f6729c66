/** How figures and dates are written on every page. All in the language of the page, English. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2026-11-23` → `23 Nov 2026`; nothing known → `–`. */
export function day(date: string | null | undefined): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
  return year === undefined ? '–' : `${Number(dayOfMonth)} ${months[Number(month) - 1]} ${year}`;
}

/** `2026-11-23` → `23 Nov`. */
export const dayOfYear = (date: string): string => day(date).replace(/ \d{4}$/, '');

/** A year and a month as a CV gives them: either may be missing. */
export function monthOf(year: number | null | undefined, month: number | null | undefined): string {
  if (year == null) return '';
  return month == null || month < 1 || month > 12 ? String(year) : `${months[month - 1]} ${year}`;
}

/** `37` → `37 %`, with a space that does not break; unknown → `unknown`, never 0. */
export const percent = (value: number | null | undefined): string =>
  value == null ? 'unknown' : `${Math.round(value)}\u00a0%`;

const whole = new Intl.NumberFormat('en-GB');

/** `50000` → `50,000`. */
export const count = (value: number): string => whole.format(value);

/** `1 person`, `1,204 people`. */
export const counted = (value: number, one: string, many: string): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** `Q22026` → `Q2 2026`. */
export const quarter = (name: string): string => name.replace(/^Q([1-4])(\d{4})$/, 'Q$1 $2');

/** `83.4` s, `1.2` s, `340` ms. */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
