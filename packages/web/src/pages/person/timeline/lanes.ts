/** Twelfths of a year do not add up to the last bit. */
const slip = 1e-6;

/**
 * Puts stretches of time into as few lanes as they fit in without overlapping: each into the first lane that is free.
 * @returns the lane of each, from 0, in the order given
 */
export function inLanes(spans: readonly { readonly from: number; readonly to: number }[]): number[] {
  const lanes: number[] = [];
  const placed = spans.map(() => 0);
  const order = [...spans.keys()].sort(
    (one, other) => spans[one]!.from - spans[other]!.from || spans[other]!.to - spans[one]!.to,
  );
  for (const place of order) {
    const { from, to } = spans[place]!;
    const free = lanes.findIndex((end) => end <= from + slip);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = to;
    placed[place] = lane;
  }
  return placed;
}
