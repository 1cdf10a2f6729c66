import { allOf, type Bitset } from '../bitset.ts';
import type { Day, Period } from '../../days.ts';
import type { AvailabilityDays } from './availability-days.ts';
import type { Clearances } from './clearances.ts';
import type { Grades } from './grades.ts';
import type { PartIndex } from './part-index.ts';
import type { ValueIndex } from './value-index.ts';

/** In place of a number that is not known. */
export const notKnown = -1;
/** Levels, grades and years are below. */
export const mostNumbers = 1000;

/**
 * Everything people are found by, as it was at one moment: no name, no address. People go by their number, from 0, in the order of
 * their `user_id`; a column has one entry a person.
 */
export interface Snapshot {
  /** Another one whenever the data or the day is. */
  readonly version: string;
  readonly dataVersion: string;
  readonly today: Day;
  readonly size: number;
  readonly userIds: Int32Array;

  /** Place of everyone in the order of their names. */
  readonly nameRanks: Int32Array;
  readonly countries: ValueIndex;
  readonly departments: ValueIndex;
  /** Titles of the primary CVs, in the international spelling. */
  readonly titles: ValueIndex;
  /** Titles of the primary CVs in all languages, and roles of all CVs. */
  readonly roleParts: PartIndex;
  readonly sfiaLevels: Int16Array;
  /** Places in `grades.labels`. */
  readonly cpdLabels: Int16Array;
  readonly grades: Grades;
  /** Years since the first work. */
  readonly experience: Int16Array;
  readonly cvUpdated: Int32Array;

  /** With years and level. */
  readonly skills: ValueIndex;
  /** With the rank of the level. */
  readonly languages: ValueIndex;
  readonly industries: ValueIndex;
  readonly certificates: ValueIndex;
  readonly certificateParts: PartIndex;
  readonly clearances: Clearances;

  readonly availability: AvailabilityDays;
  /** The last day that anything is known of; null where there is none. */
  readonly availabilityUntil: Day | null;
}

export const everybody = ({ size }: Snapshot): Bitset => allOf(size);

/** Number of the person with this id, or -1. */
export function numberOf({ userIds }: Pick<Snapshot, 'userIds'>, userId: number): number {
  let low = 0;
  let high = userIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (userIds[middle] === userId) return middle;
    if (userIds[middle]! < userId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const fourWeeks = 28;

/** The four weeks that availability is told for where nobody asks for others: from today, or the last ones that the data has. */
export function defaultWindow({ today, availabilityUntil }: Snapshot): Period {
  return availabilityUntil === null || availabilityUntil >= today
    ? { from: today, to: today + fourWeeks - 1 }
    : { from: availabilityUntil - fourWeeks + 1, to: availabilityUntil };
}
