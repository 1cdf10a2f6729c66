import { Component, computed, input } from '@angular/core';

/** A text in which « and » stand around what matched, shown as marked. */
@Component({
  selector: 'sa-marked-text',
  // No space may come between the parts: a mark can end within a word.
  template: `@for (part of parts(); track $index) {
    @if (part.isMarked) {
      <mark>{{ part.text }}</mark>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
})
export class MarkedText {
  readonly text = input.required<string>();
  protected readonly parts = computed(() =>
    this.text()
      .split(/(«[^»]*»)/)
      .filter((part) => part !== '')
      .map((part) => ({ isMarked: part.startsWith('«'), text: part.replace(/^«|»$/g, '') })),
  );
}
