/** Rows in COPY format on their way to the database. */
export class CopyBuffer {
  bytes: Buffer;
  /** Number of bytes written. */
  length = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size);
  }

  /** Makes room for so many bytes more; afterwards `bytes` may be another buffer. */
  reserve(more: number): void {
    if (this.bytes.length - this.length >= more) return;
    const grown = Buffer.allocUnsafeSlow((this.length + more) * 2);
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }

  append(text: string): void {
    // A unit of UTF-16 takes three bytes of UTF-8 at most.
    this.reserve(text.length * 3);
    this.length += this.bytes.write(text, this.length);
  }

  /** What was written. */
  written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}
