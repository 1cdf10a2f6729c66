import type { ChartCell, ChartTable, DrawChart } from '../../../shared/chart.ts';
import { dayOfYear } from '../../../shared/format.ts';
import type { Forecast, ForecastWeek } from '../answers.ts';
import { barCorner, figuresAxis, legendOf, namesAxis, tooltipOf } from '../parts/chart-family.ts';
import { searchAddress, type SearchLink } from '../search-address.ts';
import { isKnown } from './bench-words.ts';

/** Who is free week by week: as bars those wholly free and upon them those half free or more; as a line all free time added up. */
export const drawBench =
  (weeks: readonly ForecastWeek[]): DrawChart =>
  ({ colour, isNarrow }) => {
    const bar = (
      name: string,
      colourName: string,
      figure: (week: ForecastWeek) => number,
      isTop: boolean,
    ) => ({
      name,
      type: 'bar',
      stack: 'people',
      barCategoryGap: isNarrow ? '25%' : '40%',
      itemStyle: { color: colour(colourName), borderRadius: isTop ? [barCorner, barCorner, 0, 0] : 0 },
      data: weeks.map((week) => ({
        value: isKnown(week) ? figure(week) : null,
        // Who clicks upon the bar means all whom it stands for from the ground up.
        search: searchAddress(isTop ? week.half.search : week.whole.search),
      })),
    });
    return {
      grid: { left: 4, right: 4, top: isNarrow ? 64 : 40, bottom: 4, containLabel: true },
      legend: legendOf(colour, isNarrow),
      tooltip: tooltipOf(colour),
      xAxis: namesAxis(
        colour,
        weeks.map((week) => (isKnown(week) ? dayOfYear(week.from) : `${dayOfYear(week.from)}\nunknown`)),
      ),
      yAxis: figuresAxis(colour),
      series: [
        bar('100\u00a0% free', '--free-4', ({ whole }) => whole.people, false),
        bar('50 to 99\u00a0% free', '--free-2', ({ half, whole }) => half.people - whole.people, true),
        {
          name: 'all free time, in whole people',
          type: 'line',
          symbol: 'circle',
          symbolSize: 6,
          lineStyle: { color: colour('--ink'), width: 2 },
          itemStyle: { color: colour('--ink') },
          data: weeks.map(({ fullTimeEquivalents }) => ({ value: fullTimeEquivalents })),
        },
      ],
    };
  };

export function benchFigures({ weeks }: Pick<Forecast, 'weeks'>): ChartTable {
  return {
    columns: ['Week of', 'At least half free', 'Wholly free', 'In whole people', 'Average %', 'Unknown'],
    rows: weeks.map((week) => [
      dayOfYear(week.from),
      ...(isKnown(week)
        ? [linked(week.half), linked(week.whole), week.fullTimeEquivalents, week.averagePercent]
        : ['unknown', 'unknown', 'unknown', 'unknown']),
      week.unknown,
    ]),
  };
}

function linked({ people, search }: { readonly people: number; readonly search: SearchLink }): ChartCell {
  const address = searchAddress(search);
  return address === null || people === 0 ? people : { text: people, search: address };
}
