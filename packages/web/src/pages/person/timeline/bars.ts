import { axisOf, placeOn, type Axis } from './axis.ts';
import { historyNames, type HistoryItem, type HistoryKind } from './history.ts';
import { labelsOf, type Label } from './labels.ts';
import { inLanes } from './lanes.ts';
import { periodWords, spanOf, type Span } from './span.ts';

/** A bar of the drawing. Across in percent of its width, down in pixels. */
export interface Bar {
  readonly item: HistoryItem;
  readonly words: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly beginsBefore: boolean;
  readonly goesOn: boolean;
  readonly label: Label | null;
}

export interface Drawing {
  readonly height: number;
  readonly now: number;
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
  readonly groups: readonly { readonly name: string; readonly y: number }[];
  /** Down the groups, and in each by time. */
  readonly bars: readonly Bar[];
}

export const barHeight = 22;
const laneHeight = barHeight + 3;
const nameHeight = 22;
const groupGap = 8;
export const axisHeight = 22;

interface Placed {
  readonly item: HistoryItem;
  readonly span: Span;
}

/** A career drawn to one scale, kind below kind; null where nothing of it has a date. */
export function drawingOf(
  history: Readonly<Record<HistoryKind, readonly HistoryItem[]>>,
  now: number,
): Drawing | null {
  const groups = (['projects', 'positions', 'work', 'education'] as const)
    .map((kind) => ({ kind, placed: placedOf(history[kind], now) }))
    .filter(({ placed }) => placed.length > 0);
  if (groups.length === 0) return null;
  const axis = axisOf(
    groups.flatMap(({ placed }) => placed.map(({ span }) => span)),
    now,
  );
  const bars: Bar[] = [];
  const names: { name: string; y: number }[] = [];
  let y = axisHeight;
  for (const { kind, placed } of groups) {
    names.push({ name: historyNames[kind], y });
    y += nameHeight;
    const lanes = inLanes(placed.map(({ span }) => span));
    const drawn = placed.map((each, place) => barOf(each, axis, y + lanes[place]! * laneHeight));
    const labels = labelsOf(
      drawn.map((bar, place) => ({ ...bar, lane: lanes[place]!, text: bar.item.title })),
    );
    bars.push(...drawn.map((bar, place) => ({ ...bar, label: labels[place]! })));
    y += (Math.max(...lanes) + 1) * laneHeight + groupGap;
  }
  return {
    height: y,
    now: placeOn(axis, now),
    ticks: axis.ticks.map((year) => ({ year, x: placeOn(axis, year) })),
    groups: names,
    bars,
  };
}

const placedOf = (items: readonly HistoryItem[], now: number): Placed[] =>
  items
    .map((item) => ({ item, span: spanOf(item.dates, now) }))
    .filter((each): each is Placed => each.span !== null)
    .sort((one, other) => one.span.from - other.span.from);

/** Between two that follow upon each other. */
const hairline = 0.12;

/** Narrower it could not be pointed at. */
const leastWidth = 0.5;

function barOf({ item, span }: Placed, axis: Axis, y: number): Omit<Bar, 'label'> {
  const x = placeOn(axis, span.from);
  return {
    item,
    words: [item.title, item.place, periodWords(item.dates)].filter(Boolean).join(', '),
    x,
    width: Math.max(leastWidth, placeOn(axis, span.to) - x - hairline),
    y,
    beginsBefore: span.beginsBefore,
    goesOn: span.goesOn,
  };
}
