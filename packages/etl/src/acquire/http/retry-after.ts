/**
 * What a `Retry-After` header asks for: seconds, or a date (RFC 9110, 10.2.3).
 * @returns milliseconds from `now` on; null where there is no header or it is neither
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // A number alone would be read as a year.
  const date = /[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
