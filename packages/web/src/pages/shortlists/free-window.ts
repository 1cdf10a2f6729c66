import { Component, input, output } from '@angular/core';

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days that free time is told of. */
@Component({
  selector: 'sa-free-window',
  template: `
    <fieldset class="row">
      <legend class="visually-hidden">Days that free time is told of</legend>
      <label
        >Free from <input class="input" type="date" [value]="days().from" (change)="set('from', $event)"
      /></label>
      <label
        >to
        <input class="input" type="date" [min]="days().from" [value]="days().to" (change)="set('to', $event)"
      /></label>
      @if (isChosen()) {
        <button type="button" class="button quiet small" (click)="chosen.emit(null)">
          The coming four weeks
        </button>
      }
    </fieldset>
  `,
  styles: `
    label {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      color: var(--ink-soft);
      font-size: var(--size-small);
    }
    .input {
      width: auto;
      min-height: 2rem;
    }
  `,
})
export class FreeWindow {
  readonly days = input.required<Days>();
  readonly isChosen = input(false);
  /** Null for those that the server takes by itself. */
  readonly chosen = output<Days | null>();

  protected set(which: keyof Days, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value === '') return this.chosen.emit(null);
    const { from, to }: Days = { ...this.days(), [which]: value };
    // The other end follows where the window would end before it begins.
    this.chosen.emit(from > to ? { from: value, to: value } : { from, to });
  }
}
