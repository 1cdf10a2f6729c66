import type { ClientBase } from '@smart-assign/database';
import { dayOf, isWorkingDay } from '../days.ts';
import { daysOf, type Window } from './availability-window.ts';

export interface AvailabilityDay {
  date: string;
  /** Null is unknown. */
  percentAvailable: number | null;
  isWorkingDay: boolean;
  /** Share of the day under tentative bookings, where the source tells of such. */
  tentativePercent?: number;
  /** Whether firm bookings are more than the day holds, where the source tells. */
  isOverbooked?: boolean;
}

export interface Availability {
  days: AvailabilityDay[];
  /** Over the working days that are known; null where none is. */
  averagePercentAvailable: number | null;
  workingDays: number;
  /** Working days that are known. */
  knownDays: number;
  sources: string[];
  /** Those that are other systems, with the day on which each was asked (`YYYY-MM-DD`). */
  sourceDates: { source: string; asOf: string }[];
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
    tentative: number | null;
    overbooked: boolean | null;
    asOf: string | null;
    updatedAt: string;
  }>(
    `select date::text, percent_available as percent, source, tentative_percent as tentative, overbooked, as_of::text as "asOf",
       to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
     from user_availability left join side_source using (source)
     where user_id = $1 and date between $2 and $3`,
    [userId, window.from, window.to],
  );
  const found = new Map(rows.map((row) => [row.date, row]));
  const days = daysOf(window).map((date): AvailabilityDay => {
    const { percent = null, tentative = null, overbooked = null } = found.get(date) ?? {};
    return {
      date,
      percentAvailable: percent,
      isWorkingDay: isWorkingDay(dayOf(date)),
      ...(tentative !== null && { tentativePercent: tentative }),
      ...(overbooked !== null && { isOverbooked: overbooked }),
    };
  });
  const asked = new Map(
    rows.flatMap(({ source, asOf }) => (source && asOf ? [[source, asOf] as const] : [])),
  );
  const working = days.filter((day) => day.isWorkingDay);
  const known = working.map((day) => day.percentAvailable).filter((percent) => percent !== null);
  return {
    days,
    averagePercentAvailable: average(known),
    workingDays: working.length,
    knownDays: known.length,
    sources: [...new Set(rows.map(({ source }) => source))].filter((source) => source !== null).toSorted(),
    sourceDates: [...asked].toSorted().map(([source, asOf]) => ({ source, asOf })),
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
