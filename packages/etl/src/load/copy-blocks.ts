import { once } from 'node:events';
import type { CopyStreamQuery } from 'pg-copy-streams';
import { CopyBuffer } from '../transform/copy-buffer.ts';

/**
 * Larger than what a socket holds back (64 KB): so the COPY stream says that it is done with a block only when the socket is, and
 * the block can be used again. New ones for every piece of a file would be hundreds of megabytes for the garbage collector.
 */
const blockBytes = 128 * 1024;
/** A row usually fits behind the mark at which a block is full. */
const spareBytes = 16 * 1024;

/** Rows on their way into a COPY: written into blocks, and sent between two pieces of the file. */
export class CopyBlocks {
  /** The block to write the next row into. */
  current = new CopyBuffer(blockBytes + spareBytes);
  readonly #copy: CopyStreamQuery;
  readonly #failed: Promise<never>;
  readonly #full: CopyBuffer[] = [];
  readonly #free: CopyBuffer[] = [];

  constructor(copy: CopyStreamQuery) {
    this.#copy = copy;
    this.#failed = new Promise<never>((_, reject) => copy.once('error', reject));
    this.#failed.catch(() => {});
  }

  /** To be called behind each row. */
  rowWritten(): void {
    if (this.current.length < blockBytes) return;
    this.#full.push(this.current);
    this.current = this.#free.pop() ?? new CopyBuffer(blockBytes + spareBytes);
  }

  /** Sends the full blocks. @throws what the server answers to the COPY */
  async send(): Promise<void> {
    for (const block of this.#full.splice(0)) {
      const isTaken = this.#copy.write(block.written(), () => {
        block.length = 0;
        this.#free.push(block);
      });
      if (!isTaken) await Promise.race([once(this.#copy, 'drain'), this.#failed]);
    }
  }

  /** Sends the rest and waits until the server has it all. @throws what the server answers to the COPY */
  async end(): Promise<void> {
    await this.send();
    this.#copy.end(this.current.written());
    await Promise.race([once(this.#copy, 'finish'), this.#failed]);
  }
}
