import { expect, test } from 'vitest';
import type { Kpis } from '../src/pages/insights/answers.ts';
import { placeAfter } from '../src/pages/insights/heat/heat-moves.ts';
import { amountOf } from '../src/pages/insights/heat/heat-table.ts';
import { signed, technologiesOf, tilesOf } from '../src/pages/insights/kpis/tiles.ts';
import { changeWords, linePoints, trendOf } from '../src/pages/insights/kpis/trend.ts';
import { searchAddress } from '../src/pages/insights/search-address.ts';

const figures = (
  runId: number,
  quarter: string,
  people: number | null,
  sql = 10,
): Kpis['quarters'][number] => ({
  runId,
  quarter,
  loadedAt: '2026-11-24T04:00:00Z',
  asOf: '2026-11-02',
  totalUsers: people,
  totalCvs: people,
  topTechnologies: [
    { name: 'SQL', people: sql, search: { skill: ['SQL'] } },
    { name: quarter, people: sql / 2, search: { skill: [quarter] } },
  ],
  scClearedAvailable: 3,
  averageAvailability: 27.94,
  availabilityUnknown: 2,
});
const quarters = [figures(1, 'Q22026', 458, 8), figures(2, 'Q32026', null, 9), figures(3, 'Q42026', 500, 12)];
const searches = {
  totalUsers: {},
  scClearedAvailable: {
    clearance: 'SC',
    availableFrom: '2026-11-02',
    availableTo: '2027-01-22',
    availableMin: 50,
  },
};

test('a figure goes on from quarter to quarter, and one that is not known is left out, not zero', () => {
  const trend = trendOf(quarters, ({ totalUsers }) => totalUsers);
  expect(trend).toEqual({
    points: [
      { quarter: 'Q2 2026', value: 458 },
      { quarter: 'Q4 2026', value: 500 },
    ],
    change: 42,
    words: 'Q2 2026: 458, Q4 2026: 500',
  });
  expect(changeWords(trend)).toBe('+42 since Q2 2026');
});

test('the first quarter has nothing to be compared with', () => {
  const trend = trendOf(quarters.slice(2), ({ totalUsers }) => totalUsers);
  expect([trend.change, changeWords(trend)]).toEqual([null, 'first quarter']);
  expect(changeWords(trendOf([], ({ totalUsers }) => totalUsers))).toBe('');
});

test('a figure that stays the same is said to, and one that falls has a minus', () => {
  const free = (...values: number[]) =>
    trendOf(
      values.map((averageAvailability, place) => ({
        ...figures(place, `Q${place + 1}2026`, 1),
        averageAvailability,
      })),
      ({ averageAvailability }) => averageAvailability,
      ' %',
    );
  expect(changeWords(free(28, 28))).toBe('as in Q1 2026');
  expect(changeWords(free(30.25, 27.94), ' points')).toBe('−2.3 points since Q1 2026');
  expect(free(30.25, 27.94).words).toBe('Q1 2026: 30.3 %, Q2 2026: 27.9 %');
});

test('a line is drawn within its size, also where nothing changes or there is one point', () => {
  const size = { width: 100, height: 20 };
  expect(linePoints([1, 3, 2], size)).toEqual([
    { x: 0, y: 20 },
    { x: 50, y: 0 },
    { x: 100, y: 10 },
  ]);
  expect(linePoints([5, 5], size).map(({ y }) => y)).toEqual([10, 10]);
  expect(linePoints([5], size)).toEqual([{ x: 100, y: 10 }]);
});

test('the four tiles have figures, what they are made of, and the search behind them', () => {
  const tiles = tilesOf({ ...quarters[2]!, searches }, quarters);
  expect(tiles.map(({ name, figure }) => [name, figure])).toEqual([
    ['People', '500'],
    ['CVs', '500'],
    ['SC or higher, and half free', '3'],
    ['Free on average', '28\u00a0%'],
  ]);
  expect(tiles[2]!.search).toEqual(searches.scClearedAvailable);
  expect(tiles[3]!.search).toEqual({
    availableFrom: '2026-11-02',
    availableTo: '2027-01-22',
    sort: 'availability',
  });
  expect(tiles[3]!.note).toBe('of working days from 2 Nov 2026 on; of 2 it is unknown');
});

test('what is not known of an export is unknown on its tile, and opens no search', () => {
  const now = {
    ...quarters[2]!,
    totalUsers: null,
    averageAvailability: null,
    searches: { totalUsers: {}, scClearedAvailable: null },
  };
  const tiles = tilesOf(now, quarters);
  expect([tiles[0]!.figure, tiles[3]!.figure, tiles[2]!.search, tiles[3]!.search]).toEqual([
    'unknown',
    'unknown',
    null,
    null,
  ]);
});

test('who loads an older quarter again is compared with the one before that', () => {
  const [people] = tilesOf({ ...quarters[0]!, searches }, quarters);
  expect(people!.change).toBe('first quarter');
});

test('technologies tell how many more have them, where they were among the five before', () => {
  const technologies = technologiesOf({ ...quarters[2]!, searches }, quarters);
  expect(technologies).toMatchObject([
    { name: 'SQL', people: 12, change: '+3', length: 100 },
    { name: 'Q42026', people: 6, change: '', length: 50 },
  ]);
  expect([signed(0), signed(-1200)]).toEqual(['±0', '−1,200']);
});

test('searches are put together for the page of the search, which writes no years as 0', () => {
  expect(searchAddress({ skill: ['SQL||4', 'Go'] }, { department: ['Data'], q: undefined })).toEqual({
    skill: ['SQL|0|4', 'Go'],
    department: ['Data'],
  });
  expect(searchAddress({ skill: ['SQL'] }, null)).toBeNull();
});

test('small figures of a map differ in colour too', () => {
  expect([amountOf(0, 100), amountOf(25, 100), amountOf(100, 100), amountOf(3, 0)]).toEqual([0, 0.5, 1, 0]);
});

test('arrow keys walk through a map and stop at its edges and its empty corner', () => {
  const size = { rows: 3, columns: 4 };
  const after = (key: string, row: number, column: number, ctrlKey = false) =>
    placeAfter({ key, ctrlKey }, { row, column }, size);
  expect(after('ArrowRight', 1, 0)).toEqual({ row: 1, column: 1 });
  expect(after('ArrowUp', 1, 1)).toEqual({ row: 0, column: 1 });
  expect(after('ArrowUp', 1, 0)).toBeNull();
  expect(after('ArrowLeft', 0, 1)).toBeNull();
  expect(after('ArrowDown', 2, 2)).toBeNull();
  expect(after('Home', 2, 3)).toEqual({ row: 2, column: 0 });
  expect(after('Home', 0, 3)).toEqual({ row: 0, column: 1 });
  expect(after('Home', 2, 3, true)).toEqual({ row: 0, column: 1 });
  expect(after('End', 1, 1)).toEqual({ row: 1, column: 3 });
  expect(after('End', 1, 1, true)).toEqual({ row: 2, column: 3 });
  expect(after('a', 1, 1)).toBeNull();
});
