/** A place in a table, its heads among the rest: row 0 is the head, column 0 the names of the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a place, as in every grid: arrows by one, Home and End to the ends of the row, with Ctrl to those of the table.
 * @returns null where the key leads nowhere
 */
export function placeAfter(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  const at = (toRow: number, toColumn: number): Place | null => {
    // There is nothing in the corner.
    const isThere =
      toRow >= 0 && toRow < rows && toColumn >= 0 && toColumn < columns && (toRow > 0 || toColumn > 0);
    return isThere && (toRow !== row || toColumn !== column) ? { row: toRow, column: toColumn } : null;
  };
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return ctrlKey ? at(0, 1) : at(row, row === 0 ? 1 : 0);
    case 'End':
      return at(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
