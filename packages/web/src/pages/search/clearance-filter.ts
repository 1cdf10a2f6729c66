import { Component, computed, input, output } from '@angular/core';
import type { FacetValue } from '../../api/answers.ts';
import { day } from '../../shared/format.ts';
import type { Criteria } from './criteria.ts';
import { FacetGroup } from './facet-group.ts';
import { isTyped } from './needed-days.ts';

/** The clearance that is needed at least, and when it must be valid. */
@Component({
  selector: 'sa-clearance-filter',
  imports: [FacetGroup],
  template: `
    <sa-facet-group
      title="Clearance, at least"
      [single]="true"
      [values]="worth()"
      (toggled)="toggle($event)"
    />
    @if (name() !== '') {
      @if (window(); as days) {
        <p class="small soft">Valid on every day from {{ day(days.from) }} to {{ day(days.to) }}.</p>
      } @else {
        <label class="field">
          <span class="label">valid on (today where empty)</span>
          <input
            class="input"
            type="date"
            [value]="criteria().one('clearanceOn')"
            (change)="setDay($event)"
          />
        </label>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .input {
      max-width: 10rem;
      font-size: var(--size-small);
    }
  `,
})
export class ClearanceFilter {
  readonly criteria = input.required<Criteria>();
  readonly values = input.required<readonly FacetValue[]>();
  readonly changed = output<Criteria>();

  protected readonly day = day;
  protected readonly name = computed(() => this.criteria().one('clearance'));
  protected readonly worth = computed(() =>
    this.values().filter(({ value, count, selected }) => selected || (count > 0 && value !== 'None')),
  );
  /** Where days are chosen, a clearance must be valid on all of them. */
  protected readonly window = computed(() => {
    const [from, to] = [this.criteria().one('availableFrom'), this.criteria().one('availableTo')];
    return from === '' || to === '' ? null : { from, to };
  });

  protected toggle(value: string): void {
    const criteria = this.criteria();
    this.changed.emit(
      criteria.has('clearance', value)
        ? criteria.without('clearance', 'clearanceOn')
        : criteria.with({ clearance: value }),
    );
  }

  protected setDay(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value === '' || isTyped(value)) this.changed.emit(this.criteria().with({ clearanceOn: value }));
  }
}
