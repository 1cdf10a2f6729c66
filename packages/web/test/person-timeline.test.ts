import { expect, test } from 'vitest';
import { barAfter } from '../src/pages/person/timeline/arrow-keys.ts';
import { axisOf, placeOn } from '../src/pages/person/timeline/axis.ts';
import { drawingOf } from '../src/pages/person/timeline/bars.ts';
import type { HistoryItem, HistoryKind } from '../src/pages/person/timeline/history.ts';
import { labelsOf } from '../src/pages/person/timeline/labels.ts';
import { inLanes } from '../src/pages/person/timeline/lanes.ts';
import { periodWords, spanOf, yearsOf, type Dates } from '../src/pages/person/timeline/span.ts';

const now = yearsOf('2026-07-02');
const dates = (
  yearFrom: number | null,
  yearTo: number | null,
  monthFrom?: number,
  monthTo?: number,
): Dates => ({
  yearFrom,
  yearTo,
  monthFrom: monthFrom ?? null,
  monthTo: monthTo ?? null,
});
const item = (kind: HistoryKind, place: number, when: Dates): HistoryItem => ({
  id: `${kind}-${place}`,
  kind,
  title: `${kind} ${place}`,
  place: null,
  dates: when,
  facts: [],
  text: null,
  isHighlighted: false,
});
const nothing = { projects: [], positions: [], work: [], education: [] };

test('the middle of a year is half a year on', () => {
  expect(now).toBeCloseTo(2026.5, 2);
});

test('a project lasts from the first of its first month to the end of its last', () => {
  expect(spanOf(dates(2024, 2025, 4, 3), now)).toEqual({
    from: 2024.25,
    to: 2025.25,
    beginsBefore: false,
    goesOn: false,
  });
});

test('what has no end goes on until now', () => {
  expect(spanOf(dates(2025, null, 1), now)).toEqual({
    from: 2025,
    to: now,
    beginsBefore: false,
    goesOn: true,
  });
});

test('positions of whole years that follow upon each other meet, and do not overlap', () => {
  const [first, second] = [spanOf(dates(2020, 2022), now)!, spanOf(dates(2022, 2024), now)!];
  expect(first.to).toBe(second.from);
  expect(spanOf(dates(2023, 2023), now)).toMatchObject({ from: 2023, to: 2024 });
});

test('what only has an end begins before what is known', () => {
  expect(spanOf(dates(null, 2020), now)).toMatchObject({ to: 2020.5, beginsBefore: true });
});

test('slips of the keyboard do not press the drawing together', () => {
  expect(spanOf(dates(1023, null), now)).toBeNull();
  expect(spanOf(dates(202, 2024, 1, 6), now)).toMatchObject({ to: 2024.5, beginsBefore: true });
  expect(spanOf(dates(2024, 9999, 1), now)).toMatchObject({ from: 2024, to: now, goesOn: true });
  // An end before the beginning is still seen.
  const reversed = spanOf(dates(2024, 2020, 1, 1), now)!;
  expect(reversed.to).toBeGreaterThan(reversed.from);
});

test('periods are told as a CV tells them', () => {
  expect(
    [dates(2025, 2025, 6, 7), dates(2024, null), dates(null, 2020), dates(2023, 2023), dates(null, null)].map(
      periodWords,
    ),
  ).toEqual(['Jun 2025 – Jul 2025', '2024 – now', 'until 2020', '2023', '']);
});

test('those that overlap stand in different lanes, and those that do not share one', () => {
  const spans = [
    { from: 2024, to: 2025 },
    { from: 2020, to: 2022 },
    { from: 2021, to: 2023 },
    { from: 2022, to: 2024 },
  ];
  expect(inLanes(spans)).toEqual([0, 0, 1, 0]);
});

test('the axis has room for all, to now, and few enough years written on it', () => {
  const axis = axisOf([{ from: 1998.5, to: 2001 }], now);
  expect(axis.from).toBe(1998);
  expect(axis.ticks).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  expect(placeOn(axis, axis.from)).toBe(0);
  expect(placeOn(axis, now)).toBeLessThan(100);
});

test('a name that does not fit in its bar stands beside it where there is room', () => {
  const bar = (x: number, width: number, text: string, lane = 0) => ({ x, width, text, lane });
  expect(labelsOf([bar(10, 40, 'Lead engineer')])).toEqual([{ side: 'inside', x: 10, width: 40 }]);
  expect(labelsOf([bar(10, 2, 'Lead engineer')])[0]).toMatchObject({ side: 'after', x: 12 });
  // At the right edge there is only room before it.
  const [last] = labelsOf([bar(97, 3, 'Lead engineer')]);
  expect(last).toMatchObject({ side: 'before' });
  expect(last!.x + last!.width).toBeCloseTo(97);
});

test('names of neighbours do not lie over each other, and without room there is none', () => {
  const [first, second] = labelsOf([
    { x: 10, width: 1, text: 'Lead engineer', lane: 0 },
    { x: 20, width: 1, text: 'Lead engineer', lane: 0 },
  ]);
  expect(first!.side).toBe('before');
  expect(second!.side).toBe('after');
  expect(
    labelsOf([
      { x: 0, width: 1, text: 'Lead engineer', lane: 0 },
      { x: 1, width: 99, text: 'x', lane: 0 },
    ])[0],
  ).toBeNull();
});

test('a career is drawn kind below kind, and what has no date is left to the lists', () => {
  const drawing = drawingOf(
    {
      ...nothing,
      projects: [item('projects', 1, dates(2024, null)), item('projects', 2, dates(null, null))],
      education: [item('education', 1, dates(2010, 2013))],
    },
    now,
  )!;
  expect(drawing.groups.map(({ name }) => name)).toEqual(['Projects', 'Education']);
  expect(drawing.bars.map(({ item: { id } }) => id)).toEqual(['projects-1', 'education-1']);
  expect(drawing.bars[1]!.y).toBeGreaterThan(drawing.bars[0]!.y);
  expect(drawingOf(nothing, now)).toBeNull();
});

test('arrow keys go on in time, and to the nearest bar of the row above or below', () => {
  const bars = [
    { x: 10, width: 5, y: 0 },
    { x: 80, width: 5, y: 0 },
    { x: 5, width: 5, y: 30 },
    { x: 70, width: 5, y: 30 },
  ];
  expect(barAfter(bars, 0, 'ArrowRight')).toBe(1);
  expect(barAfter(bars, 0, 'ArrowLeft')).toBe(0);
  expect(barAfter(bars, 1, 'ArrowDown')).toBe(3);
  expect(barAfter(bars, 2, 'ArrowUp')).toBe(0);
  expect(barAfter(bars, 3, 'ArrowDown')).toBe(3);
  expect(barAfter(bars, 0, 'End')).toBe(3);
  expect(barAfter(bars, 0, 'x')).toBeNull();
});
