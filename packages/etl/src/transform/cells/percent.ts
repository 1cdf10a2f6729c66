import { copyBytes, plainDigits } from './bytes.ts';
import type { CellParser } from './cell-parser.ts';
import { digits } from './digits.ts';

const zero = 0x30;

const percentage = /^([+-]?\d+(?:[.,]\d*)?)\s*%?$/;

/**
 * A number with an optional `%`, truncated to a whole number and clamped to 0–100.
 * @param whenEmpty what an empty cell means: nothing known (null), or `'0'` as the origin reads availability.
 */
export function percent({ whenEmpty = null }: { whenEmpty?: '0' | null } = {}): CellParser {
  return {
    name: 'percent',
    sqlType: 'integer',
    rule:
      'Number with optional `%`, truncated, clamped to 0–100 with an issue' +
      (whenEmpty === null ? '.' : `; empty is ${whenEmpty}.`),
    freeText: false,
    whenEmpty,
    parse(cell, raise) {
      // Two digits, the usual cell, need no regular expression; a leading zero would have to go.
      if (cell.length <= 2 && cell.charCodeAt(0) !== zero && digits(cell) >= 0) return cell;
      const match = percentage.exec(cell);
      if (!match) {
        raise('bad_percent');
        return null;
      }
      const value = Math.trunc(Number((match[1] as string).replace(',', '.')));
      if (value >= 0 && value <= 100) return String(value === 0 ? 0 : value);
      raise('out_of_range');
      return value < 0 ? '0' : '100';
    },
    copy(from, start, end, to, at) {
      const value = plainDigits(from, start, end);
      return value < 0 || value > 100 ? -1 : copyBytes(from, start, end, to, at);
    },
  };
}
