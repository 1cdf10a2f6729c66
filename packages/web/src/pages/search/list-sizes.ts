/** How many people stand beside each other, and how high a row of them is, in pixels. */
export interface ListSizes {
  readonly perRow: number;
  readonly rowHeight: number;
}

/** In rem, so that they grow with the text. The gap between cards is part of their row. */
const tableRow = 5.125;
const card = { width: 21, height: 15, gap: 0.75 };

/** @param rem pixels of the text of the page */
export function listSizes(view: 'table' | 'cards', width: number, rem: number): ListSizes {
  if (view === 'table') return { perRow: 1, rowHeight: Math.round(tableRow * rem) };
  return {
    perRow: Math.max(1, Math.floor((width / rem + card.gap) / (card.width + card.gap))),
    rowHeight: Math.round((card.height + card.gap) * rem),
  };
}
