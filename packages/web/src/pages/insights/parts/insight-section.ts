import { Component, input, output } from '@angular/core';
import { ProblemNotice } from '../../../shared/problem-notice.ts';

/** A section of the page, which waits and fails by itself: the others are not held up. What it shows is its content. */
@Component({
  selector: 'sa-insight-section',
  imports: [ProblemNotice],
  template: `
    <section
      class="sheet"
      [id]="anchor()"
      [attr.aria-labelledby]="anchor() + '-name'"
      [attr.aria-busy]="isBusy()"
    >
      <div class="head">
        <h2 [id]="anchor() + '-name'" tabindex="-1">{{ name() }}</h2>
        <ng-content select="sa-choice-switch" />
      </div>
      @if (error(); as error) {
        <sa-problem-notice [error]="error" (again)="again.emit()" />
      } @else if (waits()) {
        <div class="waiting" [style.height.rem]="height()">
          <span class="visually-hidden">{{ name() }} is on its way</span>
        </div>
      } @else {
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content />
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      padding: var(--space-5);
      scroll-margin-block-start: var(--space-2);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-4);
      align-items: center;
      justify-content: space-between;
    }
    h2:focus:not(:focus-visible) {
      outline: none;
    }
    .lead {
      max-width: 48rem;
      margin-block-start: calc(-1 * var(--space-2));
      font-size: var(--size-lead);
      color: var(--ink-soft);
      text-wrap: pretty;
    }
    @media (max-width: 40rem) {
      section {
        padding: var(--space-4);
      }
    }
  `,
})
export class InsightSection {
  /** Its place in the address, after #. */
  readonly anchor = input.required<string>();
  readonly name = input.required<string>();
  /** What one sees, in a sentence or two. */
  readonly lead = input.required<string>();
  readonly waits = input.required<boolean>();
  /** Something else was asked for, and what is shown is still what was asked before. */
  readonly isBusy = input.required<boolean>();
  readonly error = input.required<unknown>();
  /** Of what is waited for, in rem. */
  readonly height = input.required<number>();
  readonly again = output();
}
