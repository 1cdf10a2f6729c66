import { Component, input, linkedSignal, signal } from '@angular/core';

/** A note to write in its place: kept when one leaves it or presses Enter. Escape takes back what was typed. */
@Component({
  selector: 'sa-note-field',
  template: `
    <textarea
      class="input"
      rows="1"
      maxlength="2000"
      [value]="text()"
      [placeholder]="placeholder()"
      [attr.aria-label]="label()"
      [attr.aria-invalid]="state() === 'not saved' ? true : null"
      (input)="type($event)"
      (keydown.enter)="onEnter($event)"
      (keydown.escape)="takeBack()"
      (blur)="keep()"
    ></textarea>
    <span class="state" [class.not]="state() === 'not saved'" aria-hidden="true">{{ state() }}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    textarea {
      display: block;
      min-height: 0;
      max-height: 12rem;
      padding-block: 0.125rem;
      resize: none;
      field-sizing: content;
      line-height: 1.4;
      background: none;
      border-color: transparent;
    }
    textarea:hover,
    textarea:focus,
    textarea[aria-invalid='true'] {
      border-color: var(--line-strong);
      background: var(--sheet-raised);
    }
    textarea[aria-invalid='true'] {
      border-color: var(--red);
    }
    /* On the border, so that the row stays as high as it was. */
    .state {
      position: absolute;
      inset-inline-end: var(--space-2);
      inset-block-start: -0.6em;
      padding-inline: var(--space-1);
      border-radius: 2px;
      background: var(--sheet-raised);
      color: var(--teal);
      font-size: var(--size-small);
      line-height: 1.2;
    }
    .state:empty {
      display: none;
    }
    .state.not {
      color: var(--red);
    }
  `,
})
export class NoteField {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly placeholder = input('');
  /** Keeps the note; throws where it cannot, and tells why. */
  readonly save = input.required<(text: string) => Promise<void>>();

  /** What is being typed outlives the answer to what was kept before it. */
  protected readonly text = linkedSignal<string, string>({
    source: this.value,
    computation: (value, previous) =>
      previous === undefined || previous.value === previous.source ? value : previous.value,
  });
  protected readonly state = signal<'' | 'saving …' | 'saved' | 'not saved'>('');
  #saving: Promise<void> | null = null;

  protected type(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
    this.state.set('');
  }

  protected takeBack(): void {
    this.text.set(this.value());
    this.state.set('');
  }

  protected onEnter(event: Event): void {
    if ((event as KeyboardEvent).shiftKey) return;
    event.preventDefault();
    void this.keep();
  }

  protected async keep(): Promise<void> {
    await this.#saving;
    const text = this.text().trim();
    if (text === this.value()) return;
    this.#saving = this.#send(text);
    await this.#saving;
    this.#saving = null;
  }

  async #send(text: string): Promise<void> {
    this.state.set('saving …');
    try {
      await this.save()(text);
      if (this.state() === 'saving …') this.state.set('saved');
    } catch {
      // What was typed stays, to be tried again.
      this.state.set('not saved');
    }
  }
}
