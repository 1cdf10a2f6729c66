/** Gives up on the other side when nothing has come from it for some time, or when the caller stops. */
export class Patience implements Disposable {
  /** Aborts when it is over. */
  readonly signal: AbortSignal;
  readonly #silence = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(timeoutMs: number, stop: AbortSignal) {
    this.#timer = setTimeout(() => this.#silence.abort(), timeoutMs);
    this.signal = AbortSignal.any([stop, this.#silence.signal]);
  }

  /** True where it was the silence that ended it. */
  get isOver(): boolean {
    return this.#silence.signal.aborted;
  }

  /** Something came: the time begins anew. */
  renew(): void {
    this.#timer.refresh();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
