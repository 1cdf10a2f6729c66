import type { Params } from '@angular/router';

/** A field of a heat map: a figure, and how much colour it has. */
export interface HeatCell {
  readonly text: string;
  /** From 0 to 1; null is unknown, and hatched. */
  readonly amount: number | null;
  /** Whom the figure is made of; null where no search finds just these. */
  readonly search: Params | null;
  /** For whoever does not see in which row and column it stands. */
  readonly words: string;
}

/** The head of a row or a column. */
export interface HeatHead {
  readonly name: string;
  readonly search: Params | null;
}

export interface HeatRow extends HeatHead {
  readonly cells: readonly HeatCell[];
  /** Figures beside the map, one for each of its further columns. */
  readonly further: readonly { readonly text: string; readonly search: Params | null }[];
}

/** Figures in rows and columns, the larger the deeper. */
export interface HeatTable {
  readonly corner: string;
  readonly columns: readonly HeatHead[];
  readonly further: readonly string[];
  readonly rows: readonly HeatRow[];
}

/** Colour grows with the root, so that the many small figures differ too. */
export const amountOf = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.sqrt(Math.max(0, value) / most);
