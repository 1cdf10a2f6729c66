import { weekdayOf, type Day, type ReferenceDate } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Bookings } from './person.ts';

/** A month may begin in the middle of a week, so twelve weeks touch thirteen. */
const weekCount = 13;

type Story = 'booked' | 'rolling off' | 'part-time' | 'starting' | 'on the bench';

/** Out of a hundred people. With those who have just rolled off, some 15 % are on the bench. */
const stories: readonly (readonly [number, Story])[] = [
  [45, 'booked'],
  [17, 'rolling off'],
  [20, 'part-time'],
  [5, 'starting'],
  [13, 'on the bench'],
];

/** Week of the availability report that a day lies in, from 0. */
export function weekOf(day: Day, date: ReferenceDate): number {
  const firstDay = date.workingDays[0]!;
  return Math.floor((day - firstDay + weekdayOf(firstDay)) / 7);
}

/** Blocks of weeks that tell one story a person, with holidays across them; null for the few that nothing is known of. */
export function makeBookings(date: ReferenceDate, random: Random): Bookings | null {
  if (random.chance(0.01)) return null;
  const weeks = blocksOf(random.weighted(stories), random);
  // The first working day may lie after a weekend that the month began with, and today before it.
  const thisWeek = Math.max(0, weekOf(date.today, date));
  return { weeks, leave: makeLeave(date, random), now: weeks[thisWeek] ?? 0 };
}

function blocksOf(story: Story, random: Random): number[] {
  switch (story) {
    case 'booked': {
      const end = random.chance(0.35) ? random.integer(9, 12) : weekCount;
      return blocks([end, 100], [weekCount, 0]);
    }
    case 'rolling off': {
      const end = random.integer(2, 8);
      const pause = end + random.integer(2, 4);
      return blocks(
        [end, random.pick([100, 100, 80])],
        [pause, 0],
        [weekCount, random.chance(0.4) ? random.pick([100, 50]) : 0],
      );
    }
    case 'part-time': {
      const [now, later] = random.pick([
        [50, 50],
        [50, 100],
        [80, 80],
        [80, 50],
        [50, 0],
      ] as const);
      return blocks([random.integer(4, 12), now], [weekCount, later]);
    }
    case 'starting':
      return blocks([random.integer(1, 3), 0], [weekCount, 100]);
    case 'on the bench': {
      const start = random.chance(0.5) ? random.integer(5, 12) : weekCount;
      return blocks([start, 0], [weekCount, random.pick([100, 80, 50])]);
    }
  }
}

/** Weeks from blocks that say where they end and how much is booked in them. */
function blocks(...parts: readonly (readonly [end: number, percentBooked: number])[]): number[] {
  const weeks: number[] = [];
  for (const [end, percentBooked] of parts) {
    while (weeks.length < Math.min(end, weekCount)) weeks.push(percentBooked);
  }
  return weeks;
}

function makeLeave(date: ReferenceDate, random: Random): Set<Day> {
  const days = new Set<Day>();
  if (random.chance(0.35)) {
    const first = random.integer(0, weekCount - 1);
    const last = first + random.integer(0, 1);
    for (const day of date.workingDays) {
      const week = weekOf(day, date);
      if (week >= first && week <= last) days.add(day);
    }
  }
  if (random.chance(0.4)) days.add(random.pick(date.workingDays));
  return days;
}
