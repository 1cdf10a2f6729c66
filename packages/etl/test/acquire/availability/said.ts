import type { DayFigures } from '../../../src/acquire/availability/source-days.ts';
import { addSideSource, type SideSource } from '../../../src/acquire/side-reports/side-source.ts';
import type { Quarter } from '../side-reports/quarter.ts';

export const kantata: SideSource = { name: 'kantata', title: 'Kantata OX', availability: 'bookings' };
export const bamboohr: SideSource = { name: 'bamboohr', title: 'BambooHR', availability: 'absence' };

/** Percent by day, or all figures of it. */
export type SaidDays = Readonly<Record<string, number | DayFigures>>;

/** Lets a source say something about people, who have no id there but their e-mail. */
export async function say(
  quarter: Quarter,
  source: SideSource,
  days: Readonly<Record<string, SaidDays>>,
  window = { from: '2026-11-23', to: '2026-11-27' },
) {
  return addSideSource(source, quarter.into, window, quarter.circumstances, async (daysWindow) => ({
    people: Object.keys(days).map((email) => ({ id: email, email, employeeId: null })),
    daysOf: (email) =>
      Array.from({ length: daysWindow.length }, (_, index) => index).flatMap((index) => {
        const said = days[email]![daysWindow.iso(index)];
        if (said === undefined) return [];
        const figures: DayFigures =
          typeof said === 'number'
            ? { percentAvailable: said, tentativePercent: null, isOverbooked: null }
            : said;
        return [[index, figures] as const];
      }),
    employment: null,
  }));
}
