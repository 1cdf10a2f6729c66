import { quarter as quarterName } from '../../../shared/format.ts';
import type { QuarterFigures } from '../answers.ts';

/** A figure quarter by quarter. */
export interface Trend {
  /** Oldest first; those of which the figure is not known are left out. */
  readonly points: readonly { readonly quarter: string; readonly value: number }[];
  /** Against the quarter before; null in the first one. */
  readonly change: number | null;
  /** What the figure was in which quarter, and how it changed. */
  readonly words: string;
}

/** As many as a small line has room for: three years. */
const mostQuarters = 12;

/**
 * How a figure went on.
 * @param unit follows the figure in words: ` %`
 */
export function trendOf(
  quarters: readonly QuarterFigures[],
  figure: (quarter: QuarterFigures) => number | null,
  unit = '',
): Trend {
  const points = quarters
    .map((each) => ({ quarter: quarterName(each.quarter), value: figure(each) }))
    .filter((point): point is { quarter: string; value: number } => point.value !== null)
    .slice(-mostQuarters);
  const [before, last] = points.slice(-2);
  return {
    points,
    change: before === undefined || last === undefined ? null : rounded(last.value - before.value),
    words: points.map(({ quarter, value }) => `${quarter}: ${rounded(value)}${unit}`).join(', '),
  };
}

/** `+28 since Q3 2026`, `as in Q3 2026`, `first quarter`. */
export function changeWords({ points, change }: Trend, unit = ''): string {
  const before = points.at(-2);
  if (before === undefined || change === null) return points.length === 0 ? '' : 'first quarter';
  if (change === 0) return `as in ${before.quarter}`;
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}${unit} since ${before.quarter}`;
}

/** Sums of tenths are no tenths. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where the points of a line stand in a drawing of this size. One point stands at its end. */
export function linePoints(
  values: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number }[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return values.map((value, place) => ({
    x: values.length === 1 ? width : (place / (values.length - 1)) * width,
    y: range === 0 ? height / 2 : height - ((value - least) / range) * height,
  }));
}
