import { weekdayOf, type Day } from '../days.ts';
import type { Workweek, WorkweekMembership } from './records.ts';

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** How many minutes people work on a day, when nothing keeps them from it. */
export class Capacity {
  readonly #defaults: readonly Workweek[];
  readonly #memberships: ReadonlyMap<string, readonly WorkweekMembership[]>;

  constructor(workweeks: readonly Workweek[], memberships: readonly WorkweekMembership[]) {
    this.#defaults = workweeks.filter(({ isDefault }) => isDefault);
    this.#memberships = Map.groupBy(memberships, ({ userId }) => userId);
  }

  /**
   * By the workweek that the person has on that day, else by the account's own.
   * @returns null where there is none
   */
  minutes(userId: string, day: Day): number | null {
    const own = latest(this.#memberships.get(userId) ?? [], day)?.workweek;
    const workweek = own ?? latest(this.#defaults, day);
    return workweek?.minutes[weekdayOf(day)] ?? null;
  }
}

/** Of those that hold on the day the one that began last. */
function latest<T extends Period>(periods: readonly T[], day: Day): T | null {
  let found: T | null = null;
  for (const period of periods) {
    if ((period.from ?? -Infinity) > day || (period.to ?? Infinity) < day) continue;
    if (found === null || (period.from ?? -Infinity) > (found.from ?? -Infinity)) found = period;
  }
  return found;
}
