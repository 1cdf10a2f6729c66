import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chart } from '../../../shared/chart.ts';
import { count, day } from '../../../shared/format.ts';
import { personName } from '../../../shared/person-name.ts';
import { Session } from '../../../shared/session.ts';
import { AddressState } from '../address-state.ts';
import type { Lapsing } from '../answers.ts';
import { isAhead, monthName } from '../months.ts';
import { ChoiceSwitch } from '../parts/choice-switch.ts';
import { InsightSection } from '../parts/insight-section.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { ListPager } from '../parts/list-pager.ts';
import { searchAddress } from '../search-address.ts';
import { drawLapsing, lapsingFigures } from './lapsing-chart.ts';
import { lapsingWords } from './lapsing-words.ts';

/** Half a year: long enough ahead to sit an examination or be vetted anew. */
const monthsAhead = 6;
const shownNames = 8;

/** Clearances and certificates that lapse soon, by month, by name and one by one. */
@Component({
  selector: 'sa-lapsing',
  imports: [Chart, ChoiceSwitch, InsightSection, ListPager, RouterLink],
  templateUrl: './lapsing.html',
  styleUrls: ['../parts/two-columns.css', './lapsing.css'],
})
export class LapsingSection {
  protected readonly state = inject(AddressState);
  readonly #session = inject(Session);
  protected readonly choices = [
    { value: 'all', name: 'Both' },
    { value: 'clearance', name: 'Clearances' },
    { value: 'certificate', name: 'Certificates' },
  ] as const;
  protected readonly kind = computed(() => this.state.choice('lapsing', ['all', 'clearance', 'certificate']));
  protected readonly month = computed(() => {
    const month = this.state.text('month');
    const today = new Date().toISOString().slice(0, 10);
    // A link may be older than its month.
    return month !== null && isAhead(month, today, monthsAhead) ? month : null;
  });
  protected readonly limit = 12;
  protected readonly page = linkedSignal({
    source: () => `${this.kind()} ${this.month()}`,
    computation: () => 1,
  });

  protected readonly request = httpResource<Lapsing>(() => ({
    url: '/api/v1/insights/lapsing',
    params: {
      months: monthsAhead,
      ...(this.kind() !== 'all' && { kind: this.kind() }),
      ...(this.month() !== null && { month: this.month()! }),
      page: this.page(),
      limit: this.limit,
      ...(this.#session.isBlind() && { blind: true }),
    },
  }));
  protected readonly answer = keptAnswer(this.request, this.#session.isBlind);
  protected readonly lead = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : lapsingWords(answer);
  });
  readonly #months = computed(() => this.answer()?.months ?? []);
  protected readonly draw = computed(() => drawLapsing(this.#months(), this.month()));
  protected readonly figures = computed(() => lapsingFigures(this.#months()));
  protected readonly isAll = signal(false);
  protected readonly names = computed(() => {
    const names = this.answer()?.names ?? [];
    return this.isAll() ? names : names.slice(0, shownNames);
  });

  protected readonly shownNames = shownNames;
  protected readonly count = count;
  protected readonly day = day;
  protected readonly monthName = monthName;
  protected readonly personName = personName;
  protected readonly searchAddress = searchAddress;

  /** The month of a bar; the one that is chosen already is let go. */
  protected chooseBar(data: unknown): void {
    const { month } = data as { month?: string };
    if (month !== undefined) this.chooseMonth(month === this.month() ? '' : month);
  }

  protected chooseMonth(month: string): void {
    this.state.set('month', month || null);
  }
}
