import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AvailabilityBars } from '../../shared/availability-bars.ts';
import { LevelDots } from '../../shared/level-dots.ts';
import { personName } from '../../shared/person-name.ts';
import type { Group } from './rows.ts';
import type { Person, Verdict } from './wishes/wish.ts';

const marks: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  yes: { sign: '✓', word: 'yes' },
  no: { sign: '✗', word: 'no' },
  unknown: { sign: '–', word: 'not known' },
};

/** People in columns, what they have in rows. It scrolls in itself: names stay at the top, and what a row is at the side. */
@Component({
  selector: 'sa-comparison-table',
  imports: [AvailabilityBars, LevelDots, RouterLink],
  templateUrl: './comparison-table.html',
  styleUrl: './comparison-table.css',
})
export class ComparisonTable {
  readonly people = input.required<readonly Person[]>();
  readonly groups = input.required<readonly Group[]>();
  /** Skills that are searched for, for the pages of the people. */
  readonly skills = input<readonly string[]>([]);
  readonly mayShortlist = input(false);
  readonly removed = output<Person>();
  readonly shortlisted = output<Person>();

  protected readonly marks = marks;
  protected readonly personName = personName;
}
