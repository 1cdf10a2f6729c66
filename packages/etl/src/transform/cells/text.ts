import { copyTrimmedText } from './bytes.ts';
import type { CellParser } from './cell-parser.ts';

/** Trimmed text; empty is null. PostgreSQL cannot store U+0000, so it is taken out and said. */
export const text: CellParser = {
  name: 'text',
  sqlType: 'text',
  rule: 'Trimmed; empty is null.',
  freeText: true,
  whenEmpty: null,
  parse(cell, raise) {
    if (!cell.includes('\0')) return cell;
    raise('control_character');
    return cell.replaceAll('\0', '') || null;
  },
  copy: copyTrimmedText,
};
