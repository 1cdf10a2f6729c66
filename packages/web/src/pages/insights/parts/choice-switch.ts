import { Component, input, output } from '@angular/core';

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly name: string;
}

/** A few choices in a row, one of them on. */
@Component({
  selector: 'sa-choice-switch',
  template: `
    <div role="group" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <button
          type="button"
          class="button small"
          [attr.aria-pressed]="choice.value === value()"
          (click)="chosen.emit(choice.value)"
        >
          {{ choice.name }}
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
  `,
})
export class ChoiceSwitch<T extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = input.required<T>();
  readonly chosen = output<T>();
}
