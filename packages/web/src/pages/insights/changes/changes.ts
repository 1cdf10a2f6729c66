import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink, type Params } from '@angular/router';
import { Chart } from '../../../shared/chart.ts';
import { count, quarter } from '../../../shared/format.ts';
import { personName } from '../../../shared/person-name.ts';
import { Session } from '../../../shared/session.ts';
import { AddressState } from '../address-state.ts';
import type { Changes } from '../answers.ts';
import { ChoiceSwitch } from '../parts/choice-switch.ts';
import { InsightSection } from '../parts/insight-section.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { ListPager } from '../parts/list-pager.ts';
import { searchAddress } from '../search-address.ts';
import { changesWords, gradeWords } from './changes-words.ts';
import { changedMost, drawSkillChanges, skillChangeFigures } from './skill-changes.ts';

/** Who joined and left since the quarter before, whose grade changed, and which skills grow or go. */
@Component({
  selector: 'sa-changes',
  imports: [Chart, ChoiceSwitch, InsightSection, ListPager, RouterLink],
  templateUrl: './changes.html',
  styleUrls: ['../parts/two-columns.css', './changes.css'],
})
export class ChangesSection {
  protected readonly state = inject(AddressState);
  readonly #session = inject(Session);
  readonly #router = inject(Router);

  protected readonly limit = 10;
  protected readonly listed = computed(() => this.state.choice('changes', ['joined', 'regraded']));
  protected readonly page = linkedSignal({ source: this.listed, computation: () => 1 });
  protected readonly request = httpResource<Changes>(() => ({
    url: '/api/v1/insights/changes',
    params: { page: this.page(), limit: this.limit, ...(this.#session.isBlind() && { blind: true }) },
  }));
  protected readonly answer = keptAnswer(this.request, this.#session.isBlind);
  protected readonly lead = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : changesWords(answer);
  });
  protected readonly choices = computed(() => [
    { value: 'joined' as const, name: `Joined: ${count(this.answer()?.joined.total ?? 0)}` },
    { value: 'regraded' as const, name: `Another grade: ${count(this.answer()?.regraded.total ?? 0)}` },
  ]);
  protected readonly people = computed(() => {
    const { joined, regraded } = this.answer() ?? {};
    if (joined === undefined || regraded === undefined) return { total: 0, list: [] };
    const from = regraded.list.map((person) => ({ ...person, was: gradeWords(person.from) }));
    return this.listed() === 'joined'
      ? { total: joined.total, list: joined.list.map((person) => ({ ...person, was: null })) }
      : { total: regraded.total, list: from };
  });
  protected readonly leavers = computed(() => {
    const { left } = this.answer() ?? {};
    return [
      { name: 'By department', groups: left?.byDepartment ?? [] },
      { name: 'By country', groups: left?.byCountry ?? [] },
      { name: 'By SFIA level', groups: left?.byGrade ?? [] },
    ];
  });
  protected readonly changed = computed(() => {
    const skills = this.answer()?.skills;
    return skills === undefined ? [] : changedMost(skills);
  });
  protected readonly draw = computed(() => drawSkillChanges(this.changed()));
  protected readonly figures = computed(() => skillChangeFigures(this.changed()));

  protected readonly count = count;
  protected readonly quarter = quarter;
  protected readonly personName = personName;
  protected readonly gradeWords = gradeWords;
  protected readonly searchAddress = searchAddress;

  protected open(data: unknown): void {
    const { search } = data as { search?: Params | null };
    if (search) void this.#router.navigate(['/search'], { queryParams: search });
  }
}
