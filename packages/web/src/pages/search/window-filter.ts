import { Component, computed, input, output } from '@angular/core';
import type { Criteria } from './criteria.ts';

const dayMs = 86_400_000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A window of whole weeks that begins so many weeks after the Monday of the week of `today`; this week begins today. */
export function weeksFrom(today: string, start: number, weeks: number): { from: string; to: string } {
  const now = Date.parse(today);
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs;
  const from = start === 0 ? now : monday + start * 7 * dayMs;
  return { from: dateOf(from), to: dateOf(monday + (start + weeks) * 7 * dayMs - 3 * dayMs) };
}

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
          <input class="input" type="date" [value]="from()" (change)="set('availableFrom', $event)"
        /></label>
        <label class="field"
          ><span class="label">to</span>
          <input
            class="input"
            type="date"
            [value]="to()"
            [min]="from()"
            (change)="set('availableTo', $event)"
        /></label>
      </div>
      <div class="row">
        @for (choice of choices; track choice.name) {
          <button type="button" class="chip" (click)="choose(choice.start, choice.weeks)">
            {{ choice.name }}
          </button>
        }
      </div>
    </fieldset>
  `,
  styles: `
    .dates {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-2);
    }
    .dates .input {
      padding-inline: var(--space-1);
      font-size: var(--size-small);
    }
  `,
})
export class WindowFilter {
  readonly criteria = input.required<Criteria>();
  /** Days of the window that the results are of while none is chosen. */
  readonly shown = input<{ from: string; to: string } | null>(null);
  readonly changed = output<Criteria>();

  protected readonly choices = choices;
  protected readonly from = computed(
    () => this.criteria().one('availableFrom') || (this.shown()?.from ?? ''),
  );
  protected readonly to = computed(() => this.criteria().one('availableTo') || (this.shown()?.to ?? ''));

  protected choose(start: number, weeks: number): void {
    const { from, to } = weeksFrom(dateOf(Date.now()), start, weeks);
    this.changed.emit(this.criteria().with({ availableFrom: from, availableTo: to }));
  }

  protected set(name: 'availableFrom' | 'availableTo', event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value === '') return this.changed.emit(this.criteria().without('availableFrom', 'availableTo'));
    const days = { availableFrom: this.from(), availableTo: this.to(), [name]: value };
    // The other end follows where the window would end before it begins.
    if (days.availableFrom > days.availableTo) days.availableFrom = days.availableTo = value;
    this.changed.emit(this.criteria().with(days));
  }
}
