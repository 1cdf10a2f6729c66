import { expect, test } from 'vitest';
import { DaysWindow } from '../../../src/acquire/availability/days-window.ts';
import { dayOf, isoDay, isWorkingDay, type Day } from '../../../src/acquire/days.ts';
import { Capacity } from '../../../src/acquire/kantata/capacity.ts';
import { personDays, type PersonPlan } from '../../../src/acquire/kantata/person-days.ts';
import type { Allocation, Workweek } from '../../../src/acquire/kantata/records.ts';

// A Monday to the Sunday after it.
const window = new DaysWindow({ from: '2026-11-23', to: '2026-11-29' });
const eightHours = (day: Day) => (isWorkingDay(day) ? 480 : 0);

const booked = (from: string, to: string, minutes: number, isFirm = true): Allocation => ({
  from: dayOf(from),
  to: dayOf(to),
  minutes,
  isFirm,
});

/** Percentages by day, with what else is to be said: `t25` tentative, `!` overbooked. */
function figures(plan: Partial<PersonPlan>): Record<string, string> {
  const days = personDays({ capacity: eightHours, allocations: [], daysOff: [], ...plan }, window);
  return Object.fromEntries(
    [...days].map(([index, { percentAvailable, tentativePercent, isOverbooked }]) => [
      isoDay(window.day(index)).slice(8),
      `${percentAvailable}${tentativePercent ? ` t${tentativePercent}` : ''}${isOverbooked ? ' !' : ''}`,
    ]),
  );
}

test('minutes of a range are spread over its working days alone', () => {
  expect(figures({ allocations: [booked('2026-11-26', '2026-11-30', 3 * 240)] })).toEqual({
    23: '100',
    24: '100',
    25: '100',
    26: '50',
    27: '50',
  });
});

test('of a range that begins before the window and ends after it only what lies within counts', () => {
  expect(figures({ allocations: [booked('2026-11-16', '2026-12-04', 15 * 120)] })).toEqual({
    23: '75',
    24: '75',
    25: '75',
    26: '75',
    27: '75',
  });
});

test('bookings add up, and more than there is room for is overbooked and not below nothing', () => {
  expect(
    figures({
      allocations: [booked('2026-11-23', '2026-11-24', 960), booked('2026-11-24', '2026-11-25', 240)],
    }),
  ).toEqual({ 23: '0', 24: '0 !', 25: '75', 26: '100', 27: '100' });
});

test('tentative bookings are told apart and take nothing away, and are never more than all', () => {
  expect(
    figures({
      allocations: [booked('2026-11-23', '2026-11-23', 120), booked('2026-11-23', '2026-11-24', 1200, false)],
    }),
  ).toMatchObject({ 23: '75 t100', 24: '100 t100' });
});

test('a day off leaves nothing, and a booking that was spread over it is not overbooked for that', () => {
  const daysOff = [{ day: dayOf('2026-11-25'), minutes: 480 }];
  expect(figures({ daysOff, allocations: [booked('2026-11-23', '2026-11-27', 5 * 240)] })).toEqual({
    23: '50',
    24: '50',
    25: '0',
    26: '50',
    27: '50',
  });
});

test('a weekday on which somebody does not work is one on which they are not available', () => {
  const capacity = (day: Day) => (day === dayOf('2026-11-27') ? 0 : eightHours(day));
  expect(figures({ capacity })).toEqual({ 23: '100', 24: '100', 25: '100', 26: '100', 27: '0' });
});

test('a Sunday on which somebody works is a day like any other', () => {
  const capacity = (day: Day) => (day === dayOf('2026-11-29') ? 300 : eightHours(day));
  const allocations = [booked('2026-11-28', '2026-11-29', 150)];
  expect(figures({ capacity, allocations })).toMatchObject({ 29: '50' });
});

test('where nobody says how long somebody works nothing is said of them', () => {
  expect(figures({ capacity: () => null, allocations: [booked('2026-11-23', '2026-11-24', 60)] })).toEqual(
    {},
  );
});

test('a share that is not whole is rounded down, and one that is whole is not lost to fractions', () => {
  expect(figures({ allocations: [booked('2026-11-23', '2026-11-23', 159)] })).toMatchObject({ 23: '66' });
  // 432 of 480 minutes in sevenths: 100 − 90 is a hair less than 10 in floating point.
  const sevenths = Array.from({ length: 7 }, () => booked('2026-11-23', '2026-11-23', 432 / 7));
  expect(figures({ allocations: sevenths })).toMatchObject({ 23: '10' });
});

test('a membership outdoes the account’s workweek while it lasts, and the later of two the earlier', () => {
  const week = (id: string, minutes: number, from: string | null, isDefault = false): Workweek => ({
    id,
    minutes: [minutes, minutes, minutes, minutes, minutes, 0, 0],
    isDefault,
    from: from === null ? null : dayOf(from),
    to: null,
  });
  const capacity = new Capacity(
    [week('1', 480, null, true), week('2', 450, '2026-11-22', true), week('3', 60, null)],
    [
      {
        userId: 'u',
        workweek: week('4', 300, null),
        from: dayOf('2026-01-04'),
        to: dayOf('2026-11-24'),
      },
      { userId: 'u', workweek: week('5', 240, null), from: dayOf('2026-11-24'), to: dayOf('2026-11-25') },
    ],
  );
  const minutes = (userId: string, day: string) => capacity.minutes(userId, dayOf(day));
  expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => minutes('u', day))).toEqual([
    300, 240, 240, 450,
  ]);
  expect([minutes('v', '2026-11-20'), minutes('v', '2026-11-23'), minutes('v', '2026-11-28')]).toEqual([
    480, 450, 0,
  ]);
  expect(new Capacity([week('3', 60, null)], []).minutes('v', dayOf('2026-11-23'))).toBeNull();
});
