import { daysBetween } from '../../shared/days.ts';
import { counted } from '../../shared/format.ts';

/**
 * How long ago a day is, as roughly as people say it: `5 weeks ago`. Empty where the day is not known or still to come.
 * @param today as `YYYY-MM-DD`
 */
export function ago(date: string | null, today: string): string {
  if (date === null) return '';
  const days = daysBetween(date.slice(0, 10), today);
  if (!(days >= 0)) return '';
  if (days < 2) return days === 0 ? 'today' : 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${counted(Math.floor(days / 7), 'week', 'weeks')} ago`;
  const months = Math.floor(days / 30.44);
  return months < 24
    ? `${counted(months, 'month', 'months')} ago`
    : `${counted(Math.floor(months / 12), 'year', 'years')} ago`;
}
