import type { Surroundings } from '../../../shared/chart.ts';
import { count } from '../../../shared/format.ts';

/*
 * What all charts of the page have in common: flat bars with small corners, thin lines behind them, small type in the ink of notes,
 * and no more ornament.
 */

type Colour = Surroundings['colour'];

const fontSize = 13;
export const barCorner = 2;

export const textOf = (colour: Colour, name = '--ink-soft') => ({
  color: colour(name),
  // The family of the page is inherited by what is drawn; the library must know it to measure.
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  fontSize,
});

/** Names along an axis: weeks, months, skills. */
export const namesAxis = (colour: Colour, data: readonly string[]) => ({
  type: 'category' as const,
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colour('--line-strong') } },
  axisLabel: { ...textOf(colour), lineHeight: 16, hideOverlap: true },
});

/** Figures along an axis. */
export const figuresAxis = (colour: Colour) => ({
  type: 'value' as const,
  axisLabel: { ...textOf(colour), formatter: (value: number) => count(value).replace('-', '−') },
  splitLine: { lineStyle: { color: colour('--line') } },
});

export const legendOf = (colour: Colour, isNarrow: boolean) => ({
  top: 0,
  left: 0,
  itemWidth: 12,
  itemHeight: 12,
  itemGap: isNarrow ? 10 : 20,
  textStyle: textOf(colour),
  // It only says what is what: switching figures off is for the table.
  selectedMode: false,
});

export const tooltipOf = (colour: Colour) => ({
  trigger: 'axis' as const,
  axisPointer: { type: 'shadow' as const, shadowStyle: { color: colour('--ink'), opacity: 0.06 } },
  confine: true,
  backgroundColor: colour('--sheet-raised'),
  borderColor: colour('--line-strong'),
  borderWidth: 1,
  padding: [6, 10],
  textStyle: textOf(colour, '--ink'),
});
