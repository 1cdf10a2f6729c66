/** How one CSV file is written. */
export interface Dialect {
  readonly delimiter: string;
  /** Line ends with `\n` (a `\r` before it belongs to the line end), or with a lone `\r`. */
  readonly lineEnd: '\n' | '\r';
}

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that stands most often outside quotes in the header line; a comma where there is none. */
export function detectDialect(start: string): Dialect {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let lineEnd: Dialect['lineEnd'] = '\n';
  for (let i = 0; i < start.length; i++) {
    const character = start[i]!;
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n') break;
    if (character === '\r') {
      if (start[i + 1] !== '\n' && i + 1 < start.length) lineEnd = '\r';
      break;
    }
    if (counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  const [delimiter] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { delimiter, lineEnd };
}

/** The trimmed cells of the first record, of whatever number. */
export function firstRecord(text: string, { delimiter, lineEnd }: Dialect): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') {
      const doubled = quoted && text[i + 1] === '"';
      if (doubled) cell += text[++i];
      else quoted = !quoted;
    } else if (quoted) {
      cell += character;
    } else if (character === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === lineEnd) {
      break;
    } else {
      cell += character;
    }
  }
  return [...cells, cell.trim()];
}
