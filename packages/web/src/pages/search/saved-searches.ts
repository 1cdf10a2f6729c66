import { Component, ElementRef, Injector, inject, input, signal, viewChild } from '@angular/core';
import { fetchLate } from '../../shared/fetch-late.ts';
import type { Criteria } from './criteria.ts';

/** Searches kept by name: a button that opens them. What it opens is fetched with the first press. */
@Component({
  selector: 'sa-saved-searches',
  template: `
    <button
      #button
      type="button"
      class="button small"
      aria-haspopup="dialog"
      [attr.aria-expanded]="isOpen()"
      (click)="open()"
    >
      Saved searches
    </button>
  `,
})
export class SavedSearches {
  readonly criteria = input.required<Criteria>();
  protected readonly isOpen = signal(false);
  protected readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  readonly #injector = inject(Injector);

  protected async open(): Promise<void> {
    if (this.isOpen()) return;
    this.isOpen.set(true);
    try {
      const late = await fetchLate('Your searches', () => import('./saved-searches-panel.ts'));
      await late?.openSavedSearches(this.#injector, this.button(), this.criteria());
    } finally {
      this.isOpen.set(false);
    }
  }
}
