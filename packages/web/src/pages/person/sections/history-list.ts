import { Component, input } from '@angular/core';
import { periodWords } from '../timeline/span.ts';
import type { HistoryItem } from '../timeline/history.ts';
import { FoldedText } from './folded-text.ts';

/** What somebody did, with all that is written of it: when at the side, what beside it. */
@Component({
  selector: 'sa-history-list',
  imports: [FoldedText],
  template: `
    <ol>
      @for (item of items(); track item.id) {
        <li [id]="item.id" tabindex="-1">
          <p class="when soft">{{ periodWords(item.dates) || 'no date' }}</p>
          <div class="what">
            <h3>
              {{ item.title }}
              @if (item.isHighlighted) {
                <span class="star" title="Highlighted in the CV"
                  ><span aria-hidden="true">★</span><span class="visually-hidden">, highlighted</span></span
                >
              }
            </h3>
            @if (item.place; as place) {
              <p class="place">{{ place }}</p>
            }
            @if (item.facts.length > 0) {
              <p class="small soft">{{ item.facts.join(' · ') }}</p>
            }
          </div>
          @if (item.text; as text) {
            <sa-folded-text [text]="text" [about]="item.title" />
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    li {
      display: grid;
      grid-template-columns: 9.5rem minmax(0, 1fr);
      gap: var(--space-1) var(--space-4);
      padding-block: var(--space-3);
      border-block-start: 1px solid var(--line);
      break-inside: avoid;
    }
    li:first-child {
      border-block-start: 0;
      padding-block-start: 0;
    }
    li:last-child {
      padding-block-end: 0;
    }
    .when {
      font-size: var(--size-small);
      line-height: 1.6;
    }
    h3 {
      font-size: var(--size-body);
      line-height: 1.45;
    }
    .star {
      color: var(--teal);
    }
    .place {
      font-weight: 500;
    }
    sa-folded-text {
      grid-column: 2;
    }
    @container (min-width: 62rem) {
      li {
        grid-template-columns: 9.5rem minmax(0, 1fr) minmax(0, 1.1fr);
        gap: var(--space-5);
      }
      sa-folded-text {
        grid-column: 3;
      }
    }
    @container (max-width: 32rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      sa-folded-text {
        grid-column: 1;
      }
    }
  `,
})
export class HistoryList {
  readonly items = input.required<readonly HistoryItem[]>();
  protected readonly periodWords = periodWords;
}
