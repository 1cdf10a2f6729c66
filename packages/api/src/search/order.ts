import { membersOf, type Bitset } from './bitset.ts';
import { askedFilters } from './evaluation.ts';
import { leastOf } from './least-of.ts';
import type { Sort } from './query-schema.ts';
import type { Search } from './search.ts';
import { unknown } from './snapshot/availability-days.ts';
import { notKnown } from './snapshot/snapshot.ts';
import type { ValueIndex } from './snapshot/value-index.ts';

type Direction = 'asc' | 'desc';

/** What people are ordered by: whole numbers from 0, or `notKnown`. */
type Measure = (person: number) => number;

/** Words from A, numbers from the highest. */
const defaultDirection = (sort: Sort): Direction =>
  sort === 'name' || sort === 'role' || sort === 'location' ? 'asc' : 'desc';

/**
 * One page of the people found. The order is total: equal ones go by availability, and then by `user_id`, which tells nothing of
 * them; a page after this one has nobody twice.
 */
export function pageOf(search: Search, people: Bitset): number[] {
  const { snapshot, query, window } = search;
  const sort = query.sort ?? 'relevance';
  const isRising = (query.direction ?? defaultDirection(sort)) === 'asc';
  const measure = measures[sort](search);
  const averages = snapshot.availability.averages(window);
  const members = membersOf(people);

  const values = new Float64Array(members.length);
  let highest = 0;
  for (let place = 0; place < members.length; place++) {
    values[place] = measure(members[place]!);
    highest = Math.max(highest, values[place]!);
  }
  // One number a person, least first: the measure, then availability, then the person. Numbers are sorted ten times as quickly as
  // people by a comparison; they stay below 2 ** 53 up to a million people.
  const keys = new Float64Array(members.length);
  for (let place = 0; place < members.length; place++) {
    const person = members[place]!;
    const value = values[place]!;
    const first = value === notKnown ? highest + 1 : isRising ? value : highest - value;
    const average = averages[person]!;
    const second = average === unknown ? 101 : 100 - average;
    keys[place] = (first * 128 + second) * snapshot.size + person;
  }
  const { offset = 0, limit = 25 } = query;
  return Array.from(leastOf(keys, offset + limit).subarray(offset), (key) => key % snapshot.size);
}

const measures: Readonly<Record<Sort, (search: Search) => Measure>> = {
  relevance: (search) => {
    const points = new Float32Array(search.snapshot.size);
    for (const filter of askedFilters(search)) filter.addPoints?.(search, points);
    return (person) => Math.round(points[person]! * 1000);
  },
  availability: ({ snapshot, window }) => {
    const averages = snapshot.availability.averages(window);
    return (person) => (averages[person] === unknown ? notKnown : averages[person]!);
  },
  name:
    ({ snapshot }) =>
    (person) =>
      snapshot.nameRanks[person]!,
  role: ({ snapshot: { titles, size } }) => {
    const places = placesByName(titles, size);
    return (person) => places[person]!;
  },
  location: ({ snapshot: { countries, size } }) => {
    const places = placesByName(countries, size);
    return (person) => places[person]!;
  },
  grade:
    ({ snapshot: { sfiaLevels, cpdLabels } }) =>
    // CPD is the finer scale: within a SFIA level it decides.
    (person) => {
      const [sfia, cpd] = [sfiaLevels[person]!, cpdLabels[person]!];
      return sfia === notKnown && cpd === notKnown ? notKnown : (sfia + 1) * 1000 + cpd + 1;
    },
  clearance: ({ snapshot: { clearances }, query, clearancePeriod, higherClearanceSatisfies }) => {
    const wanted = query.clearance === undefined ? undefined : clearances.byName(query.clearance);
    const strengths = clearances.strengths(clearancePeriod, wanted, higherClearanceSatisfies);
    return (person) => strengths[person]!;
  },
  experience:
    ({ snapshot }) =>
    (person) =>
      snapshot.experience[person]!,
  updated:
    ({ snapshot }) =>
    (person) =>
      snapshot.cvUpdated[person]!,
};

const kept = new WeakMap<ValueIndex, Int32Array>();

/** Place of everyone's value among all values of an index in which each has one at most: from A, whatever the case and the accents. */
function placesByName(index: ValueIndex, size: number): Int32Array {
  let places = kept.get(index);
  if (places === undefined) {
    places = new Int32Array(size).fill(notKnown);
    const { compare } = new Intl.Collator('en');
    const order = index.names.map((name, id) => ({ name, id })).toSorted((a, b) => compare(a.name, b.name));
    for (const [place, { id }] of order.entries())
      index.forEach(id, (person) => {
        places![person] = place;
      });
    // Thousands of titles take longer to sort than a search may.
    kept.set(index, places);
  }
  return places;
}
