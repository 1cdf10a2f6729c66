import type { ClientBase } from '@smart-assign/database';
import { dayOf, isWorkingDay } from '../days.ts';
import { daysOf, type Window } from './availability-window.ts';

export interface AvailabilityDay {
  date: string;
  /** Null is unknown. */
  percentAvailable: number | null;
  isWorkingDay: boolean;
}

export interface Availability {
  days: AvailabilityDay[];
  /** Over the working days that are known; null where none is. */
  averagePercentAvailable: number | null;
  workingDays: number;
  /** Working days that are known. */
  knownDays: number;
  sources: string[];
  /** When the newest of these days was last written, in ISO 8601. */
  updatedAt: string | null;
}

/** The last day that something is known of; null where nothing is, undefined where there is no such person. */
export async function availableUntil(client: ClientBase, userId: number): Promise<string | null | undefined> {
  const { rows } = await client.query<{ until: string | null }>(
    `select (select max(date)::text from user_availability where user_id = $1) as until from users where user_id = $1`,
    [userId],
  );
  return rows[0]?.until;
}

/** How much of a person's time is free on each day of a window. */
export async function readAvailability(
  client: ClientBase,
  userId: number,
  window: Window,
): Promise<Availability> {
  const { rows } = await client.query<{
    date: string;
    percent: number;
    source: string | null;
    updatedAt: string;
  }>(
    `select date::text, percent_available as percent, source,
       to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
     from user_availability where user_id = $1 and date between $2 and $3`,
    [userId, window.from, window.to],
  );
  const percents = new Map(rows.map(({ date, percent }) => [date, percent]));
  const days = daysOf(window).map((date) => ({
    date,
    percentAvailable: percents.get(date) ?? null,
    isWorkingDay: isWorkingDay(dayOf(date)),
  }));
  const working = days.filter((day) => day.isWorkingDay);
  const known = working.map((day) => day.percentAvailable).filter((percent) => percent !== null);
  return {
    days,
    averagePercentAvailable: average(known),
    workingDays: working.length,
    knownDays: known.length,
    sources: [...new Set(rows.map(({ source }) => source))].filter((source) => source !== null).toSorted(),
    // Of this form the latest is the last in the order of texts.
    updatedAt:
      rows
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** In whole percent, rounded down as the search does it, so that whoever is shown with 80 is found by "at least 80"; null of nothing. */
export const average = (percents: readonly number[]): number | null =>
  percents.length === 0
    ? null
    : Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
