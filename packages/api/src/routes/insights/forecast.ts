import { isoOf, type Day } from '../../days.ts';
import { unknown } from '../../search/snapshot/availability-days.ts';
import type { Snapshot } from '../../search/snapshot/snapshot.ts';
import { groupPeople, type Grouping } from './groups.ts';
import type { SearchLink } from './search-link.ts';

/** What is free in one week of the people of one group. */
interface Bench {
  known: number;
  /** Sum of everybody's mean over the working days known, in percent. */
  percent: number;
  half: number;
  whole: number;
}

/**
 * Who is free in some weeks: of everybody, and of each group where groups are asked for.
 * @param from a Monday
 */
export function forecastOf(
  snapshot: Snapshot,
  from: Day,
  weeks: number,
  by: Exclude<Grouping, 'grade'> | null,
) {
  const { groups, places } =
    by === null
      ? {
          groups: [{ group: null, people: snapshot.size, search: {} }],
          places: new Int32Array(snapshot.size),
        }
      : groupPeople(snapshot, by);
  const mondays = Array.from({ length: weeks }, (_, week) => from + 7 * week);
  const benches = mondays.map((monday) => benchesOf(snapshot, monday, places, groups.length));
  return {
    weeks: mondays.map((monday, week) => shown(monday, snapshot.size, sumOf(benches[week]!), {})),
    groups: (by === null ? [] : groups).map(({ group, people, search }, place) => ({
      group,
      people,
      search,
      weeks: mondays.map((monday, week) => shown(monday, people, benches[week]![place]!, search)),
    })),
  };
}

/** What is free from a Monday to its Friday, for each group. */
function benchesOf(
  { size, availability }: Snapshot,
  monday: Day,
  places: Int32Array,
  groups: number,
): readonly Bench[] {
  // The mean of one day is the day itself. Those of a whole week are rounded down, which over everybody adds up to many people.
  const days = [0, 1, 2, 3, 4].map((later) =>
    availability.averages({ from: monday + later, to: monday + later }),
  );
  const benches: Bench[] = Array.from({ length: groups }, nothing);
  for (let person = 0; person < size; person++) {
    let sum = 0;
    let known = 0;
    for (const day of days) {
      if (day[person] === unknown) continue;
      sum += day[person]!;
      known++;
    }
    if (known === 0) continue;
    const bench = benches[places[person]!]!;
    bench.known++;
    bench.percent += sum / known;
    if (sum >= 50 * known) bench.half++;
    if (sum >= 100 * known) bench.whole++;
  }
  return benches;
}

const nothing = (): Bench => ({ known: 0, percent: 0, half: 0, whole: 0 });

const sumOf = (benches: readonly Bench[]): Bench =>
  benches.reduce(
    (sum, bench) => ({
      known: sum.known + bench.known,
      percent: sum.percent + bench.percent,
      half: sum.half + bench.half,
      whole: sum.whole + bench.whole,
    }),
    nothing(),
  );

/** @param search finds the people of the group; null where none does */
function shown(monday: Day, people: number, bench: Bench, search: SearchLink | null) {
  const days = { from: isoOf(monday), to: isoOf(monday + 4) };
  const isKnown = bench.known > 0;
  const atLeast = (availableMin: number): SearchLink | null =>
    search && { ...search, availableFrom: days.from, availableTo: days.to, availableMin };
  return {
    ...days,
    people,
    unknown: people - bench.known,
    averagePercent: isKnown ? toOneDecimal(bench.percent / bench.known) : null,
    fullTimeEquivalents: isKnown ? toOneDecimal(bench.percent / 100) : null,
    half: { people: bench.half, search: atLeast(50) },
    whole: { people: bench.whole, search: atLeast(100) },
  };
}

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;
