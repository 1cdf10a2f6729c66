import { Component, computed, input } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { MarkedText } from '../../shared/marked-text.ts';
import { markedTitle } from './hit-reasons.ts';

/** What somebody is, with the words that were searched for marked in it. */
@Component({
  selector: 'sa-hit-title',
  imports: [MarkedText],
  template: `
    @if (marked(); as text) {
      <sa-marked-text [text]="text" />
    } @else {
      {{ hit().title ?? 'no title' }}
    }
  `,
  host: { '[attr.title]': 'hit().title' },
})
export class HitTitle {
  readonly hit = input.required<Hit>();

  protected readonly marked = computed(() => markedTitle(this.hit()));
}
