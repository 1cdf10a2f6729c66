import { Component, computed, input, output } from '@angular/core';
import type { Criteria } from './criteria.ts';
import { isTyped, moved, weeksFrom, type NeededDays } from './needed-days.ts';

const choices = [
  { name: 'The next 4 weeks', start: 0, weeks: 4 },
  { name: 'The next 12 weeks', start: 0, weeks: 12 },
  { name: 'From next week, 8 weeks', start: 1, weeks: 8 },
] as const;

/** When people must be free. */
@Component({
  selector: 'sa-window-filter',
  template: `
    <fieldset class="stack">
      <legend class="label">When they are needed</legend>
      <div class="dates">
        <label class="field"
          ><span class="label">from</span>
          <input class="input" type="date" [value]="days().from" (change)="set('from', $event)"
        /></label>
        <label class="field"
          ><span class="label">to</span>
          <input class="input" type="date" [value]="days().to" (change)="set('to', $event)"
        /></label>
      </div>
      <div class="row">
        @for (choice of choices(); track choice.name) {
          <button
            type="button"
            class="chip"
            [class.on]="choice.isOn"
            [attr.aria-pressed]="choice.isOn"
            (click)="choose(choice.isOn ? null : choice.days)"
          >
            {{ choice.name }}
          </button>
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      padding: 0 0 var(--space-1);
    }
    .dates {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-2);
    }
    .dates .input {
      padding-inline: var(--space-1);
      font-size: var(--size-small);
    }
    .row {
      gap: var(--space-1);
    }
  `,
})
export class WindowFilter {
  readonly criteria = input.required<Criteria>();
  /** Days of the window that the results are of while none is chosen. */
  readonly shown = input<NeededDays | null>(null);
  readonly changed = output<Criteria>();

  readonly #chosen = computed((): NeededDays => {
    const criteria = this.criteria();
    return { from: criteria.one('availableFrom'), to: criteria.one('availableTo') };
  });
  protected readonly days = computed(() => ({
    from: this.#chosen().from || (this.shown()?.from ?? ''),
    to: this.#chosen().to || (this.shown()?.to ?? ''),
  }));
  protected readonly choices = computed(() => {
    const today = new Date().toISOString().slice(0, 10);
    return choices.map(({ name, start, weeks }) => {
      const days = weeksFrom(today, start, weeks);
      return { name, days, isOn: days.from === this.#chosen().from && days.to === this.#chosen().to };
    });
  });

  protected choose(days: NeededDays | null): void {
    this.changed.emit(this.criteria().with({ availableFrom: days?.from, availableTo: days?.to }));
  }

  protected set(end: 'from' | 'to', event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value === '') this.choose(null);
    else if (isTyped(value)) this.choose(moved(this.days(), end, value));
  }
}
