import { addDays } from '../../shared/days.ts';
import type { Criteria } from '../search/criteria.ts';

/** What the search takes where free time is asked for without a window. */
const fourWeeks = 28;

/** The days over which free time is compared: those of the search, if it names any. Without, the API has days of its own. */
export function windowOf(criteria: Criteria, today: string): { from?: string; to?: string } {
  const [from, to] = [criteria.one('availableFrom'), criteria.one('availableTo')];
  if (from !== '' && to !== '') return { from, to };
  if (criteria.one('availableMin') === '') return {};
  return { from: today, to: addDays(today, fourWeeks - 1) };
}
