import { Component, input } from '@angular/core';
import { FoldedText } from './folded-text.ts';

/** A line or two of a CV: a role, a course, something published. */
export interface Note {
  readonly title: string;
  readonly facts: readonly string[];
  readonly text: string | null;
  readonly isHighlighted: boolean;
}

/** Short things of a CV, one below the other. */
@Component({
  selector: 'sa-note-list',
  imports: [FoldedText],
  template: `
    <ul class="stack">
      @for (note of notes(); track $index) {
        <li>
          <p>
            <b>{{ note.title }}</b>&ngsp;
            @if (note.isHighlighted) {
              <span class="star" title="Highlighted in the CV"
                ><span aria-hidden="true">★</span><span class="visually-hidden">, highlighted</span></span
              >&ngsp;
            }
            @if (note.facts.length > 0) {
              <span class="small soft">{{ note.facts.join(' · ') }}</span>
            }
          </p>
          @if (note.text; as text) {
            <sa-folded-text class="soft" [text]="text" [about]="note.title" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .stack {
      gap: var(--space-2);
    }
    b {
      font-weight: 560;
    }
    .star {
      color: var(--teal);
    }
    li {
      break-inside: avoid;
    }
  `,
})
export class NoteList {
  readonly notes = input.required<readonly Note[]>();
}
