import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Hit } from '../../api/answers.ts';
import { AvailabilityBars } from '../../shared/availability-bars.ts';
import { percent } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import { HitClearance } from './hit-clearance.ts';
import { HitCompare } from './hit-compare.ts';
import { HitSkills } from './hit-skills.ts';
import { HitTitle } from './hit-title.ts';
import { lifeOf } from './hit-words.ts';

/** Somebody who was found, on a card. */
@Component({
  selector: 'sa-hit-card',
  imports: [AvailabilityBars, HitClearance, HitCompare, HitSkills, HitTitle, RouterLink],
  template: `
    <div class="head">
      <sa-hit-compare
        [hit]="hit()"
        [chosen]="chosen()"
        [isActive]="isActive()"
        (toggled)="toggled.emit($event)"
      />
      <a [routerLink]="['/people', hit().userId]" [tabindex]="isActive() ? 0 : -1">{{ nameOf(hit()) }}</a>
      @if (mayShortlist()) {
        <button
          type="button"
          class="button quiet small"
          [attr.aria-label]="'Shortlist ' + nameOf(hit())"
          [tabindex]="isActive() ? 0 : -1"
          (click)="shortlisted.emit(hit())"
        >
          Shortlist
        </button>
      }
    </div>
    <p class="line"><sa-hit-title [hit]="hit()" /></p>
    <p class="line">
      {{ hit().country ?? '–' }} <span class="soft small">{{ hit().department }}</span>
    </p>
    <p class="line">
      {{ hit().grade ?? '–' }} <span class="soft small">{{ lifeOf(hit()) }}</span>
    </p>
    <div class="facts">
      <span class="free">
        <sa-availability-bars [weeks]="hit().availability.weeks" />
        <span class="small">{{ percent(hit().availability.average) }}</span>
      </span>
      <sa-hit-clearance [clearance]="hit().clearance" />
    </div>
    <sa-hit-skills [hit]="hit()" />
  `,
  styleUrl: './hit-card.css',
})
export class HitCard {
  readonly hit = input.required<Hit>();
  readonly chosen = input.required<ReadonlySet<number>>();
  /** Whether the keyboard is at this card. */
  readonly isActive = input(false);
  readonly mayShortlist = input(false);
  readonly toggled = output<number>();
  readonly shortlisted = output<Hit>();

  protected readonly nameOf = personName;
  protected readonly lifeOf = lifeOf;
  protected readonly percent = percent;
}
