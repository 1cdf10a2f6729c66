import { Random } from '../../acquire/fake/random.ts';
import type { CheckedOptions } from './check-options.ts';

/** Says which requests are too many. */
export class Throttle {
  readonly #options: CheckedOptions;
  #requests = 0;
  /** When the requests of the last second came that were not too many. */
  #recent: number[] = [];

  constructor(options: CheckedOptions) {
    this.#options = options;
  }

  /** Called once for each request, in their order. */
  isTooMany(): boolean {
    const { seed, tooManyRequests, requestsPerSecond, now } = this.#options;
    if (new Random(seed, this.#requests++, 'too many requests').chance(tooManyRequests)) return true;
    const moment = now();
    this.#recent = this.#recent.filter((earlier) => earlier > moment - 1000);
    if (this.#recent.length >= requestsPerSecond) return true;
    // Without a limit nothing need be remembered.
    if (requestsPerSecond !== Infinity) this.#recent.push(moment);
    return false;
  }
}
