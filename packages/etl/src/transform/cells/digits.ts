/** The whole number written in `text` from `start` up to `end`; -1 where a character is no digit. */
export function digits(text: string, start = 0, end = text.length): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
