/*
 * Copying cells as bytes of UTF-8. Every function here answers the position behind what it wrote, or -1 where the cell is not of the
 * form that it knows; what it may have written by then does not count.
 */

/** Bytes that COPY text format escapes, and control characters. */
const copySpecial = 1;
/** Bytes that JSON escapes beside those, and the `|` that parts languages. */
const jsonSpecial = 2;

const kinds = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte++) kinds[byte] = copySpecial;
kinds['\\'.charCodeAt(0)] = copySpecial;
kinds['"'.charCodeAt(0)] = jsonSpecial;
kinds['|'.charCodeAt(0)] = jsonSpecial;

/** First bytes of the characters beyond ASCII that count as blank, and of others: whoever meets one looks at the text itself. */
const mayBeBlank = new Uint8Array(256);
for (const character of ['\u00A0', '\u1680', '\u2003', '\u2028', '\u205F', '\u3000', '\uFEFF'])
  mayBeBlank[Buffer.from(character)[0]!] = 1;

/** True where the text, not empty, surely begins and ends with no blank. */
function isTrimmed(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (first <= 0x20 || mayBeBlank[first] === 1) return false;
  let at = end - 1;
  if (bytes[at]! <= 0x20) return false;
  // Back to the first byte of the last character.
  while ((bytes[at]! & 0xc0) === 0x80) at--;
  return mayBeBlank[bytes[at]!] === 0;
}

function copyUnless(
  special: number,
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): number {
  let out = at;
  for (let i = start; i < end; i++) {
    const byte = from[i]!;
    if ((kinds[byte]! & special) !== 0) return -1;
    to[out++] = byte;
  }
  return out;
}

/** A trimmed text without anything that COPY text format escapes. */
export function copyTrimmedText(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): number {
  return isTrimmed(from, start, end) ? copyUnless(copySpecial, from, start, end, to, at) : -1;
}

/** A trimmed text without anything that JSON escapes, or that parts one language from the next. */
export function copyJsonText(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): number {
  if (start >= end || !isTrimmed(from, start, end)) return -1;
  return copyUnless(copySpecial | jsonSpecial, from, start, end, to, at);
}

/** Bytes as they are. */
export function copyBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  let out = at;
  for (let i = start; i < end; i++) to[out++] = from[i]!;
  return out;
}

/** The whole number of up to nine digits written from `start` up to `end`; -1 where there is anything else, or a leading zero. */
export function plainDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 9 || (bytes[start] === 0x30 && end - start > 1)) return -1;
  return digitBytes(bytes, start, end);
}

/** The digits from `start` up to `end` as a number; -1 where a byte is no digit. */
export function digitBytes(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Writes a whole number that is not negative. */
export function writeNumber(value: number, to: Uint8Array, at: number): number {
  let digits = 1;
  for (let rest = value; rest >= 10; rest = Math.trunc(rest / 10)) digits++;
  let rest = value;
  for (let i = at + digits - 1; i >= at; i--) {
    const tenth = Math.trunc(rest / 10);
    to[i] = 0x30 + rest - tenth * 10;
    rest = tenth;
  }
  return at + digits;
}
