import { Component, computed, input, output } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { personName } from '../../shared/person-name.ts';
import { HitCard } from './hit-card.ts';
import type { HitRow } from './hit-rows.ts';

/** A row of cards: people beside each other, of whom some may not be here yet. */
@Component({
  selector: 'sa-hit-shelf',
  imports: [HitCard],
  template: `
    @for (card of cards(); track card.place) {
      <article
        [attr.data-row]="card.place"
        [attr.aria-posinset]="card.place + 1"
        [attr.aria-setsize]="total()"
        [attr.aria-label]="card.hit ? nameOf(card.hit) : 'on the way'"
        [tabindex]="card.place === active() ? 0 : -1"
        (focusin)="reached.emit(card.place)"
      >
        @if (card.hit; as hit) {
          <sa-hit-card
            [hit]="hit"
            [chosen]="chosen()"
            [isActive]="card.place === active()"
            [mayShortlist]="mayShortlist()"
            (toggled)="toggled.emit($event)"
            (shortlisted)="shortlisted.emit($event)"
          />
        }
      </article>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(var(--per-row), minmax(0, 1fr));
      gap: var(--space-3);
      padding-block-end: var(--space-3);
    }
    article {
      min-width: 0;
      background: var(--sheet);
      border: 1px solid var(--line);
      border-radius: var(--radius-large);
      box-shadow: var(--shadow);
      contain: strict;
    }
    article:hover {
      border-color: var(--line-strong);
    }
    article:focus-visible {
      border-color: var(--focus);
      border-radius: var(--radius-large);
      outline-offset: -1px;
    }
  `,
})
export class HitShelf {
  readonly row = input.required<HitRow>();
  /** Where in the list the first of them is. */
  readonly first = input.required<number>();
  readonly total = input.required<number>();
  /** At whom of the list the keyboard is. */
  readonly active = input.required<number>();
  readonly chosen = input.required<ReadonlySet<number>>();
  readonly mayShortlist = input(false);
  readonly reached = output<number>();
  readonly toggled = output<number>();
  readonly shortlisted = output<Hit>();

  protected readonly nameOf = personName;
  protected readonly cards = computed(() =>
    this.row().map((hit, beside) => ({ hit, place: this.first() + beside })),
  );
}
