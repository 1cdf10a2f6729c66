import type { ChartTable, DrawChart } from '../../../shared/chart.ts';
import type { Changes } from '../answers.ts';
import { signed } from '../kpis/tiles.ts';
import { barCorner, figuresAxis, namesAxis, textOf, tooltipOf } from '../parts/chart-family.ts';
import { searchAddress } from '../search-address.ts';

type SkillChange = Changes['skills']['grown'][number];

const mostEach = 8;

/** Those that grew most, then those that declined most, the largest decline last. */
export const changedMost = ({ grown, declined }: Changes['skills']): SkillChange[] => [
  ...grown.slice(0, mostEach),
  ...declined.slice(0, mostEach).toReversed(),
];

/** How many people more or fewer have each skill: growth to the right, decline to the left. */
export const drawSkillChanges =
  (skills: readonly SkillChange[]): DrawChart =>
  ({ colour, isNarrow }) => ({
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true },
    tooltip: tooltipOf(colour),
    // Room for the labels at the ends of the bars.
    xAxis: { ...figuresAxis(colour), minInterval: 1, boundaryGap: ['12%', '12%'] },
    yAxis: {
      ...namesAxis(
        colour,
        skills.map(({ skill }) => skill),
      ),
      inverse: true,
      axisLine: { show: false },
      axisLabel: { ...textOf(colour), interval: 0, width: isNarrow ? 110 : 180, overflow: 'truncate' },
    },
    series: [
      {
        name: 'change',
        type: 'bar',
        barCategoryGap: '30%',
        label: {
          show: true,
          position: 'right',
          ...textOf(colour),
          formatter: ({ value }: { value: number }) => signed(value),
        },
        data: skills.map(({ before, now, search }) => ({
          value: now - before,
          search: searchAddress(search),
          itemStyle:
            now > before
              ? { color: colour('--teal'), borderRadius: [0, barCorner, barCorner, 0] }
              : { color: colour('--line-strong'), borderRadius: [barCorner, 0, 0, barCorner] },
          // A label right of a bar that goes left would lie on it.
          ...(now < before && { label: { position: 'left' } }),
        })),
      },
    ],
  });

export const skillChangeFigures = (skills: readonly SkillChange[]): ChartTable => ({
  columns: ['Skill', 'Before', 'Now', 'Change'],
  rows: skills.map(({ skill, before, now, search }) => {
    const address = searchAddress(search);
    return [skill, before, address === null ? now : { text: now, search: address }, signed(now - before)];
  }),
});
