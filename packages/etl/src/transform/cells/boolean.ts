import type { CellParser } from './cell-parser.ts';

const values = new Map<string, string>([
  ...['true', '1', 't', 'yes', 'y'].map((word) => [word, 't'] as const),
  ...['false', '0', 'f', 'no', 'n'].map((word) => [word, 'f'] as const),
]);

export const boolean: CellParser = {
  name: 'boolean',
  sqlType: 'boolean',
  rule: '`true 1 t yes y` or `false 0 f no n`, any case.',
  freeText: false,
  whenEmpty: null,
  parse(cell, raise) {
    const value = values.get(cell.toLowerCase());
    if (value === undefined) {
      raise('bad_boolean');
      return null;
    }
    return value;
  },
};
