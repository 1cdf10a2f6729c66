import { expect, test } from 'vitest';
import { rangeAfter } from '../src/pages/search/grade-range.ts';

const scale = (selected: string) =>
  ['1', '2', '3', '4', '5'].map((value) => ({ value, selected: selected.includes(value) }));

test.each([
  ['the first click chooses a grade alone', '', '3', { from: '3', to: '3' }],
  ['one above widens the range to it', '23', '5', { from: '2', to: '5' }],
  ['one below widens the range to it', '34', '1', { from: '1', to: '4' }],
  ['the lowest is taken off', '234', '2', { from: '3', to: '4' }],
  ['the highest is taken off', '234', '4', { from: '2', to: '3' }],
  ['one within begins anew', '12345', '3', { from: '3', to: '3' }],
  ['the only one is taken off', '3', '3', null],
  ['a grade that is not there changes nothing that could be shown', '3', '9', null],
])('%s', (_, chosen, clicked, range) => {
  expect(rangeAfter(scale(chosen), clicked)).toEqual(range);
});
