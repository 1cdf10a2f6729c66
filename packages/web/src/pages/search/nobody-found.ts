import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Relaxation } from '../../api/answers.ts';
import type { Criteria } from './criteria.ts';

/** Nobody was found: what could be changed so that somebody is. */
@Component({
  selector: 'sa-nobody-found',
  imports: [RouterLink],
  template: `
    <div class="notice">
      @if (criteria().isEmpty) {
        <h2>There is nobody in the database yet</h2>
        <p>Load an export of the quarter first: <code>npx smart-assign etl</code></p>
        @if (mayLoad()) {
          <p><a routerLink="/loads">To the loads</a></p>
        }
      } @else {
        <h2>Nobody fits all of this</h2>
        @if (relaxations().length > 0) {
          <p>Closest to it:</p>
          <ul class="stack">
            @for (relaxation of relaxations(); track relaxation.text) {
              <li>
                <button type="button" class="button" (click)="relaxed.emit(relaxation)">
                  {{ relaxation.text }}
                </button>
              </li>
            }
          </ul>
        } @else {
          <p>No single change would find someone. Take off some of the filters above.</p>
        }
        <p>
          <button type="button" class="button quiet" (click)="cleared.emit()">Take off all filters</button>
        </p>
      }
    </div>
  `,
  styles: `
    .notice {
      max-width: 40rem;
    }
    .stack {
      gap: var(--space-2);
    }
    .button {
      min-height: 2.25rem;
      padding-block: var(--space-1);
      text-align: start;
    }
    .quiet {
      padding-inline: 0;
    }
  `,
})
export class NobodyFound {
  readonly criteria = input.required<Criteria>();
  readonly relaxations = input<readonly Relaxation[]>([]);
  readonly mayLoad = input(false);
  readonly relaxed = output<Relaxation>();
  readonly cleared = output();
}
