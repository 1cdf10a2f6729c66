import type { SearchAnswer } from '../../api/answers.ts';
import { day } from '../../shared/format.ts';

/** Of which days the free time is, how far it is known, and how old the data are. */
export function wordsOfData({
  availabilityWindow: { from, to },
  availabilityUntil,
  loadedAt,
  current,
}: Pick<SearchAnswer, 'availabilityWindow' | 'availabilityUntil' | 'loadedAt' | 'current'>): string {
  const isKnownWhole = availabilityUntil === null || availabilityUntil >= to;
  return [
    `Free time from ${day(from)} to ${day(to)}${isKnownWhole ? '' : `, known until ${day(availabilityUntil)}`}`,
    loadedAt === null ? '' : `data loaded ${day(loadedAt)}`,
    current ? '' : 'newer data is being made ready',
  ]
    .filter(Boolean)
    .join(' · ');
}
