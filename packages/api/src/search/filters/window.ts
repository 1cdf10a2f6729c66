import { isoOf, shifted } from '../../days.ts';
import type { Loosening, Search } from './filter.ts';

const weeks = [1, 2, 4] as const;

/** The window some weeks later. */
export function later({ window }: Search): Loosening[] {
  return weeks.map((count) => {
    const { from, to } = shifted(window, count * 7);
    return {
      set: { availableFrom: isoOf(from), availableTo: isoOf(to) },
      steps: count,
      phrase: `it is ${count === 1 ? 'a week' : `${count} weeks`} later, ${isoOf(from)} to ${isoOf(to)}`,
    };
  });
}
