import type { CellParser } from './cell-parser.ts';

/** Several names in one cell, parted by `,` `;` or `|`, as a PostgreSQL array literal without repetitions. */
export const list: CellParser = {
  name: 'list',
  sqlType: 'text[]',
  rule: 'Names parted by `,`, `;` or `|`.',
  freeText: true,
  whenEmpty: null,
  parse(cell, raise) {
    if (cell.includes('\0')) raise('control_character');
    const names = new Set(
      cell
        .replaceAll('\0', '')
        .split(/[,;|]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    );
    if (names.size === 0) return null;
    const quoted = [...names].map((name) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
    return `{${quoted.join(',')}}`;
  },
};
