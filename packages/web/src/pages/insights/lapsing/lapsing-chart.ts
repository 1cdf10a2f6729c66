import type { ChartTable, DrawChart } from '../../../shared/chart.ts';
import type { Lapsing } from '../answers.ts';
import { monthName } from '../months.ts';
import { barCorner, figuresAxis, legendOf, namesAxis, tooltipOf } from '../parts/chart-family.ts';

type Month = Lapsing['months'][number];

/** How many clearances and certificates lapse in each month. @param chosen the month of which the list tells; the others are paler */
export const drawLapsing =
  (months: readonly Month[], chosen: string | null): DrawChart =>
  ({ colour, isNarrow }) => {
    const bar = (name: string, colourName: string, figure: (month: Month) => number, isTop: boolean) => ({
      name,
      type: 'bar',
      stack: 'lapsing',
      barCategoryGap: isNarrow ? '25%' : '45%',
      itemStyle: { color: colour(colourName), borderRadius: isTop ? [barCorner, barCorner, 0, 0] : 0 },
      data: months.map((each) => ({
        value: figure(each),
        month: each.month,
        itemStyle: { opacity: chosen === null || chosen === each.month ? 1 : 0.35 },
      })),
    });
    return {
      grid: { left: 4, right: 4, top: 40, bottom: 4, containLabel: true },
      legend: legendOf(colour, isNarrow),
      tooltip: tooltipOf(colour),
      xAxis: namesAxis(
        colour,
        // The year stands where it begins; names of months alone fit a narrow drawing.
        months.map(({ month }, place) =>
          place === 0 || month.endsWith('-01')
            ? monthName(month).replace(' ', '\n')
            : monthName(month).slice(0, 3),
        ),
      ),
      yAxis: { ...figuresAxis(colour), minInterval: 1 },
      series: [
        bar('clearances', '--amber', ({ clearances }) => clearances, false),
        bar('certificates', '--amber-soft', ({ certificates }) => certificates, true),
      ],
    };
  };

export const lapsingFigures = (months: readonly Month[]): ChartTable => ({
  columns: ['Month', 'Clearances', 'Certificates'],
  rows: months.map(({ month, clearances, certificates }) => [monthName(month), clearances, certificates]),
});
