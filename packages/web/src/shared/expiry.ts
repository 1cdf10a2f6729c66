import { addMonths } from './days.ts';

/** How something that lapses stands: over, over within half a year, or neither. */
export type Expiry = 'expired' | 'soon' | 'fine';

/** Half a year: long enough ahead to sit an examination or be vetted anew. */
const soonMonths = 6;

/**
 * @param date the last day it is good for; null for what does not lapse, or of which that is not known
 * @param today as `YYYY-MM-DD`
 */
export function expiryOf(date: string | null, today: string): Expiry {
  if (date === null) return 'fine';
  if (date < today) return 'expired';
  return date <= addMonths(today, soonMonths) ? 'soon' : 'fine';
}
