import type { OnEvent } from '../run/events.ts';
import type { Settings, ValuesOf } from './settings.ts';

/** Where an export goes. */
export interface Destination {
  /** Folder of the quarter folders. */
  readonly dataFolder: string;
  /** Name of the quarter's folder, `Q#YYYY`. */
  readonly quarter: string;
}

/** The days that are asked for where a source tells of days, both included: `YYYY-MM-DD`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface SourceContext<S extends Settings> {
  readonly settings: ValuesOf<S>;
  /** The moment that everything is told from. */
  readonly now: Date;
  readonly onEvent: OnEvent;
  readonly signal: AbortSignal;
}

/** What a source brought. */
export interface Acquired {
  readonly quarter: string;
  /** The quarter's folder. */
  readonly folder: string;
  /** Rows of each file that was written, headers not counted. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * A system that exports come from: one folder with this declaration, its code and its tests. What it brings are files of the reports
 * (packages/etl/src/reports), so that there is one way into the database.
 */
export interface Source<S extends Settings = Settings> {
  /** Its name on the command line: `smart-assign acquire NAME`. */
  readonly name: string;
  /** `export`: makes a quarter folder anew. `side reports`: adds to a quarter folder that is there. */
  readonly brings: 'export' | 'side reports';
  readonly purpose: string;
  readonly settings: S;
  /**
   * Fetches and writes. Whoever looks into the data folder meanwhile finds what was there before, or all that is new.
   * @throws Fault that says what state the folder is in now; the signal's reason
   */
  acquire(into: Destination, window: Window, context: SourceContext<S>): Promise<Acquired>;
}

/** Declares a source; the values of its settings get their types from their declarations. */
export const defineSource = <const S extends Settings>(source: Source<S>): Source<S> => source;
