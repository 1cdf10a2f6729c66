import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Profile } from '../../api/answers.ts';
import { CompareTray, mostCompared } from '../../shared/compare-tray.ts';
import { counted, day } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import { ago } from './ago.ts';
import { clearanceState, clearanceTerm, isClearance } from './clearances.ts';
import { languageName } from './language-name.ts';

/** Who it is, in a few lines, and what one can do with them. */
@Component({
  selector: 'sa-person-head',
  imports: [RouterLink],
  templateUrl: './person-head.html',
  styleUrl: './person-head.css',
})
export class PersonHead {
  readonly of = input.required<Profile>();
  readonly today = input.required<string>();
  readonly mayShortlist = input(false);
  readonly shortlisted = output();

  protected readonly tray = inject(CompareTray);
  protected readonly day = day;
  protected readonly languageName = languageName;
  protected readonly name = computed(() => personName(this.of()));
  protected readonly isChosen = computed(() => this.tray.chosen().has(this.of().userId));
  protected readonly isTrayFull = computed(() => !this.isChosen() && this.tray.chosen().size >= mostCompared);
  protected readonly clearances = computed(() =>
    this.of()
      .clearances.filter(isClearance)
      .map((each) => ({
        name: each.clearance,
        kind: clearanceState(each, this.today()).kind,
        term: clearanceTerm(each, this.today()),
      })),
  );
  protected readonly experience = computed(() => {
    const years = this.of().cv?.yearsOfExperience ?? null;
    return years === null ? 'unknown' : counted(years, 'year', 'years');
  });
  protected readonly changed = computed(() => {
    // By its owner, as the search and the figures reckon the age of a CV; the section on freshness tells the rest.
    const { cvLastUpdatedByOwner, ownerLastUpdated } = this.of().freshness;
    const date = cvLastUpdatedByOwner ?? ownerLastUpdated;
    return date === null ? null : { day: day(date), ago: ago(date, this.today()) };
  });
  /** Only what the answer has: who may know less is told less. */
  protected readonly contacts = computed(() => {
    const { email, phone, landline } = this.of();
    const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
    return [
      ...(email ? [{ what: 'E-mail', text: email, link: `mailto:${email}` }] : []),
      ...(phone ? [{ what: 'Mobile', text: phone, link: telephone(phone) }] : []),
      ...(landline ? [{ what: 'Landline', text: landline, link: telephone(landline) }] : []),
    ];
  });

  protected print(): void {
    window.print();
  }
}
