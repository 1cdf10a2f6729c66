import { Component, computed, input, output } from '@angular/core';
import { count } from '../../../shared/format.ts';

/** Which part of a long list is shown, and how one gets to the rest. */
@Component({
  selector: 'sa-list-pager',
  template: `
    @if (total() > limit()) {
      <nav [attr.aria-label]="'Pages: ' + of()">
        <button
          type="button"
          class="button small"
          [attr.aria-disabled]="page() === 1"
          (click)="turn(page() - 1)"
        >
          Previous
        </button>
        <span class="soft small" role="status">{{ words() }}</span>
        <button
          type="button"
          class="button small"
          [attr.aria-disabled]="page() >= last()"
          (click)="turn(page() + 1)"
        >
          Next
        </button>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--space-3);
      align-items: center;
    }
    [aria-disabled='true'] {
      color: var(--ink-faint);
      border-color: var(--line);
      cursor: not-allowed;
    }
  `,
})
export class ListPager {
  /** What is listed. */
  readonly of = input.required<string>();
  /** From 1. */
  readonly page = input.required<number>();
  readonly limit = input.required<number>();
  readonly total = input.required<number>();
  readonly turned = output<number>();

  protected readonly last = computed(() => Math.max(1, Math.ceil(this.total() / this.limit())));
  protected readonly words = computed(() => {
    const first = (this.page() - 1) * this.limit() + 1;
    return `${count(first)}–${count(Math.min(first + this.limit() - 1, this.total()))} of ${count(this.total())}`;
  });

  /** A button at the end stays, so that the keyboard does not lose its place; it does nothing there. */
  protected turn(page: number): void {
    if (page >= 1 && page <= this.last()) this.turned.emit(page);
  }
}
