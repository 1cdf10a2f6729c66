import { Component, input, output } from '@angular/core';
import { describeError } from './problem-notice.ts';

/** What became of something one did. */
export interface Told {
  readonly text: string;
  /** `heard`: plain to see on the page already, so only read out. */
  readonly kind: 'done' | 'heard' | 'failed';
  readonly undo?: () => void;
}

export const done = (text: string, undo?: () => void): Told => ({
  text,
  kind: 'done',
  ...(undo && { undo }),
});
export const heard = (text: string): Told => ({ text, kind: 'heard' });

/** @param text how things stand now: `The order is as it was.` */
export function failed(text: string, error: unknown): Told {
  const { title, detail } = describeError(error);
  return { text: `${text} ${title}. ${detail}`.trim(), kind: 'failed' };
}

/** Tells what became of something, to the eye and to the ear, with a way to undo it. It stays until the next thing is told. */
@Component({
  selector: 'sa-told',
  template: `
    <div
      class="told"
      [class.failed]="told()?.kind === 'failed'"
      [class.visually-hidden]="told() === null || told()?.kind === 'heard'"
    >
      <p role="status">{{ told()?.kind === 'failed' ? '' : told()?.text }}</p>
      <p role="alert">{{ told()?.kind === 'failed' ? told()?.text : '' }}</p>
      @if (told()?.undo; as undo) {
        <button type="button" class="button small" (click)="undo()">Undo</button>
      }
      @if (told() !== null && told()?.kind !== 'heard') {
        <button
          type="button"
          class="button quiet icon small"
          aria-label="Put the message away"
          (click)="putAway.emit()"
        >
          ✕
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .told:not(.visually-hidden) {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-3);
      border: 1px solid var(--teal);
      border-radius: var(--radius);
      background: var(--teal-ground);
      color: var(--ink);
    }
    .told.failed:not(.visually-hidden) {
      border-color: var(--red);
      background: var(--red-ground);
    }
    p {
      flex: 1;
    }
    /* Out of the row, but there: what is not there is not listened to. */
    p:empty {
      position: absolute;
    }
  `,
})
export class ToldNotice {
  readonly told = input.required<Told | null>();
  readonly putAway = output();
}
