import { expect, test } from 'vitest';
import { ago } from '../src/pages/person/ago.ts';
import { calendarWeeks, monthLabels } from '../src/pages/person/calendar/weeks.ts';
import { addDays } from '../src/shared/days.ts';
import { clearanceState, clearanceTerm } from '../src/pages/person/clearances.ts';
import { documentLanguage, languageName } from '../src/pages/person/language-name.ts';
import { isLong } from '../src/pages/person/sections/long-text.ts';
import { missingSkills, skillRows, yearsScale, type Skill } from '../src/pages/person/skills/skill-order.ts';
import { expiryOf } from '../src/shared/expiry.ts';
import { personName } from '../src/shared/person-name.ts';

const today = '2026-11-24';
const skill = (name: string, level: number | null, years: number | null): Skill => ({
  skill: name,
  level,
  yearsOfExperience: years,
  isOfficial: null,
});
const wanted = (name: string) => ({ name, years: null, level: null });

test('a certificate is amber half a year before it lapses, and red after', () => {
  expect(
    ['2026-11-23', '2026-11-24', '2027-05-24', '2027-05-25', null].map((date) => expiryOf(date, today)),
  ).toEqual(['expired', 'soon', 'soon', 'fine', 'fine']);
});

test('how long ago is told as people say it', () => {
  expect(
    [
      '2026-11-24',
      '2026-11-23',
      '2026-11-14',
      '2026-10-20',
      '2025-09-07',
      '2020-01-01',
      '2027-01-01',
      null,
    ].map((date) => ago(date, today)),
  ).toEqual(['today', 'yesterday', '10 days ago', '5 weeks ago', '14 months ago', '6 years ago', '', '']);
});

test('who may not be named is a number', () => {
  expect([personName({ userId: 7 }), personName({ userId: 7, name: 'Ada' })]).toEqual(['Person 7', 'Ada']);
});

test('languages have names, also the one that is of no country', () => {
  expect(['int', 'no', 'en-GB', 'x!'].map(languageName)).toEqual([
    'International',
    'Norwegian',
    'British English',
    'x!',
  ]);
  expect([documentLanguage('no'), documentLanguage('en_GB'), documentLanguage('int')]).toEqual([
    'no',
    'en-GB',
    null,
  ]);
});

test('a clearance says whether it holds, and until when', () => {
  const held = { isValidToday: true, validFrom: '2020-01-01', validTo: '2030-01-01' };
  const soon = { ...held, validTo: '2027-01-01' };
  const over = { isValidToday: false, validFrom: '2020-01-01', validTo: '2025-01-01' };
  const toCome = { isValidToday: false, validFrom: '2027-01-01', validTo: null };
  const all = [held, soon, over, toCome] as never[];
  expect(all.map((each) => clearanceState(each, today).kind)).toEqual(['valid', 'soon', 'over', 'to-come']);
  expect(all.map((each) => clearanceTerm(each, today))).toEqual([
    'until 1 Jan 2030',
    'until 1 Jan 2027',
    'lapsed 1 Jan 2025',
    'from 1 Jan 2027',
  ]);
});

test('skills that were searched for come first, whatever the order', () => {
  const skills = [skill('Go', 3, 9), skill('Rust', 5, 2), skill('SQL', null, null), skill('AWS', 5, 4)];
  const names = (order: 'level' | 'years' | 'name', ...names: string[]) =>
    skillRows(skills, names.map(wanted), order).map(({ skill }) => skill.skill);
  expect(names('level')).toEqual(['AWS', 'Rust', 'Go', 'SQL']);
  expect(names('years', 'sql')).toEqual(['SQL', 'Go', 'AWS', 'Rust']);
  expect(names('name', 'Rust')).toEqual(['Rust', 'AWS', 'Go', 'SQL']);
  expect(missingSkills(skills, ['Go', 'Elm'].map(wanted))).toEqual(['Elm']);
});

test('all bars of years have one scale', () => {
  expect([yearsScale([]), yearsScale([skill('Go', 1, 5)]), yearsScale([skill('Go', 1, 16)])]).toEqual([
    5, 5, 20,
  ]);
});

test('days stand in weeks from Monday, also where the window begins within one', () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(
    (date) => ({ date, percentAvailable: 50, isWorkingDay: true }),
  );
  const weeks = calendarWeeks(days);
  expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30']);
  expect(weeks[0]!.days.map((day) => day?.date ?? null)).toEqual([
    null,
    null,
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
});

test('a month is named above its weeks where there is room, and January says of which year', () => {
  const weeks = Array.from({ length: 8 }, (_, week) => ({ monday: addDays('2026-11-30', week * 7) }));
  expect(monthLabels(weeks)).toEqual([
    { text: 'Dec', column: 1, weeks: 4 },
    { text: 'Jan 2027', column: 5, weeks: 3 },
  ]);
});

test('long texts fold, short ones do not', () => {
  expect([isLong('One line.'), isLong('x'.repeat(500)), isLong('a\n'.repeat(7))]).toEqual([
    false,
    true,
    true,
  ]);
});
