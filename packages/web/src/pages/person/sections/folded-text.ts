import { Component, computed, input, linkedSignal } from '@angular/core';
import { isLong } from './long-text.ts';

/** A text in its own lines; a long one is folded to its first ones until it is asked for. */
@Component({
  selector: 'sa-folded-text',
  template: `
    <p [class.folded]="isFolded()">{{ text() }}</p>
    @if (isLong()) {
      <button
        type="button"
        class="button quiet small"
        [attr.aria-expanded]="!isFolded()"
        (click)="isFolded.set(!isFolded())"
      >
        {{ isFolded() ? 'All of it' : 'Less' }}<span class="visually-hidden">: {{ about() }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      white-space: pre-line;
      max-width: 75ch;
    }
    .button {
      margin-inline-start: calc(-1 * var(--space-2));
      color: var(--teal);
    }
    @media screen {
      .folded {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
        overflow: hidden;
      }
    }
    @media print {
      .button {
        display: none;
      }
    }
  `,
})
export class FoldedText {
  readonly text = input.required<string>();
  /** What the text is about, for whoever hears the button alone. */
  readonly about = input.required<string>();
  protected readonly isLong = computed(() => isLong(this.text()));
  protected readonly isFolded = linkedSignal(() => this.isLong());
}
