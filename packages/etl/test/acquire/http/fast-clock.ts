import type { Clock } from '../../../src/acquire/http/index.ts';

/** A clock that goes on by itself as soon as somebody waits, and remembers every wait. */
export class FastClock implements Clock {
  readonly waits: number[] = [];
  /** Where the random part of a pause lies, from 0 to below 1. */
  chance = 0.5;
  #now: number;

  constructor(now = new Date('2026-11-23T10:15:00Z')) {
    this.#now = now.getTime();
  }

  now(): number {
    return this.#now;
  }

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    // Lets the others have their turn, as a wait does.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }

  random(): number {
    return this.chance;
  }
}
