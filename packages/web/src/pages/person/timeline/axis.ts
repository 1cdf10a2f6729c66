/** Years along which a drawing is made to scale. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Years that are written below it. */
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10, 20] as const;
const mostTicks = 12;

/** An axis that holds all of these, in whole years, and now. */
export function axisOf(spans: readonly { readonly from: number; readonly to: number }[], now: number): Axis {
  const from = Math.floor(Math.min(now, ...spans.map((span) => span.from)));
  // A little beyond the last, so that what ends now does not end at the edge.
  const to = Math.max(now, ...spans.map((span) => span.to)) + 0.25;
  const step = steps.find((each) => (to - from) / each <= mostTicks) ?? 20;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return { from, to, ticks };
}

/** Where on the axis a time is, in percent of its length. */
export const placeOn = ({ from, to }: Axis, time: number): number => ((time - from) / (to - from)) * 100;
