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
/**
 * So many may be on their way to the server before the reader waits: while it reads on, the server takes what is there, and neither
 * stands still for the other.
 */
const blocksUnderWay = 32;
/** So much is read ahead while the connection still has other work before this COPY: 12 MB. */
const blocksAhead = 96;

interface OpenCopy {
  readonly copy: CopyStreamQuery;
  readonly failed: Promise<never>;
}

/** Rows on their way into a COPY: written into blocks, and sent between two pieces of the file. */
export class CopyBlocks {
  /** The block to write the next row into. */
  current = new CopyBuffer(blockBytes + spareBytes);
  readonly #opening: Promise<OpenCopy>;
  #open: OpenCopy | null = null;
  #full: CopyBuffer[] = [];
  readonly #free: CopyBuffer[] = [];
  #underWay = 0;
  #onSent: () => void = () => {};

  /** @param opening the COPY; rows are kept until it is there */
  constructor(opening: Promise<CopyStreamQuery>) {
    this.#opening = this.#opened(opening);
    // What it throws is met where its rows are sent.
    this.#opening.catch(() => {});
  }

  async #opened(opening: Promise<CopyStreamQuery>): Promise<OpenCopy> {
    const copy = await opening;
    const failed = new Promise<never>((_, reject) => copy.once('error', reject));
    failed.catch(() => {});
    this.#open = { copy, failed };
    return this.#open;
  }

  /** To be called behind each row. */
  rowWritten(): void {
    if (this.current.length < blockBytes) return;
    this.#full.push(this.current);
    this.current = this.#free.pop() ?? new CopyBuffer(blockBytes + spareBytes);
  }

  /**
   * Sends the full blocks, and waits where too many are on their way.
   * @throws what the server answers to the COPY, or what kept it from being opened
   */
  async send(): Promise<void> {
    if (this.#open === null) {
      if (this.#full.length < blocksAhead) return;
      await this.#opening;
    }
    const { copy, failed } = this.#open!;
    const full = this.#full;
    this.#full = [];
    for (const block of full) {
      this.#underWay++;
      copy.write(block.written(), () => {
        block.length = 0;
        this.#free.push(block);
        this.#underWay--;
        this.#onSent();
      });
    }
    while (this.#underWay > blocksUnderWay) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#onSent = resolve;
      await Promise.race([promise, failed]);
    }
  }

  /** Sends the rest and waits until the server has it all. @throws what `send` throws */
  async end(): Promise<void> {
    await this.#opening;
    await this.send();
    const { copy, failed } = this.#open!;
    copy.end(this.current.written());
    await Promise.race([once(copy, 'finish'), failed]);
  }

  /** Tells the server to forget the rows, so that the connection can be used again. */
  async giveUp(error: unknown): Promise<void> {
    try {
      const { copy } = await this.#opening;
      copy.destroy(error instanceof Error ? error : undefined);
    } catch {
      // It was never opened.
    }
  }
}
