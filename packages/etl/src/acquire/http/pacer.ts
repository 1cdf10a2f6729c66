import type { Clock } from './clock.ts';

/** Lets requests go one after another, so many a second, and all of them wait when the other side asks for it. */
export class Pacer {
  readonly #intervalMs: number;
  readonly #clock: Clock;
  #freeAt = 0;

  constructor(requestsPerSecond: number, clock: Clock) {
    this.#intervalMs = 1000 / requestsPerSecond;
    this.#clock = clock;
  }

  /** Waits until the next request may go. */
  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const now = this.#clock.now();
      if (now >= this.#freeAt) {
        this.#freeAt = now + this.#intervalMs;
        return;
      }
      await this.#clock.wait(this.#freeAt - now, signal);
    }
  }

  /** Nothing goes for so long. */
  hold(milliseconds: number): void {
    this.#freeAt = Math.max(this.#freeAt, this.#clock.now() + milliseconds);
  }
}
