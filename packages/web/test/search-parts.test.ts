import { describe, expect, test } from 'vitest';
import { columnsFor, orderOf, sortState } from '../src/pages/search/columns.ts';
import { Criteria } from '../src/pages/search/criteria.ts';
import { wordsOfData } from '../src/pages/search/data-words.ts';
import { foldedValues, keptOrder } from '../src/pages/search/facet-order.ts';
import { markedTitle, othersOf, reasonOf, skillsOf } from '../src/pages/search/hit-reasons.ts';
import { lifeOf } from '../src/pages/search/hit-words.ts';
import { placeAfter } from '../src/pages/search/list-keys.ts';
import { listSizes } from '../src/pages/search/list-sizes.ts';
import { isTyped, moved, weeksFrom } from '../src/pages/search/needed-days.ts';
import { offersFor } from '../src/shared/suggestions.ts';

describe('the days somebody is needed', () => {
  test('whole weeks begin today or on a Monday, and end on a Friday', () => {
    // A Tuesday.
    expect(weeksFrom('2026-11-24', 0, 4)).toEqual({ from: '2026-11-24', to: '2026-12-18' });
    expect(weeksFrom('2026-11-24', 1, 8)).toEqual({ from: '2026-11-30', to: '2027-01-22' });
    // A Sunday.
    expect(weeksFrom('2026-11-29', 1, 1)).toEqual({ from: '2026-11-30', to: '2026-12-04' });
  });

  test('the other end follows where the window would end before it begins, or be too long', () => {
    const days = { from: '2026-12-01', to: '2026-12-18' };
    expect(moved(days, 'to', '2026-12-24')).toEqual({ from: '2026-12-01', to: '2026-12-24' });
    expect(moved(days, 'from', '2027-01-04')).toEqual({ from: '2027-01-04', to: '2027-01-04' });
    expect(moved(days, 'to', '2026-11-02')).toEqual({ from: '2026-11-02', to: '2026-11-02' });
    expect(moved(days, 'to', '2030-01-01')).toEqual({ from: '2028-11-28', to: '2030-01-01' });
    expect(moved(days, 'from', '2020-01-01')).toEqual({ from: '2020-01-01', to: '2021-02-03' });
  });

  test('a year that is still being typed is none', () => {
    expect(['0002-12-01', '0202-12-01', '2026-12-01'].map(isTyped)).toEqual([false, false, true]);
  });
});

