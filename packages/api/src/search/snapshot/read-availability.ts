import { oneRow, type ClientBase } from '@smart-assign/database';
import type { Day } from '../../days.ts';
import { AvailabilityDays } from './availability-days.ts';
import { readRows } from './read.ts';
import type { NumberOf } from './read-sections.ts';

/** What is older has no part in a search; nor what lies further ahead, where a date is more likely a slip than a plan. */
const keptDays = { before: 400, after: 800 };

/**
 * Availability from 400 days before today (before the data's last day, where that is earlier) to 800 days after it.
 * @returns also the last day that the data has
 */
export async function readAvailability(
  client: ClientBase,
  today: Day,
  size: number,
  numberOf: NumberOf,
  signal: AbortSignal,
): Promise<{ availability: AvailabilityDays; availabilityUntil: Day | null }> {
  const { until } = await oneRow<{ until: Day | null }>(
    client,
    `select max(date) - date '1970-01-01' as until from user_availability where isfinite(date)`,
  );
  const availability = new AvailabilityDays(size);
  if (until === null) return { availability, availabilityUntil: null };
  const first = Math.min(today, until) - keptDays.before;
  // All days of a person come as one text of bytes, four a day: a tenth of the time that a row a day takes here.
  await readRows<{ userId: number; days: Buffer }>(
    client,
    `select user_id as "userId", string_agg(int4send((date - date '1970-01-01' - $1::integer) * 128 + percent_available), ''::bytea) as days
     from user_availability
     where date between date '1970-01-01' + $1::integer and date '1970-01-01' + $2::integer
     group by user_id order by user_id`,
    [first, today + keptDays.after],
    ({ userId, days }) => {
      const person = numberOf(userId);
      for (let at = 0; at < days.length; at += 4) {
        const packed = days.readInt32BE(at);
        availability.set(person, first + (packed >> 7), packed & 127);
      }
    },
    signal,
  );
  return { availability, availabilityUntil: until };
}
