import { Component, computed, input, output, signal } from '@angular/core';
import type { FacetValue } from '../../api/answers.ts';
import { count } from '../../shared/format.ts';

const shownAtFirst = 6;

/** The values of one filter, each with how many people it would find, to be ticked. */
@Component({
  selector: 'sa-facet-group',
  template: `
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
        } @empty {
          <li class="soft small">nothing to choose from</li>
        }
      </ul>
      @if (values().length > ${shownAtFirst}) {
        <button
          type="button"
          class="button quiet small"
          [attr.aria-expanded]="isOpen()"
          (click)="isOpen.set(!isOpen())"
        >
          {{ isOpen() ? 'Fewer' : 'All ' + values().length
          }}<span class="visually-hidden"> of {{ title() }}</span>
        </button>
      }
    </fieldset>
  `,
  styles: `
    legend {
      padding-block-end: var(--space-1);
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
  `,
})
export class FacetGroup {
  readonly title = input.required<string>();
  readonly values = input.required<readonly FacetValue[]>();
  /** Where one value at most is on. Clicking it again takes it off. */
  readonly single = input(false);
  readonly toggled = output<string>();

  protected readonly count = count;
  protected readonly isOpen = signal(false);
  /** Folded, those that are on and the first few. */
  protected readonly shown = computed(() => {
    if (this.isOpen()) return this.values();
    const first = this.values().slice(0, shownAtFirst);
    return [...first, ...this.values().filter((each) => each.selected && !first.includes(each))];
  });

  protected choose({ value }: FacetValue, event: Event): void {
    // What is ticked is what the search says; it comes back with its answer.
    event.preventDefault();
    this.toggled.emit(value);
  }
}
