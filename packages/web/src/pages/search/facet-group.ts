import { Component, computed, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { FacetValue } from '../../api/answers.ts';
import { count } from '../../shared/format.ts';
import { foldedValues, keptOrder } from './facet-order.ts';

const shownAtFirst = 6;

/** The values of one filter, each with how many people it would find, to be ticked. Where there is none there is nothing. */
@Component({
  selector: 'sa-facet-group',
  template: `
    @if (ordered().length > 0) {
      <fieldset>
        <legend class="label">{{ title() }}</legend>
        <ul>
          @for (each of shown(); track each.value) {
            <li>
              <label [class.none]="each.count === 0 && !each.selected">
                <input
                  [type]="single() ? 'radio' : 'checkbox'"
                  [name]="title()"
                  [checked]="each.selected"
                  (click)="choose(each, $event)"
                />
                <span class="name">{{ each.label ?? each.value }}</span>
                <span class="count soft">{{ count(each.count) }}</span>
              </label>
            </li>
          }
        </ul>
        @if (ordered().length > ${shownAtFirst}) {
          <button
            type="button"
            class="button quiet small"
            [attr.aria-expanded]="isOpen()"
            (click)="isOpen.set(!isOpen())"
          >
            {{ isOpen() ? 'Fewer' : 'All ' + ordered().length
            }}<span class="visually-hidden"> of {{ title() }}</span>
          </button>
        }
      </fieldset>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    legend {
      padding: 0 0 var(--space-1);
    }
    label {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: var(--space-2);
      align-items: baseline;
      min-height: 1.625rem;
      cursor: pointer;
      border-radius: var(--radius);
    }
    label:hover .name {
      color: var(--teal-strong);
      text-decoration: underline;
    }
    .none .name {
      color: var(--ink-faint);
    }
    .count {
      font-size: var(--size-small);
    }
    input {
      margin: 0;
      translate: 0 0.1em;
    }
    .button {
      margin-inline-start: calc(-1 * var(--space-2));
    }
  `,
  host: { '(focusin)': 'hasFocus.set(true)', '(focusout)': 'hasFocus.set(false)' },
})
export class FacetGroup {
  readonly title = input.required<string>();
  readonly values = input.required<readonly FacetValue[]>();
  /** Where one value at most is on. Clicking it again takes it off. */
  readonly single = input(false);
  readonly toggled = output<string>();

  protected readonly count = count;
  protected readonly isOpen = signal(false);
  protected readonly hasFocus = signal(false);
  /** What moves under somebody's hand is what they did not mean to tick; moved, it would lose the keyboard too. */
  protected readonly ordered = linkedSignal<readonly FacetValue[], readonly FacetValue[]>({
    source: this.values,
    computation: (next, previous) =>
      previous !== undefined && untracked(this.hasFocus) ? keptOrder(previous.value, next) : next,
  });
  readonly #folded = linkedSignal<readonly FacetValue[], readonly FacetValue[]>({
    source: this.ordered,
    computation: (next, previous) =>
      foldedValues(next, shownAtFirst, untracked(this.hasFocus) ? previous?.value : undefined),
  });
  protected readonly shown = computed(() => (this.isOpen() ? this.ordered() : this.#folded()));

  protected choose({ value }: FacetValue, event: Event): void {
    // What is ticked is what the search says; it comes back with its answer.
    event.preventDefault();
    this.toggled.emit(value);
  }
}
