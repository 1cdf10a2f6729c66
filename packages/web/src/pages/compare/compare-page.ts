import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink, type Params } from '@angular/router';
import type { Answer, Problem } from '../../api/answers.ts';
import { CompareTray, mostCompared } from '../../shared/compare-tray.ts';
import { counted } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { ShortlistPicker } from '../../shared/shortlist-picker.ts';
import { today } from '../../shared/today.ts';
import { Criteria } from '../search/criteria.ts';
import { ComparisonTable } from './comparison-table.ts';
import { chosenIds } from './ids.ts';
import { groupsOf, onlyDifferences } from './groups.ts';
import { windowOf } from './window.ts';
import { notJudged, wishesOf } from './wishes/index.ts';
import type { Comparison, Person } from './wishes/wish.ts';

/** Up to five people side by side, against what is searched for. Whom and against what stands in the address. */
@Component({
  selector: 'sa-compare-page',
  imports: [ComparisonTable, ProblemNotice, RouterLink],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  protected readonly session = inject(Session);
  protected readonly tray = inject(CompareTray);
  readonly #picker = inject(ShortlistPicker);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #address = toSignal(this.#route.queryParams, { requireSync: true });
  protected readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  readonly #today = today();
  protected readonly most = mostCompared;
  protected readonly personName = personName;
  protected readonly ids = computed(() => chosenIds(this.#address()['id'], mostCompared), {
    equal: (one, other) => one.join() === other.join(),
  });
  protected readonly isTooMany = computed(
    () => chosenIds(this.#address()['id'], Infinity).length > mostCompared,
  );
  protected readonly criteria = computed(() => Criteria.from(this.#address()).without('sort', 'direction'), {
    equal: (one, other) => one.equals(other),
  });
  protected readonly showsDifferences = computed(() => this.#address()['only'] === 'differences');
  /** Said to whoever does not see that a column is gone; it names somebody, so not beyond a change of the view. */
  protected readonly told = linkedSignal({ source: () => this.session.isBlind(), computation: () => '' });

  protected readonly request = httpResource<Comparison>(() => {
    if (this.ids().length < 2) return undefined;
    return {
      url: '/api/v1/compare',
      params: {
        id: this.ids(),
        ...windowOf(this.criteria(), this.#today),
        ...(this.session.isBlind() && { blind: true }),
      },
    };
  });
  protected readonly isMissing = computed(() => {
    const error = this.request.error();
    return error instanceof HttpErrorResponse && error.status === 404;
  });
  /** `userId` of those who are not here any more: the answer names each, first in its words. */
  protected readonly missing = computed(() => {
    const error = this.request.error();
    const problem = error instanceof HttpErrorResponse ? (error.error as Problem | null) : null;
    return new Set(problem?.errors?.map(({ message }) => Number.parseInt(message, 10)));
  });
  protected readonly clearances = httpResource<Answer<'/api/v1/clearances'>>(() =>
    this.criteria().one('clearance') === ''
      ? undefined
      : { url: '/api/v1/clearances', params: { limit: 1000 } },
  );
  protected readonly grades = httpResource<Answer<'/api/v1/grades'>>(() =>
    this.criteria().one('cpdMin') === '' && this.criteria().one('cpdMax') === ''
      ? undefined
      : { url: '/api/v1/grades', params: { limit: 1000 } },
  );

  /** While one is taken out, or the window changes, the table stays. Whoever begins to look blindly sees no name meanwhile. */
  readonly #answer = linkedSignal<
    { isBlind: boolean; answer: Comparison | undefined },
    Comparison | undefined
  >({
    source: () => ({
      isBlind: this.session.isBlind(),
      answer: this.request.hasValue() ? this.request.value() : undefined,
    }),
    computation: ({ isBlind, answer }, previous) =>
      answer ?? (previous?.source.isBlind === isBlind ? previous.value : undefined),
  });
  protected readonly comparison = computed(() => {
    // What is judged by a scale waits for it, or somebody would be refused for a moment.
    const isReady = !this.clearances.isLoading() && !this.grades.isLoading();
    return isReady && this.ids().length > 1 ? this.#answer() : undefined;
  });

  readonly #allGroups = computed(() => {
    const comparison = this.comparison();
    if (comparison === undefined) return [];
    const grades = this.grades.hasValue() ? this.grades.value() : [];
    const scales = {
      today: this.#today,
      clearances: this.clearances.hasValue() ? this.clearances.value() : [],
      grades: grades.filter(({ scale }) => scale === 'cpd').map(({ value }) => value),
    };
    return groupsOf(comparison, wishesOf(this.criteria(), scales), this.#today);
  });
  protected readonly groups = computed(() =>
    this.showsDifferences() ? onlyDifferences(this.#allGroups()) : this.#allGroups(),
  );
  protected readonly summary = computed(() => {
    const people = counted(this.comparison()?.people.length ?? 0, 'person', 'people');
    return `${people} side by side${this.criteria().isEmpty ? '' : ', against what is searched for'}`;
  });
  protected readonly hidden = computed(() => {
    const rows = (groups: readonly { rows: readonly unknown[] }[]): number =>
      groups.reduce((sum, group) => sum + group.rows.length, 0);
    const hidden = rows(this.#allGroups()) - rows(this.groups());
    return hidden === 0 ? '' : `${counted(hidden, 'row', 'rows')} in which all are alike hidden`;
  });
  protected readonly notJudged = computed(() => notJudged(this.criteria()).join(', '));
  protected readonly searchParameters = computed(() => this.criteria().toParameters());
  protected readonly trayLink = computed(() => ({ ...this.searchParameters(), id: [...this.tray.chosen()] }));

  constructor() {
    // The address leads: those compared are those chosen, so that the search shows them ticked when one goes back for another.
    effect(() => {
      const ids = this.ids();
      if (ids.length === 0) return;
      this.tray.clear();
      for (const id of ids) this.tray.toggle(id);
    });
  }

  protected takeOut(userId: number, name = personName({ userId })): void {
    this.tray.clear();
    this.#change({ id: this.ids().filter((id) => id !== userId) });
    this.told.set(`${name} is taken out`);
    // Their column, and the button in it, goes.
    this.title().nativeElement.focus();
  }

  protected showDifferences(event: Event): void {
    this.#change({ only: (event.target as HTMLInputElement).checked ? 'differences' : null });
  }

  protected shortlist(person: Person): void {
    this.#picker.open({ userId: person.userId, name: personName(person) });
  }

  #change(queryParams: Params): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
