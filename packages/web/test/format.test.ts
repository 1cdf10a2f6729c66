import { expect, test } from 'vitest';
import { count, counted, day, duration, monthOf, percent, quarter } from '../src/shared/format.ts';

test('dates are written out, and a missing one is a dash', () => {
  expect([day('2026-11-03'), day('2026-11-03T10:00:00Z'), day(null), day('soon')]).toEqual([
    '3 Nov 2026',
    '3 Nov 2026',
    '–',
    '–',
  ]);
});

test('a month of a CV may lack its month or its year', () => {
  expect([monthOf(2024, 5), monthOf(2024, null), monthOf(2024, 13), monthOf(null, 5)]).toEqual([
    'May 2024',
    '2024',
    '2024',
    '',
  ]);
});

test('what is not known is unknown, never zero', () => {
  expect([percent(0), percent(null), percent(undefined)]).toEqual(['0\u00a0%', 'unknown', 'unknown']);
});

test('counts, quarters and durations read as people say them', () => {
  expect([count(50_000), counted(1, 'person', 'people'), counted(1204, 'person', 'people')]).toEqual([
    '50,000',
    '1 person',
    '1,204 people',
  ]);
  expect([quarter('Q22026'), duration(340), duration(83_420)]).toEqual(['Q2 2026', '340 ms', '83.4 s']);
});
