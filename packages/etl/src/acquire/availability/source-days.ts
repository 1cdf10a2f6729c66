import type { DaysWindow } from './days-window.ts';

/** What a source says of a person’s day. */
export interface DayFigures {
  /** From 0 to 100, whole. */
  readonly percentAvailable: number;
  /** Null where the source does not know of tentative bookings. */
  readonly tentativePercent: number | null;
  readonly isOverbooked: boolean | null;
}

/** What is known or not, as a number of its own: its place in this list. */
const overbookedOf = [null, false, true] as const;

/**
 * The figures of all people and days of one source, in two bytes each: 18 MB for 50,000 people and half a year. Bits 0–6 are the percentage
 * and one, so that 0 is a day without figures; bits 7–13 the tentative one and one, 0 where it is unknown; 14–15 whether overbooked.
 */
export class SourceDays {
  readonly window: DaysWindow;
  readonly #people = new Map<number, Uint16Array>();

  constructor(window: DaysWindow) {
    this.window = window;
  }

  set(person: number, index: number, figures: DayFigures): void {
    let days = this.#people.get(person);
    if (days === undefined) this.#people.set(person, (days = new Uint16Array(this.window.length)));
    const { percentAvailable, tentativePercent, isOverbooked } = figures;
    const tentative = tentativePercent === null ? 0 : tentativePercent + 1;
    days[index] = (percentAvailable + 1) | (tentative << 7) | (overbookedOf.indexOf(isOverbooked) << 14);
  }

  /** @param index number of the day in the window; -1 for one outside */
  has(person: number, index: number): boolean {
    return this.#packed(person, index) !== 0;
  }

  get(person: number, index: number): DayFigures | null {
    const packed = this.#packed(person, index);
    if (packed === 0) return null;
    const tentative = (packed >> 7) & 127;
    return {
      percentAvailable: (packed & 127) - 1,
      tentativePercent: tentative === 0 ? null : tentative - 1,
      isOverbooked: overbookedOf[packed >> 14]!,
    };
  }

  #packed(person: number, index: number): number {
    return this.#people.get(person)?.[index] ?? 0;
  }
}
