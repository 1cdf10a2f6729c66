import { add, membersOf, noneOf } from '../bitset.ts';
import { dayOf, isoOf, monthsAfter } from '../../days.ts';
import { notKnown } from '../snapshot/snapshot.ts';
import type { Filter } from './filter.ts';

const ages = [3, 6, 12] as const;

export const updatedFilter: Filter = {
  parameters: ['cvUpdatedSince'],
  isAsked: ({ query }) => query.cvUpdatedSince !== undefined,
  people: ({ snapshot, query }) => {
    const since = dayOf(query.cvUpdatedSince!);
    const set = noneOf(snapshot.size);
    for (let person = 0; person < snapshot.size; person++) {
      const day = snapshot.cvUpdated[person]!;
      if (day !== notKnown && day >= since) add(set, person);
    }
    return set;
  },
  facet: {
    name: 'cvUpdated',
    values: ({ snapshot, query }, among) => {
      const starts = ages.map((months) => monthsAfter(snapshot.today, -months));
      const counts = ages.map(() => 0);
      let unknown = 0;
      const members = membersOf(among);
      for (let place = 0; place < members.length; place++) {
        const day = snapshot.cvUpdated[members[place]!]!;
        if (day === notKnown) unknown++;
        for (let age = 0; age < starts.length; age++) if (day >= starts[age]!) counts[age]!++;
      }
      const older = members.length - unknown - counts.at(-1)!;
      return [
        ...ages.map((months, age) => ({
          value: isoOf(starts[age]!),
          label: `in the last ${months} months`,
          count: counts[age]!,
          selected: query.cvUpdatedSince === isoOf(starts[age]!),
        })),
        { value: 'older', label: `longer than ${ages.at(-1)} months ago`, count: older, selected: false },
        { value: 'unknown', label: 'not known', count: unknown, selected: false },
      ];
    },
  },
  loosened: ({ snapshot, query }) =>
    [...ages, 24]
      .map((months) => [months, monthsAfter(snapshot.today, -months)] as const)
      .filter(([, day]) => day < dayOf(query.cvUpdatedSince!))
      .map(([months, day], place) => ({
        set: { cvUpdatedSince: isoOf(day) },
        steps: place + 1,
        phrase: `the CV was changed within ${months} months`,
      })),
  dropped: 'the age of the CV does not matter',
};
