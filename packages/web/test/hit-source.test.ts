import { Subject, type Observable } from 'rxjs';
import { expect, test } from 'vitest';
import type { Hit, SearchAnswer } from '../src/api/answers.ts';
import { HitRows, inRows, type HitRow } from '../src/pages/search/hit-rows.ts';
import { HitSource, pageSize } from '../src/pages/search/hit-source.ts';

const total = 50_000;
const person = (place: number) => ({ userId: place + 1 }) as Hit;
const page = (offset: number, version = 'v1') =>
  ({
    total,
    version,
    hits: Array.from({ length: Math.min(pageSize, total - offset) }, (_, index) => person(offset + index)),
  }) as SearchAnswer;

/** A source whose pages come when the test sends them. */
function sourceUnderTest() {
  const asked = new Map<number, Subject<SearchAnswer>>();
  const source = new HitSource(page(0), (offset): Observable<SearchAnswer> => {
    const answer = new Subject<SearchAnswer>();
    asked.set(offset, answer);
    return answer;
  });
  const answer = (offset: number, version?: string) => {
    asked.get(offset)!.next(page(offset, version));
    asked.get(offset)!.complete();
  };
  return { source, asked, answer };
}

test('the first page is there at once; others are fetched as one scrolls to them, each once', () => {
  const { source, asked, answer } = sourceUnderTest();
  source.look({ start: 0, end: 20 });
  expect([...asked.keys()]).toEqual([]);
  source.look({ start: 20, end: 40 });
  source.look({ start: 24, end: 45 });
  expect([...asked.keys()]).toEqual([25]);
  expect(source.at(25)).toBe(null);
  answer(25);
  expect(source.at(25)).toEqual({ userId: 26 });
  asked.clear();
  source.look({ start: 25, end: 49 });
  expect([...asked.keys()]).toEqual([]);
});

test('whoever was scrolled past is waited for no longer', () => {
  const { source, asked } = sourceUnderTest();
  source.look({ start: 10_000, end: 10_020 });
  source.look({ start: 49_980, end: 50_000 });
  expect(asked.get(10_000)!.observed).toBe(false);
  expect(asked.get(49_975)!.observed).toBe(true);
  source.look({ start: 10_000, end: 10_020 });
  expect(asked.get(10_000)!.observed).toBe(true);
});

test('a page of other data is not mixed in, and nothing more is asked for', () => {
  const { source, asked, answer } = sourceUnderTest();
  source.look({ start: 50, end: 70 });
  answer(50, 'v2');
  expect([source.isStale(), source.at(50), source.at(0)]).toEqual([true, null, { userId: 1 }]);
  asked.clear();
  source.look({ start: 500, end: 520 });
  expect([...asked.keys()]).toEqual([]);
});

test('a page that did not come is told of, and asked for again', () => {
  const { source, asked, answer } = sourceUnderTest();
  source.look({ start: 50, end: 70 });
  asked.get(50)!.error(new Error('gone'));
  expect(source.error()).toEqual(new Error('gone'));
  source.again();
  answer(50);
  expect([source.error(), source.at(50)]).toEqual([null, { userId: 51 }]);
});

test('people stand in rows of several, the last of which may not be full', () => {
  expect(inRows([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  const { source, asked, answer } = sourceUnderTest();
  const rows = new HitRows(source, 3);
  const scrolled = new Subject<{ start: number; end: number }>();
  let shown: readonly HitRow[] = [];
  rows.connect({ viewChange: scrolled }).subscribe((newest) => (shown = newest));
  expect(shown).toHaveLength(Math.ceil(total / 3));
  scrolled.next({ start: 17, end: 20 });
  expect([...asked.keys()]).toEqual([50]);
  answer(50);
  expect(shown[17]).toEqual([person(51), person(52), person(53)]);
});

test('another number of cards in a row asks for what was under way anew', () => {
  const { source, asked } = sourceUnderTest();
  const narrow = new HitRows(source, 1);
  narrow.connect({ viewChange: new Subject() });
  narrow.look({ start: 60, end: 70 });
  narrow.disconnect();
  expect(asked.get(50)!.observed).toBe(false);
  const wide = new HitRows(source, 4);
  wide.connect({ viewChange: new Subject() });
  wide.look({ start: 15, end: 18 });
  expect(asked.get(50)!.observed).toBe(true);
});
