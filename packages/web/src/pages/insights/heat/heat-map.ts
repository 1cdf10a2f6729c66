import { Component, ElementRef, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { placeAfter, type Place } from './heat-moves.ts';
import type { HeatTable } from './heat-table.ts';

/**
 * A heat map that is a table: each field has its figure and opens the search behind it. One field is in the order of the tab key;
 * arrows lead to the others.
 */
@Component({
  selector: 'sa-heat-map',
  imports: [RouterLink],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.css',
})
export class HeatMap {
  readonly table = input.required<HeatTable>();
  /** What the map shows. */
  readonly label = input.required<string>();
  /** What the figures are of, which says their colour. */
  readonly of = input.required<'people' | 'free time'>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #size = computed(() => {
    const { rows, columns, further } = this.table();
    return { rows: rows.length + 1, columns: columns.length + further.length + 1 };
  });
  /** The field that the tab key leads to. */
  protected readonly current = linkedSignal<HeatTable, Place>({
    source: this.table,
    computation: () => ({ row: 1, column: 0 }),
  });

  protected tabOf(row: number, column: number): 0 | -1 {
    const current = this.current();
    return current.row === row && current.column === column ? 0 : -1;
  }

  protected onKey(event: KeyboardEvent): void {
    const next = placeAfter(event, this.current(), this.#size());
    if (next === null) return;
    event.preventDefault();
    this.#fieldAt(next)?.focus();
  }

  protected onFocus(event: FocusEvent): void {
    const place = (event.target as HTMLElement).dataset['place']?.split(' ').map(Number);
    if (place !== undefined) this.current.set({ row: place[0]!, column: place[1]! });
  }

  #fieldAt({ row, column }: Place): HTMLElement | null {
    return this.#element.nativeElement.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
  }
}
