import type { Clock } from './clock.ts';
import type { Failure } from './faults.ts';
import { retryAfterMs } from './retry-after.ts';

const passingStatuses = new Set([429, 502, 503, 504]);
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** Asked for a longer pause than this, a run had better end and say so. */
const longestAskedMs = 10 * 60_000;

/** Whether the same request may be answered well later. */
export const isPassing = (failure: Failure): boolean =>
  failure.kind === 'network' || passingStatuses.has(failure.status);

export interface Pause {
  readonly milliseconds: number;
  /** True where the other side named its length. */
  readonly isAsked: boolean;
  readonly isTooLong: boolean;
}

/**
 * How long to wait after so many failed attempts: what `Retry-After` asks for and a little more, else a random part of a time that
 * doubles ("full jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), so that several clients
 * that failed together do not come back together.
 */
export function pauseMs(attempts: number, retryAfter: string | null, clock: Clock): Pause {
  const asked = retryAfterMs(retryAfter, clock.now());
  if (asked !== null) {
    const milliseconds = asked + clock.random() * firstPauseMs;
    return { milliseconds, isAsked: true, isTooLong: asked > longestAskedMs };
  }
  const most = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  return { milliseconds: clock.random() * most, isAsked: false, isTooLong: false };
}
