import {
  Component,
  afterNextRender,
  input,
  linkedSignal,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';

/** Asks for the name of a list: a new one, or another one. */
@Component({
  selector: 'sa-name-form',
  template: `
    <form
      class="row"
      [class.wraps]="canCancel()"
      (submit)="submit($event)"
      (keydown.escape)="cancelled.emit()"
    >
      <input
        #field
        class="input"
        required
        maxlength="120"
        autocomplete="off"
        [attr.aria-label]="label()"
        [placeholder]="placeholder()"
        [value]="text()"
        (input)="text.set(field.value)"
      />
      <button class="button" [class.primary]="isPrimary()" [attr.aria-disabled]="text().trim() === ''">
        {{ action() }}
      </button>
      @if (canCancel()) {
        <button type="button" class="button quiet" (click)="cancelled.emit()">Cancel</button>
      }
    </form>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .row {
      flex-wrap: nowrap;
    }
    .row.wraps {
      flex-wrap: wrap;
    }
    .input {
      flex: 1 1 6rem;
      min-width: 6rem;
      max-width: 22rem;
    }
    .button {
      white-space: nowrap;
    }
  `,
})
export class NameForm {
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly value = input('');
  readonly placeholder = input('');
  readonly isPrimary = input(false);
  readonly canCancel = input(false);
  readonly named = output<string>();
  readonly cancelled = output();

  protected readonly text = linkedSignal(() => this.value());
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    // One that can be cancelled came up in the place of what was pressed.
    afterNextRender(() => {
      if (this.canCancel()) this.focus();
    });
  }

  focus(): void {
    const field = this.field().nativeElement;
    field.focus();
    field.select();
  }

  clear(): void {
    this.text.set('');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const name = this.text().trim();
    if (name === '') this.field().nativeElement.focus();
    else this.named.emit(name);
  }
}
