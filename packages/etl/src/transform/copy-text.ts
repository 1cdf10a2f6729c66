/** A null cell in COPY text format, with the tab before it. */
export const copyNull = '\t\\N';

const escaped = /[\\\n\r\t]/;
const everyEscaped = /[\\\n\r\t]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text as COPY text format writes it: backslash, line breaks and tab escaped. */
export function copyText(text: string): string {
  return escaped.test(text) ? text.replace(everyEscaped, (character) => escapes[character]!) : text;
}
