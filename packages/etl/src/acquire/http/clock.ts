import { setTimeout } from 'node:timers/promises';

/** Time and chance, so that tests of waiting take milliseconds. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason, at once when it is given */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

export const systemClock: Clock = {
  // Never goes back, as the time of day does when somebody sets it.
  now: () => performance.timeOrigin + performance.now(),
  async wait(milliseconds, signal) {
    await setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  },
  random: Math.random,
};
