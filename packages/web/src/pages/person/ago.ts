const dayMs = 86_400_000;

const counted = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`;

/**
 * How long ago a day is, as roughly as people say it: `5 weeks ago`. Empty where the day is not known or still to come.
 * @param today as `YYYY-MM-DD`
 */
export function ago(date: string | null, today: string): string {
  if (date === null) return '';
  const days = Math.round((Date.parse(today) - Date.parse(date.slice(0, 10))) / dayMs);
  if (!(days >= 0)) return '';
  if (days < 2) return days === 0 ? 'today' : 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${counted(Math.floor(days / 7), 'week')} ago`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${counted(months, 'month')} ago` : `${counted(Math.floor(months / 12), 'year')} ago`;
}