describe('the values of a filter', () => {
  const value = (name: string, count: number, selected = false) => ({ value: name, count, selected });

  test('stay where they are while somebody picks from them, with their new counts', () => {
    const shown = [value('Go', 9), value('Rust', 5, true), value('Zig', 1)];
    const next = [value('Rust', 8), value('Go', 3, true), value('Ada', 2)];
    expect(keptOrder(shown, next)).toEqual([
      value('Go', 3, true),
      value('Rust', 8),
      value('Zig', 0),
      value('Ada', 2),
    ]);
  });

  test('are the first few, whatever is on, and whatever was shown before', () => {
    const values = [value('a', 5), value('b', 4), value('c', 3), value('d', 2, true)];
    expect(foldedValues(values, 2).map((each) => each.value)).toEqual(['a', 'b', 'd']);
    expect(foldedValues(values, 2, [value('c', 3)]).map((each) => each.value)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('what is offered while one types', () => {
  const found = [
    { value: 'Solution Architect', people: 12 },
    { value: 'Café manager', people: 1 },
  ];

  test('is what holds the letters typed, whatever the accents, also in an answer to fewer letters', () => {
    expect(offersFor('cafe', found, false)).toEqual([{ value: 'Café manager', people: 1, isPart: false }]);
    expect(offersFor('xyz', found, false)).toEqual([]);
  });

  test('is the part itself first where a part will do, unless it is a whole one', () => {
    expect(offersFor(' archi ', found, true).map(({ value, isPart }) => [value, isPart])).toEqual([
      ['archi', true],
      ['Solution Architect', false],
    ]);
    expect(offersFor('solution architect', found, true)).toHaveLength(1);
    expect(offersFor('', found, true)).toHaveLength(2);
  });
});

describe('the order', () => {
  test('is how well people fit, until another is asked for', () => {
    expect(orderOf(Criteria.none, true)).toEqual({ sort: 'relevance', direction: 'desc' });
    expect(orderOf(Criteria.from({ sort: 'name' }), true)).toEqual({ sort: 'name', direction: 'asc' });
    expect(orderOf(Criteria.from({ sort: 'location' }), true).direction).toBe('asc');
    expect(orderOf(Criteria.from({ sort: 'clearance' }), true).direction).toBe('desc');
    expect(orderOf(Criteria.from({ sort: 'grade', direction: 'asc' }), true)).toEqual({
      sort: 'grade',
      direction: 'asc',
    });
    expect(orderOf(Criteria.from({ sort: 'shoe size', direction: 'up' }), true)).toEqual({
      sort: 'relevance',
      direction: 'desc',
    });
  });

  test('is never that of names for whoever is not told names', () => {
    expect(orderOf(Criteria.from({ sort: 'name' }), false).sort).toBe('relevance');
    const order = orderOf(Criteria.none, false);
    const states = (mayOrderByName: boolean) =>
      columnsFor(mayOrderByName).map((column) => sortState(column, order));
    expect(states(true)).toEqual(['none', 'none', 'none', 'none', 'none', 'descending']);
    expect(states(false)[0]).toBe(null);
  });
});

describe('the keys in the list', () => {
  const table = { perRow: 1, perPage: 8, length: 100 };
  const cards = { perRow: 3, perPage: 9, length: 100 };

  test.each([
    ['ArrowDown', 5, table, 6],
    ['ArrowUp', 0, table, 0],
    ['ArrowRight', 5, table, null],
    ['ArrowRight', 5, cards, 6],
    ['ArrowLeft', 5, cards, 4],
    ['ArrowDown', 98, cards, 99],
    ['PageDown', 5, cards, 14],
    ['Home', 50, table, 0],
    ['End', 50, table, 99],
    ['x', 5, table, null],
  ] as const)('%s at %i', (key, place, shape, next) => {
    expect(placeAfter(key, place, shape)).toBe(next);
  });

  test('lead nowhere in an empty list', () => {
    expect(placeAfter('ArrowDown', 0, { perRow: 1, perPage: 8, length: 0 })).toBe(0);
  });
});

test('cards stand beside each other as far as there is room, and grow with the text', () => {
  expect(listSizes('table', 1000, 16).perRow).toBe(1);
  expect([200, 700, 1120, 3400].map((width) => listSizes('cards', width, 16).perRow)).toEqual([1, 2, 3, 9]);
  expect(listSizes('cards', 1120, 32).rowHeight).toBe(2 * listSizes('cards', 1120, 16).rowHeight);
});

test('the age of the data and how far free time is known are told', () => {
  const window = { from: '2026-11-24', to: '2026-12-21', isDefault: true };
  expect(
    wordsOfData({
      availabilityWindow: window,
      availabilityUntil: '2027-01-22',
      loadedAt: '2026-11-24T04:12:32.111Z',
      current: true,
    }),
  ).toBe('Free time from 24 Nov 2026 to 21 Dec 2026 · data loaded 24 Nov 2026');
  expect(
    wordsOfData({
      availabilityWindow: window,
      availabilityUntil: '2026-12-04',
      loadedAt: null,
      current: false,
    }),
  ).toBe(
    'Free time from 24 Nov 2026 to 21 Dec 2026, known until 4 Dec 2026 · newer data is being made ready',
  );
});

test('how long somebody has been at it is told where it is known', () => {
  expect(lifeOf({ yearsOfExperience: 1, cvUpdated: '2026-03-12' })).toBe('1 year · CV of 12 Mar 2026');
  expect(lifeOf({ yearsOfExperience: 9, cvUpdated: null })).toBe('9 years');
  expect(lifeOf({ yearsOfExperience: null, cvUpdated: null })).toBe('');
});

describe('why somebody was found', () => {
  const text = (field: string, value: string) => ({ kind: 'text' as const, field, value });
  const found = {
    title: 'Senior Data Engineer',
    skills: [
      { name: 'Java', years: 9, level: 4 },
      { name: 'Data modelling', years: 3, level: 2 },
      { name: 'Python', years: 2, level: 3 },
    ],
    matches: [
      { kind: 'skill' as const, value: 'Python' },
      { kind: 'role' as const, value: 'Data Engineer' },
      { kind: 'language' as const, value: 'German', languageLevel: 'Fluent' },
      text('title', 'Senior «Data» Engineer'),
      text('skill', '«Data» modelling'),
      text('employer', '«Data» lake for a bank'),
    ],
  };

  test('is marked where it stands: in the title, and on the skills, which come first', () => {
    expect(markedTitle(found)).toBe('Senior «Data» Engineer');
    expect(skillsOf(found)).toEqual([
      { name: 'Data modelling', words: 'Data modelling 3 y', isMatched: true },
      { name: 'Python', words: 'Python 2 y, level 3', isMatched: true },
      { name: 'Java', words: 'Java 9 y', isMatched: false },
    ]);
  });

  test('is told below with what it is where it stands elsewhere', () => {
    expect(reasonOf(found)).toEqual({ about: 'work', text: '«Data» lake for a bank' });
    expect(othersOf(found)).toBe('Data Engineer, German, Fluent');
    expect(reasonOf({ ...found, matches: found.matches.slice(0, 5) })).toBe(null);
  });

  test('is to be seen in the one line that there is room for', () => {
    const long = text('project', 'Measured the quality of master data and proposed a «data» catalogue');
    expect(reasonOf({ ...found, matches: [long] })!.text).toBe('… data and proposed a «data» catalogue');
    const endless = text('project', `${'x'.repeat(40)}«data»`);
    expect(reasonOf({ ...found, matches: [endless] })!.text).toBe(endless.value);
  });

  test('is not lost where the title is told in another language, or the skill is not among the best', () => {
    const other = { ...found, title: 'Dataingeniør', skills: found.skills.slice(0, 1) };
    expect(markedTitle(other)).toBe(null);
    expect(reasonOf(other)).toEqual({ about: 'title', text: 'Senior «Data» Engineer' });
    expect(skillsOf(other)[0]).toEqual({ name: 'Data modelling', words: 'Data modelling', isMatched: true });
  });
});
