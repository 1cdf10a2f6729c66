/** Work on one connection, each piece after the one before it, while whoever adds it goes on. */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  #hasFailed = false;

  /** True once a piece of work has failed: all behind it is left undone. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** @returns what the work does; also thrown by `end` */
  add<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    done.catch(() => {
      this.#hasFailed = true;
    });
    this.#last = done;
    return done;
  }

  /** Waits until all is done. @throws what the first work that failed threw */
  async end(): Promise<void> {
    await this.#last;
  }
}
