/** How the list stands: how many people beside each other, how many on the screen, how many there are. */
export interface ListShape {
  readonly perRow: number;
  readonly perPage: number;
  readonly length: number;
}

/**
 * Where a key leads from a place of the list; null for a key that leads nowhere. Beyond an end it stays at the end. Beside each other
 * is only what stands in rows of several.
 */
export function placeAfter(
  key: string,
  place: number,
  { perRow, perPage, length }: ListShape,
): number | null {
  const beside = perRow > 1 ? 1 : null;
  const steps: Partial<Record<string, number | null>> = {
    ArrowDown: perRow,
    ArrowUp: -perRow,
    ArrowRight: beside,
    ArrowLeft: beside && -beside,
    PageDown: perPage,
    PageUp: -perPage,
    Home: -length,
    End: length,
  };
  const step = steps[key];
  return step == null ? null : Math.max(0, Math.min(length - 1, place + step));
}
