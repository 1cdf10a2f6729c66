/** An office of the simulated company. */
export interface SimulatedOffice {
  readonly name: string;
  /** Two letters, such as `no`. */
  readonly country: string;
  /** People, not CVs: some have two. */
  readonly people: number;
}

/**
 * What can go wrong with a report, by the request that shows it:
 *
 * - asked for: `503` (with `Retry-After`); `refused`, which is status 422;
 * - asked whether it is finished: `failed state`; `never finishes`;
 * - fetched: `error page` (HTML with status 200); `truncated` (half of it, ending within a row); `no last newline`; `broken columns`
 *   (a row has a cell too many, as where a delimiter is not quoted); `expired url` (status 403); `dropped connection` (half of it,
 *   once: fetched again it comes whole).
 */
export const faultKinds = [
  '503',
  'refused',
  'failed state',
  'never finishes',
  'error page',
  'truncated',
  'no last newline',
  'broken columns',
  'expired url',
  'dropped connection',
] as const;
export type SimulatedFaultKind = (typeof faultKinds)[number];

/** A report that goes wrong. */
export interface SimulatedFault {
  /** Flowcase's name of the report: `technologies`. */
  readonly report: string;
  readonly kind: SimulatedFaultKind;
  /** How many of those that are asked for go wrong, from the first on; default 1. */
  readonly times?: number;
}

export const simulatedDialects = ['comma', 'semicolon'] as const;

export interface FlowcaseSimulatorOptions {
  readonly offices: readonly SimulatedOffice[];
  /** So many people of each office show in the next one too, those of the last in the first; default 0. */
  readonly sharedPeople?: number;
  /** Of the generated people, and of which requests are answered 429; default 42. */
  readonly seed?: number;
  /** The day that everything is told from; default the present day. */
  readonly today?: Date;
  /** Default 0: a free one. It listens on loopback only. */
  readonly port?: number;
  /** The key that clients need; default `simulated`. */
  readonly token?: string;
  /** How clients have to send the key; default: both are good. */
  readonly authScheme?: 'Bearer' | 'Token token';
  /**
   * `comma`, the default: as the fake export is written, whatever languages are asked for. `semicolon`: as exports seen in public, with
   * a byte order mark, `;`, a column for each language (`Title (int)`, `Title (no)`) and `true` and `false`.
   */
  readonly dialect?: (typeof simulatedDialects)[number];
  /** Share of the requests that are answered 429, from 0 to 1; default 0. Which ones, the seed says. */
  readonly tooManyRequests?: number;
  /** More requests within a second are answered 429; default: no limit. */
  readonly requestsPerSecond?: number;
  /** What a 429 or 503 asks for in `Retry-After`, in whole seconds; default 1. */
  readonly retryAfterSeconds?: number;
  /** How long it takes to make a report; default 0. */
  readonly reportDelayMs?: number;
  /** How long the signed address of a report is good; default 300. */
  readonly signedUrlSeconds?: number;
  readonly faults?: readonly SimulatedFault[];
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

/** A request as it was answered; the path without its query, which may hold a signature. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface FlowcaseSimulator {
  /** To be set as FLOWCASE_BASE_URL. */
  readonly url: string;
  readonly token: string;
  /** In the order they were answered. */
  readonly requests: readonly AnsweredRequest[];
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/** Offices of so many people each. */
export function officesOf(sizes: readonly number[]): SimulatedOffice[] {
  const countries = ['gb', 'no', 'dk', 'se'];
  return sizes.map((people, index) => ({
    name: `Office ${index + 1}`,
    country: countries[index % countries.length]!,
    people,
  }));
}

/** So many offices that share the people out among them. */
export const evenOffices = (count: number, people: number): SimulatedOffice[] =>
  officesOf(
    Array.from(
      { length: count },
      (_, index) => Math.floor(((index + 1) * people) / count) - Math.floor((index * people) / count),
    ),
  );
