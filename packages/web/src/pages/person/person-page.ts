import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink, type Params } from '@angular/router';
import type { Profile } from '../../api/answers.ts';
import { personName } from '../../shared/person-name.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { ShortlistPicker } from '../../shared/shortlist-picker.ts';
import { Criteria } from '../search/criteria.ts';
import { FreeTime } from './calendar/free-time.ts';
import { contentsOf } from './contents.ts';
import { documentLanguage } from './language-name.ts';
import { PageContents } from './page-contents.ts';
import { PersonHead } from './person-head.ts';
import { CertificateList } from './sections/certificate-list.ts';
import { ClearanceTable } from './sections/clearance-table.ts';
import { FoldedText } from './sections/folded-text.ts';
import { Freshness } from './sections/freshness.ts';
import { HistoryList } from './sections/history-list.ts';
import { LanguageList } from './sections/language-list.ts';
import { NoteList } from './sections/note-list.ts';
import { notesOf } from './sections/notes.ts';
import { SimilarPeople } from './similar-people.ts';
import { skillOrders, type SkillOrder } from './skills/skill-order.ts';
import { SkillTable } from './skills/skill-table.ts';
import { historyOf } from './timeline/history.ts';
import { Timeline } from './timeline/timeline.ts';
import { today } from '../../shared/today.ts';

type Parameters = Readonly<Record<string, string | boolean>>;

/** A person and their CV, whole. What is chosen on it stands in the address. */
@Component({
  selector: 'sa-person-page',
  imports: [
    CertificateList,
    ClearanceTable,
    FoldedText,
    FreeTime,
    Freshness,
    HistoryList,
    LanguageList,
    NoteList,
    PageContents,
    PersonHead,
    ProblemNotice,
    RouterLink,
    SimilarPeople,
    SkillTable,
    Timeline,
  ],
  templateUrl: './person-page.html',
  styleUrl: './person-page.css',
})
export class PersonPage {
  /** Of the path. */
  readonly userId = input.required<string>();
  /** Language of the texts. */
  readonly lang = input<string>();
  /** Which of several CVs. */
  readonly cv = input<string>();
  /** Skills that were searched for, as the search writes them. */
  readonly skill = input<string | readonly string[]>();
  readonly skillOrder = input<string>();
  /** First day of the calendar. */
  readonly from = input<string>();

  protected readonly session = inject(Session);
  readonly #picker = inject(ShortlistPicker);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  protected readonly today = today();
  readonly #isId = computed(() => /^[1-9]\d{0,9}$/.test(this.userId()));
  readonly #address = computed(() => `/api/v1/candidates/${this.userId()}`);
  readonly #blind = computed((): Parameters => (this.session.isBlind() ? { blind: true } : {}));
  readonly #language = computed((): Parameters => (this.lang() ? { lang: this.lang()! } : {}));

  protected readonly request = httpResource<Profile>(() => {
    if (!this.#isId()) return undefined;
    const cv: Parameters = this.cv() ? { cv: this.cv()! } : {};
    return { url: this.#address(), params: { ...this.#language(), ...cv, ...this.#blind() } };
  });
  /**
   * In another language or another CV the page stays as it is until the answer is here. Not so for another person, nor when one
   * begins to look blindly: what may not be seen goes at once.
   */
  protected readonly profile = linkedSignal<
    { shown: string; answer: Profile | undefined },
    Profile | undefined
  >({
    source: () => ({
      shown: `${this.userId()} ${this.session.isBlind()}`,
      answer: this.request.hasValue() ? this.request.value() : undefined,
    }),
    computation: ({ shown, answer }, previous) =>
      answer ?? (previous?.source.shown === shown ? previous.value : undefined),
  }).asReadonly();
  protected readonly isMissing = computed(() => {
    const error = this.request.error();
    return !this.#isId() || (error instanceof HttpErrorResponse && error.status === 404);
  });

  protected readonly wanted = computed(() => Criteria.from({ skill: this.skill() ?? [] }).skills);
  protected readonly order = computed<SkillOrder>(
    () => skillOrders.find((each) => each === this.skillOrder()) ?? 'level',
  );
  protected readonly sections = computed(() => {
    const profile = this.profile()!;
    const history = historyOf(profile);
    const { roles, courses, publications } = notesOf(profile);
    const noteLists = [
      { id: 'roles', name: 'Roles', notes: roles },
      { id: 'courses', name: 'Courses', notes: courses },
      { id: 'publications', name: 'Publications', notes: publications },
    ].filter(({ notes }) => notes.length > 0);
    return { history, noteLists, contents: contentsOf(profile, history) };
  });
  protected readonly has = computed(() => new Set(this.sections().contents.map(({ id }) => id)));
  protected readonly pageAddress = computed(() => `people/${this.userId()}`);
  protected readonly textLanguage = computed(() => documentLanguage(this.profile()?.language ?? 'int'));

  protected orderSkills(order: SkillOrder): void {
    this.#change({ skillOrder: order === 'level' ? null : order });
  }

  protected showFrom(from: string | null): void {
    this.#change({ from });
  }

  /** Goes to a part of the page, with the keyboard too. */
  protected jump({ id }: { readonly id: string }): void {
    const place = document.getElementById(id);
    place?.scrollIntoView();
    (place?.querySelector<HTMLElement>('h2[tabindex]') ?? place)?.focus({ preventScroll: true });
    void this.#router.navigate([], {
      relativeTo: this.#route,
      fragment: id,
      queryParamsHandling: 'preserve',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected shortlist(profile: Profile): void {
    this.#picker.open({ userId: profile.userId, name: personName(profile) });
  }

  #change(queryParams: Params): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams,
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
