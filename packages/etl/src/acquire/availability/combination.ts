import { isoDay, type Day } from '../days.ts';
import type { AvailabilityKind } from '../side-reports/source-state.ts';
import type { DayFigures, SourceDays } from './source-days.ts';

/** What a source says of everybody’s days. */
export interface SourceAvailability {
  /** As the reports name it. */
  readonly title: string;
  readonly kind: AvailabilityKind;
  readonly days: SourceDays;
}

/** The figures of a day, and who decided them. */
export interface DecidedDay {
  readonly date: string;
  /** Title of the source. */
  readonly source: string;
  readonly figures: DayFigures;
}

/**
 * Who is right about a person’s day. A system that knows bookings (PSA) is, alone: its figure has leave in it. Else the company’s
 * figure is, but no more than what a system that knows absence (HR) leaves; where the company says nothing, what that leaves.
 * docs/sources.md tells it to people.
 */
export class Combination {
  readonly #bookings: readonly SourceAvailability[];
  readonly #absence: readonly SourceAvailability[];
  /** First and last day that any source speaks of. */
  readonly #first: Day;
  readonly #last: Day;
  /** A byte for each of those days, by person: 1 where the company's figure has been held against absence. */
  readonly #decided = new Map<number, Uint8Array>();

  constructor(sources: readonly SourceAvailability[]) {
    this.#bookings = sources.filter(({ kind }) => kind === 'bookings');
    this.#absence = sources.filter(({ kind }) => kind === 'absence');
    this.#first = Math.min(...sources.map(({ days: { window } }) => window.first));
    this.#last = Math.max(...sources.map(({ days: { window } }) => window.day(window.length - 1)));
  }

  /**
   * Decides a day of which the company says something.
   * @param person number in the export
   * @returns `company` where its figure stands; null where that of bookings does, which {@link rest} gives
   */
  decide(person: number, day: Day, percent: number): DecidedDay | 'company' | null {
    if (this.#bookings.some(({ days }) => days.has(person, days.window.index(day)))) return null;
    const ceiling = this.#ceiling(person, day);
    if (ceiling === null) return 'company';
    let decided = this.#decided.get(person);
    if (decided === undefined)
      this.#decided.set(person, (decided = new Uint8Array(this.#last - this.#first + 1)));
    decided[day - this.#first] = 1;
    return ceiling.figures.percentAvailable < percent ? ceiling : 'company';
  }

  /** The days of a person that a source decides and the company's file has no row of, after all of its rows were decided. */
  *rest(person: number): Generator<DecidedDay> {
    const decided = this.#decided.get(person);
    for (let day = this.#first; day <= this.#last; day++) {
      const found =
        this.#booked(person, day) ?? (decided?.[day - this.#first] === 1 ? null : this.#ceiling(person, day));
      if (found !== null) yield found;
    }
  }

  /** What the first source that knows bookings says. */
  #booked(person: number, day: Day): DecidedDay | null {
    for (const source of this.#bookings) {
      const said = saidOf(source, person, day);
      if (said !== null) return said;
    }
    return null;
  }

  /** The least that the sources that know absence leave. */
  #ceiling(person: number, day: Day): DecidedDay | null {
    let least: DecidedDay | null = null;
    for (const source of this.#absence) {
      const said = saidOf(source, person, day);
      if (said === null) continue;
      if (least === null || said.figures.percentAvailable < least.figures.percentAvailable) least = said;
    }
    return least;
  }
}

function saidOf({ title, days }: SourceAvailability, person: number, day: Day): DecidedDay | null {
  const figures = days.get(person, days.window.index(day));
  return figures === null ? null : { date: isoDay(day), source: title, figures };
}
