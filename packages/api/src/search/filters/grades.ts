import { add, membersOf, noneOf, type Bitset } from '../bitset.ts';
import { mostNumbers, notKnown, type Snapshot } from '../snapshot/snapshot.ts';
import type { FacetValue, Filter, Loosening } from './filter.ts';

/** People by a column in which they have a number from one to another. */
function between(column: Int16Array, size: number, isWithin: (value: number) => boolean): Bitset {
  const set = noneOf(size);
  for (let person = 0; person < size; person++)
    if (column[person] !== notKnown && isWithin(column[person]!)) add(set, person);
  return set;
}

/** How many of `among` have each number of a column. */
function tally(column: Int16Array, among: Bitset): Uint32Array {
  const counts = new Uint32Array(mostNumbers);
  const members = membersOf(among);
  for (let place = 0; place < members.length; place++) {
    const value = column[members[place]!]!;
    if (value !== notKnown) counts[value]!++;
  }
  return counts;
}

export const sfiaFilter: Filter = {
  parameters: ['sfiaMin', 'sfiaMax'],
  isAsked: ({ query }) => query.sfiaMin !== undefined || query.sfiaMax !== undefined,
  people: ({ snapshot, query: { sfiaMin = 1, sfiaMax = 7 } }) =>
    between(snapshot.sfiaLevels, snapshot.size, (level) => level >= sfiaMin && level <= sfiaMax),
  facet: {
    name: 'sfiaLevels',
    values: ({ snapshot, query }, among) => {
      const isAsked = query.sfiaMin !== undefined || query.sfiaMax !== undefined;
      return Array.from(tally(snapshot.sfiaLevels, among), (count, level) => ({
        value: String(level),
        count,
        selected: isAsked && level >= (query.sfiaMin ?? 1) && level <= (query.sfiaMax ?? 7),
      })).filter(({ count, selected }) => count > 0 || selected);
    },
  },
  loosened: ({ query: { sfiaMin, sfiaMax } }) => {
    const wider: Loosening[] = [];
    if (sfiaMin !== undefined && sfiaMin > 1)
      wider.push({ set: { sfiaMin: sfiaMin - 1 }, steps: 1, phrase: `SFIA ${sfiaMin - 1} is enough` });
    if (sfiaMax !== undefined && sfiaMax < 7)
      wider.push({ set: { sfiaMax: sfiaMax + 1 }, steps: 1, phrase: `SFIA may be ${sfiaMax + 1}` });
    return wider;
  },
  dropped: 'the SFIA level does not matter',
};

/** Whether a place in the list of labels is within the grades asked for. */
function isWithinCpd(
  { grades }: Snapshot,
  { cpdMin, cpdMax }: { cpdMin?: string; cpdMax?: string },
): (place: number) => boolean {
  const lowest = cpdMin === undefined ? -Infinity : grades.rank(cpdMin)!;
  const highest = cpdMax === undefined ? Infinity : grades.rank(cpdMax)!;
  const good = grades.labels.map((label) => {
    const rank = grades.rank(label);
    return rank !== undefined && rank >= lowest && rank <= highest;
  });
  return (place) => good[place]!;
}

export const cpdFilter: Filter = {
  parameters: ['cpdMin', 'cpdMax'],
  isAsked: ({ query }) => query.cpdMin !== undefined || query.cpdMax !== undefined,
  people: ({ snapshot, query }) => between(snapshot.cpdLabels, snapshot.size, isWithinCpd(snapshot, query)),
  facet: {
    name: 'cpdLabels',
    values: ({ snapshot, query }, among) => {
      const isAsked = query.cpdMin !== undefined || query.cpdMax !== undefined;
      const isWithin = isWithinCpd(snapshot, query);
      const counts = tally(snapshot.cpdLabels, among);
      return snapshot.grades.labels.flatMap((value, place): FacetValue[] => {
        const count = counts[place]!;
        const selected = isAsked && isWithin(place);
        return count > 0 || selected ? [{ value, count, selected }] : [];
      });
    },
  },
  loosened: ({ snapshot: { grades }, query: { cpdMin, cpdMax } }) => {
    const ranked = grades.labels.filter((label) => grades.rank(label) !== undefined);
    const wider: Loosening[] = [];
    const below = cpdMin && ranked.findLast((label) => grades.rank(label)! < grades.rank(cpdMin)!);
    if (below) wider.push({ set: { cpdMin: below }, steps: 1, phrase: `${below} is enough` });
    const above = cpdMax && ranked.find((label) => grades.rank(label)! > grades.rank(cpdMax)!);
    if (above) wider.push({ set: { cpdMax: above }, steps: 1, phrase: `the grade may be ${above}` });
    return wider;
  },
  dropped: 'the CPD grade does not matter',
};
