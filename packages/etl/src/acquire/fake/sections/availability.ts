import { isoDay, type ReferenceDate } from '../calendar.ts';
import { weekOf } from '../person/bookings.ts';
import type { Person } from '../person/person.ts';
import type { Row } from './section.ts';

/** One row a working day, none for people that the planners know nothing of. */
export function availabilityRows({ bookings, identity }: Person, date: ReferenceDate): Row[] {
  if (bookings === null) return [];
  return date.workingDays.map((day) => {
    const iso = isoDay(day);
    if (identity.country.holidays.includes(iso.slice(5)))
      return { date: iso, percent_available: 0, source: 'Public holiday' };
    if (bookings.leave.has(day)) return { date: iso, percent_available: 0, source: 'Leave' };
    return {
      date: iso,
      percent_available: 100 - bookings.weeks[weekOf(day, date)]!,
      source: 'Resource plan',
    };
  });
}
