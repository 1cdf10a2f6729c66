import type { Cell } from '../sections/section.ts';

const needsQuotes = /[",\r\n]/;

/** A cell as the export writes it; a text without delimiter, quote or line break stands bare. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  if (typeof cell === 'boolean') return cell ? 'True' : 'False';
  return String(cell);
}
