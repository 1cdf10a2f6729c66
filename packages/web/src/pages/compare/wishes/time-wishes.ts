import { day, percent } from '../../../shared/format.ts';
import type { Criteria } from '../../search/criteria.ts';
import { no, unknown, yes, type Wish } from './wish.ts';

/** Wishes for free time in the window compared, and for a CV that is not too old. */
export function timeWishes(criteria: Criteria): Wish[] {
  const [least, since] = [criteria.one('availableMin'), criteria.one('cvUpdatedSince')];
  const notSince = criteria.one('cvNotUpdatedSince');
  const wishes: Wish[] = [];
  if (least !== '')
    wishes.push({
      words: `At least ${least}\u00a0% free`,
      judge: ({ person: { availability } }) => {
        const average = availability.averagePercentAvailable;
        if (average === null) return unknown();
        return average >= Number(least) ? yes(percent(average)) : no(percent(average));
      },
    });
  if (notSince !== '')
    wishes.push({
      words: `CV not changed since ${day(notSince)}`,
      judge: ({ person: { cvUpdated } }) => {
        if (cvUpdated === null) return unknown();
        return cvUpdated < notSince ? yes(day(cvUpdated)) : no(day(cvUpdated));
      },
    });
  if (since !== '')
    wishes.push({
      words: `CV changed since ${day(since)}`,
      judge: ({ person: { cvUpdated } }) => {
        if (cvUpdated === null) return unknown();
        return cvUpdated >= since ? yes(day(cvUpdated)) : no(day(cvUpdated));
      },
    });
  return wishes;
}
