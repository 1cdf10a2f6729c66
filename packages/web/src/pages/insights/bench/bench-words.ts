import { count, counted, day, dayOfYear } from '../../../shared/format.ts';
import type { Forecast, ForecastWeek } from '../answers.ts';

export const isKnown = ({ fullTimeEquivalents }: ForecastWeek): boolean => fullTimeEquivalents !== null;

/** What one sees in the forecast. */
export function benchWords({ weeks, lastDay }: Forecast): string {
  const known = weeks.filter(isKnown);
  const [first] = known;
  if (first === undefined)
    return lastDay === null
      ? 'Nothing is known of anybody’s free time.'
      : `Nothing is known of these weeks: the data ends on ${day(lastDay)}.`;
  const start =
    `In the week of ${dayOfYear(first.from)}, ${counted(first.half.people, 'person is', 'people are')} at least half free and ` +
    `${count(first.whole.people)} wholly; all free time adds up to ${whole(first)}.`;
  return [start, trendWords(known), unknownWords(weeks, lastDay)].filter(Boolean).join(' ');
}

const whole = ({ fullTimeEquivalents }: ForecastWeek): string =>
  counted(Math.round(fullTimeEquivalents!), 'whole person', 'whole people');

/** Less than this is no change that anybody plans by. */
const noChange = 0.05;

function trendWords(known: readonly ForecastWeek[]): string {
  const [first, last] = [known[0]!, known.at(-1)!];
  if (known.length < 2) return '';
  const change = last.fullTimeEquivalents! - first.fullTimeEquivalents!;
  if (Math.abs(change) <= noChange * first.fullTimeEquivalents!)
    return `It stays about so until the week of ${dayOfYear(last.from)}.`;
  return `It ${change > 0 ? 'grows' : 'falls'} to ${Math.round(last.fullTimeEquivalents!)} by the week of ${dayOfYear(last.from)}.`;
}

function unknownWords(weeks: readonly ForecastWeek[], lastDay: string | null): string {
  const unknown = weeks.filter((week) => !isKnown(week)).length;
  return unknown === 0 || lastDay === null ? '' : `Nothing is known after ${day(lastDay)}.`;
}
