import type { Params } from '@angular/router';
import { count, day, percent } from '../../../shared/format.ts';
import type { Kpis } from '../answers.ts';
import { searchAddress } from '../search-address.ts';
import { changeWords, trendOf, type Trend } from './trend.ts';

/** A key figure as its tile shows it. */
export interface Tile {
  readonly name: string;
  readonly figure: string;
  /** What the figure is made of. */
  readonly note: string;
  readonly trend: Trend;
  readonly change: string;
  readonly search: Params | null;
  /** What the link leads to, for whoever hears it. */
  readonly linkWords: string;
}

type Now = NonNullable<Kpis['now']>;

/** The four key figures that are a number. */
export function tilesOf(now: Now, all: Kpis['quarters']): Tile[] {
  const quarters = upTo(now, all);
  const people = trendOf(quarters, ({ totalUsers }) => totalUsers);
  const cvs = trendOf(quarters, ({ totalCvs }) => totalCvs);
  const cleared = trendOf(quarters, ({ scClearedAvailable }) => scClearedAvailable);
  const free = trendOf(quarters, ({ averageAvailability }) => averageAvailability, '\u00a0%');
  const everybody = searchAddress(now.searches.totalUsers);
  const since = now.asOf === null ? 'in the days known' : `from ${day(now.asOf)} on`;
  return [
    {
      name: 'People',
      figure: whole(now.totalUsers),
      note: 'in the export that is loaded',
      trend: people,
      change: changeWords(people),
      search: everybody,
      linkWords: 'all of them in the search',
    },
    {
      name: 'CVs',
      figure: whole(now.totalCvs),
      note: 'some people have two',
      trend: cvs,
      change: changeWords(cvs),
      search: everybody,
      linkWords: 'whose they are in the search',
    },
    {
      name: 'SC or higher, and half free',
      figure: whole(now.scClearedAvailable),
      note: `cleared, and at least 50\u00a0% free ${since}`,
      trend: cleared,
      change: changeWords(cleared),
      search: searchAddress(now.searches.scClearedAvailable),
      linkWords: 'all of them in the search',
    },
    {
      name: 'Free on average',
      figure: percent(now.averageAvailability),
      note: unknownNote(now, since),
      trend: free,
      change: changeWords(free, '\u00a0points'),
      search: windowAddress(now),
      linkWords: 'everybody in the search, the freest first',
    },
  ];
}

/** Who loads an older quarter again is back in it. */
const upTo = ({ runId }: Now, quarters: Kpis['quarters']): Kpis['quarters'] =>
  quarters.slice(0, quarters.findIndex((each) => each.runId === runId) + 1);

const whole = (value: number | null): string => (value === null ? 'unknown' : count(value));

const unknownNote = ({ availabilityUnknown: unknown }: Now, since: string): string =>
  unknown ? `of working days ${since}; of ${count(unknown)} it is unknown` : `of working days ${since}`;

/** Everybody over the days of the figure, the freest first. */
function windowAddress({ searches, averageAvailability }: Now): Params | null {
  if (averageAvailability === null) return null;
  const { availableFrom, availableTo } = searches.scClearedAvailable ?? {};
  return searchAddress({ availableFrom, availableTo, sort: 'availability' });
}

/** A technology of the five that most people have. */
export interface Technology {
  readonly name: string;
  readonly people: number;
  /** Against the quarter before; empty where it was not among the five then. */
  readonly change: string;
  /** Part of the most frequent one's, in percent. */
  readonly length: number;
  readonly search: Params | null;
}

export function technologiesOf(now: Now, quarters: Kpis['quarters']): Technology[] {
  const before = upTo(now, quarters).at(-2);
  const most = Math.max(1, ...now.topTechnologies.map(({ people }) => people));
  return now.topTechnologies.map(({ name, people, search }) => {
    const then = before?.topTechnologies.find((each) => each.name === name);
    return {
      name,
      people,
      change: then === undefined ? '' : signed(people - then.people),
      length: (people / most) * 100,
      search: searchAddress(search),
    };
  });
}

/** `+12`, `−3`, `±0` */
export const signed = (change: number): string =>
  change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${count(Math.abs(change))}`;
