import type { Bar } from './bars.ts';

type Placed = Pick<Bar, 'x' | 'y' | 'width'>;

/** Which bar an arrow key leads to: left and right by place in the list, up and down to the nearest of another row. */
export function barAfter(bars: readonly Placed[], at: number, key: string): number | null {
  const here = bars[at];
  if (here === undefined) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return bars.length - 1;
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(bars.length - 1, at + 1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const beyond = [...bars.keys()].filter((place) =>
    key === 'ArrowDown' ? bars[place]!.y > here.y : bars[place]!.y < here.y,
  );
  if (beyond.length === 0) return at;
  const row = (key === 'ArrowDown' ? Math.min : Math.max)(...beyond.map((place) => bars[place]!.y));
  const middle = (bar: Placed): number => bar.x + bar.width / 2;
  return beyond
    .filter((place) => bars[place]!.y === row)
    .reduce((best, place) =>
      Math.abs(middle(bars[place]!) - middle(here)) < Math.abs(middle(bars[best]!) - middle(here))
        ? place
        : best,
    );
}
