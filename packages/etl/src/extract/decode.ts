import { isUtf8 } from 'node:buffer';
import { Fault } from '@smart-assign/database';

/** Encodings that a report may be read in; without a name: by its byte order mark, else UTF-8. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Turns the bytes of one file, chunk by chunk, into UTF-8 without its byte order mark. */
export interface Decoder {
  /**
   * @returns whole characters of sound UTF-8, which may lie in `chunk` itself
   * @throws Fault `bad_encoding` (badInput) naming the byte offset
   */
  decode(chunk: Buffer, last: boolean): Buffer;
}

/** @param start the first bytes of the file (four at least, unless the file is shorter) */
export function createDecoder(file: string, start: Buffer, encoding: Encoding | null): Decoder {
  const mark = byteOrderMark(start);
  const chosen = encoding ?? mark?.encoding ?? 'utf-8';
  const skip = mark?.encoding === chosen ? mark.length : 0;
  return chosen === 'utf-8' ? new Utf8Decoder(file, skip) : new NamedDecoder(file, chosen, skip);
}

function byteOrderMark(start: Buffer): { encoding: Encoding; length: number } | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-8 with the offset of the first wrong byte, which TextDecoder does not tell. */
class Utf8Decoder implements Decoder {
  readonly #file: string;
  #skip: number;
  /** Bytes of a character that the last chunk cut in two. */
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;

  constructor(file: string, skip: number) {
    this.#file = file;
    this.#skip = skip;
  }

  decode(chunk: Buffer, last: boolean): Buffer {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (this.#skip > 0) {
      bytes = bytes.subarray(this.#skip);
      this.#offset += this.#skip;
      this.#skip = 0;
    }
    const end = last ? bytes.length : bytes.length - cutCharacterLength(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw badEncoding(this.#file, 'UTF-8', this.#offset + firstInvalidByte(whole));
    this.#rest = Buffer.from(bytes.subarray(end));
    this.#offset += end;
    return whole;
  }
}

/** Number of bytes at the end that begin a character without finishing it. */
function cutCharacterLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** Halves the bytes until the first wrong one is found; a half may be cut within a character, which is not wrong. */
function firstInvalidByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const head = bytes.subarray(0, middle);
    if (isUtf8(head.subarray(0, middle - cutCharacterLength(head)))) good = middle;
    else bad = middle;
  }
  // The byte that shows the fault may stand behind the one that begins it.
  return good - cutCharacterLength(bytes.subarray(0, good));
}

/** The other encodings, by the platform's decoder. */
class NamedDecoder implements Decoder {
  readonly #file: string;
  readonly #encoding: Encoding;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #skip: number;
  #offset = 0;

  constructor(file: string, encoding: Encoding, skip: number) {
    this.#file = file;
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#skip = skip;
  }

  decode(chunk: Buffer, last: boolean): Buffer {
    const bytes = this.#skip > 0 ? chunk.subarray(this.#skip) : chunk;
    this.#skip = 0;
    try {
      const text = this.#decoder.decode(bytes, { stream: !last });
      this.#offset += chunk.length;
      return Buffer.from(text);
    } catch (cause) {
      throw badEncoding(this.#file, this.#encoding, this.#offset, cause);
    }
  }
}

function badEncoding(file: string, encoding: string, offset: number, cause?: unknown): Fault {
  return new Fault(
    `${file} is not ${encoding}: the bytes at offset ${offset} are no character of it. Nothing was loaded.`,
    {
      code: 'bad_encoding',
      exit: 'badInput',
      remedy: 'Export it as UTF-8, or name its encoding, for example --encoding windows-1252.',
      details: { file, offset },
      cause,
    },
  );
}
