/** All lines, the last without its line end. */
export const withoutLastLineEnd = (lines: Iterable<string>): Generator<string> =>
  withLastChanged(lines, (line) => line.replace(/\r?\n$/, ''));

/** All lines, of the last only its first half. */
export const endingWithinRow = (lines: Iterable<string>): Generator<string> =>
  withLastChanged(lines, (line) => line.slice(0, Math.floor(line.length / 2)));

/** The first row has a cell more than the header. It holds something: an empty one more is a habit of spreadsheets that is let pass. */
export function* withExtraCell(lines: Iterable<string>, delimiter: string): Generator<string> {
  let number = 0;
  for (const line of lines) yield number++ === 1 ? line.replace(/(\r?\n)$/, `${delimiter}surplus$1`) : line;
}

function* withLastChanged(lines: Iterable<string>, change: (line: string) => string): Generator<string> {
  let last: string | null = null;
  for (const line of lines) {
    if (last !== null) yield last;
    last = line;
  }
  if (last !== null) yield change(last);
}
