import { count, counted, day, dayOfYear, percent } from '../../../shared/format.ts';
import type { Forecast, ForecastWeek } from '../answers.ts';
import type { HeatCell, HeatTable } from '../heat/heat-table.ts';
import { searchAddress } from '../search-address.ts';
import { isKnown } from './bench-words.ts';

/** From this average on a field has all of its colour: a department that is half free is free as departments go. */
const fullColour = 60;

/** How many whole people the free time of each group adds up to, week by week. */
export function benchTable({ groups }: Pick<Forecast, 'groups'>, by: 'department' | 'country'): HeatTable {
  return {
    corner: `${by === 'department' ? 'Department' : 'Country'}, by week`,
    columns: (groups[0]?.weeks ?? []).map(({ from }) => ({ name: dayOfYear(from), search: null })),
    further: ['People'],
    rows: groups.map(({ group, people, search, weeks }) => {
      const name = group ?? 'unknown';
      const address = searchAddress(search);
      return {
        name,
        search: address,
        cells: weeks.map((week) => fieldOf(name, week)),
        further: [{ text: count(people), search: address }],
      };
    }),
  };
}

function fieldOf(name: string, week: ForecastWeek): HeatCell {
  const when = `${name}, week of ${day(week.from)}`;
  if (!isKnown(week)) return { text: '–', amount: null, search: null, words: `${when}: unknown` };
  const { averagePercent, fullTimeEquivalents, half } = week;
  return {
    text: fullTimeEquivalents!.toFixed(1),
    amount: Math.min(1, averagePercent! / fullColour),
    search: half.people === 0 ? null : searchAddress(half.search),
    words:
      `${when}: free time of ${fullTimeEquivalents!.toFixed(1)} whole people, ${percent(averagePercent)} on average; ` +
      counted(half.people, 'person is at least half free', 'people are at least half free'),
  };
}
