import { add, membersOf, noneOf } from '../bitset.ts';
import { unknown } from '../snapshot/availability-days.ts';
import type { Filter, Loosening } from './filter.ts';
import { later } from './window.ts';

const bands = [100, 80, 60, 40, 20] as const;

export const availabilityFilter: Filter = {
  parameters: ['availableMin'],
  alsoReads: ['availableFrom', 'availableTo'],
  isAsked: ({ query }) => query.availableMin !== undefined,
  people: ({ snapshot, window, query }) => {
    const averages = snapshot.availability.averages(window);
    const least = query.availableMin!;
    const set = noneOf(snapshot.size);
    for (let person = 0; person < averages.length; person++)
      if (averages[person]! >= least && averages[person] !== unknown) add(set, person);
    return set;
  },
  facet: {
    name: 'availability',
    values: ({ snapshot, window, query }, among) => {
      const averages = snapshot.availability.averages(window);
      const tally = new Uint32Array(256);
      const members = membersOf(among);
      for (let place = 0; place < members.length; place++) tally[averages[members[place]!]!]!++;
      const atLeast = (least: number): number => {
        let people = 0;
        for (let percent = least; percent <= 100; percent++) people += tally[percent]!;
        return people;
      };
      return [
        ...bands.map((band) => ({
          value: String(band),
          label: `at least ${band} %`,
          count: atLeast(band),
          selected: query.availableMin === band,
        })),
        { value: 'unknown', label: 'not known', count: tally[unknown]!, selected: false },
      ];
    },
  },
  loosened: (search) => {
    const asked = search.query.availableMin!;
    const less: Loosening[] = [20, 40, 60, 80]
      .filter((step) => asked - step > 0)
      .map((step) => ({
        set: { availableMin: asked - step },
        steps: step / 20,
        phrase: `${asked - step} % availability is enough`,
      }));
    return [...less, ...later(search)];
  },
  dropped: 'availability does not matter',
};
