import { Component, computed, input, output } from '@angular/core';
import { isWord, sortNames, sorts, usualDirection, type Order, type Sort } from './columns.ts';

/** What the people are ordered by, and in which direction. */
@Component({
  selector: 'sa-order-choice',
  template: `
    <label
      ><span>Sort by</span>
      <select class="input" (change)="choose($event)">
        @for (sort of sorts(); track sort) {
          <option [value]="sort" [selected]="sort === order().sort">{{ names[sort] }}</option>
        }
      </select>
    </label>
    <button
      type="button"
      class="button icon small"
      [attr.aria-label]="words()"
      [title]="words()"
      (click)="turned.emit()"
    >
      {{ order().direction === 'asc' ? '↑' : '↓' }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--space-1);
      align-items: center;
      font-size: var(--size-small);
    }
    label {
      display: flex;
      gap: var(--space-2);
      align-items: center;
      color: var(--ink-soft);
      white-space: nowrap;
    }
    select {
      width: auto;
      min-height: 1.75rem;
      padding: 0;
    }
  `,
})
export class OrderChoice {
  readonly order = input.required<Order>();
  readonly mayOrderByName = input(true);
  readonly sorted = output<Sort>();
  /** The other direction. */
  readonly turned = output();

  protected readonly names = sortNames;
  protected readonly sorts = computed(() => sorts.filter((sort) => sort !== 'name' || this.mayOrderByName()));
  protected readonly words = computed(() => {
    const { sort, direction } = this.order();
    const isUsual = direction === usualDirection(sort);
    const [usual, other] = isWord(sort) ? ['A first', 'Z first'] : ['highest first', 'lowest first'];
    return `Now ${isUsual ? usual : other}; turn it round`;
  });

  protected choose(event: Event): void {
    this.sorted.emit((event.target as HTMLSelectElement).value as Sort);
  }
}
