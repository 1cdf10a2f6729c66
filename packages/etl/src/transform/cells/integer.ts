import { copyBytes, plainDigits } from './bytes.ts';
import type { CellParser } from './cell-parser.ts';
import { digits } from './digits.ts';

const int4Max = 2_147_483_647;
const wholeNumber = /^[+-]?\d+(?:\.0*)?$/;

/** Whole numbers within `min` and `max` (both inclusive): `+1985` and `5.0` are, `5.5` is not. */
export function integer({ min = -int4Max - 1, max = int4Max } = {}): CellParser {
  const bounded = min > -int4Max || max < int4Max;
  return {
    name: 'integer',
    sqlType: 'integer',
    rule: bounded
      ? `Whole number from ${min} to ${max}.`
      : 'Whole number; `+1985` and `5.0` are, `5.5` is not.',
    freeText: false,
    whenEmpty: null,
    parse(cell, raise) {
      // Up to nine digits, the usual cell, need no regular expression.
      const plain = cell.length <= 9 ? digits(cell) : -1;
      if (plain < 0 && !wholeNumber.test(cell)) {
        raise('bad_integer');
        return null;
      }
      const value = plain < 0 ? Number(cell) : plain;
      if (value < min || value > max) {
        raise('out_of_range');
        return null;
      }
      return String(value === 0 ? 0 : value);
    },
    copy(from, start, end, to, at) {
      const value = plainDigits(from, start, end);
      return value < 0 || value < min || value > max ? -1 : copyBytes(from, start, end, to, at);
    },
  };
}
