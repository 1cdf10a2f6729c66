import type { Criteria } from '../../search/criteria.ts';
import { clearanceWish } from './clearance-wish.ts';
import { gradeWishes } from './grade-wishes.ts';
import { languageWish } from './language-wish.ts';
import { namedWishes } from './named-wishes.ts';
import { skillWishes } from './skill-wishes.ts';
import { timeWishes } from './time-wishes.ts';
import type { Scales, Wish } from './wish.ts';

/** All that a search asks for and the comparison can tell of, in the order of the search’s chips. */
export const wishesOf = (criteria: Criteria, scales: Scales): Wish[] => [
  ...skillWishes(criteria),
  ...namedWishes(criteria),
  ...gradeWishes(criteria, scales),
  ...clearanceWish(criteria, scales),
  ...timeWishes(criteria),
  ...languageWish(criteria),
];

/** What is searched for in whole CVs, of which the comparison does not tell. */
export const notJudged = (criteria: Criteria): string[] => [
  ...criteria.all('q').map((words) => `“${words}”`),
  ...criteria.all('industry').map((industry) => `industry ${industry}`),
];
