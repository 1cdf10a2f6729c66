import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Hit, Relaxation } from '../../api/answers.ts';
import { CompareTray } from '../../shared/compare-tray.ts';
import { counted } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import { ProblemNotice, describeError } from '../../shared/problem-notice.ts';
import { Screen } from '../../shared/screen.ts';
import { Session } from '../../shared/session.ts';
import { ShortlistPicker } from '../../shared/shortlist-picker.ts';
import { ChipRow } from './chip-row.ts';
import { orderOf, usualDirection, type Sort } from './columns.ts';
import type { Criteria } from './criteria.ts';
import { wordsOfData } from './data-words.ts';
import { FilterRail } from './filter-rail.ts';
import { KeysHelp } from './keys-help.ts';
import { NobodyFound } from './nobody-found.ts';
import { OrderChoice } from './order-choice.ts';
import { ResultList } from './result-list.ts';
import { SavedSearches } from './saved-searches.ts';
import { SearchAddress } from './search-address.ts';
import { SearchDesk } from './search-desk.ts';
import { SteadyScroll } from './steady-scroll.ts';

/** Finds people: filters at the side, who was found beside them, and the whole search in the address. */
@Component({
  selector: 'sa-search-page',
  imports: [
    ChipRow,
    FilterRail,
    KeysHelp,
    NobodyFound,
    OrderChoice,
    ProblemNotice,
    ResultList,
    SavedSearches,
    SteadyScroll,
  ],
  providers: [SearchDesk, SearchAddress],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class SearchPage {
  protected readonly desk = inject(SearchDesk);
  protected readonly address = inject(SearchAddress);
  protected readonly session = inject(Session);
  protected readonly tray = inject(CompareTray);
  /** A table of so many columns does not fit a telephone. */
  protected readonly isNarrow = inject(Screen).isNarrow;
  readonly #picker = inject(ShortlistPicker);
  readonly #injector = inject(Injector);

  protected readonly words = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly total = viewChild.required<ElementRef<HTMLElement>>('total');
  protected readonly results = viewChild(ResultList);
  protected readonly keys = viewChild.required(KeysHelp);

  protected readonly criteria = this.desk.criteria;
  protected readonly answer = this.desk.answer;
  protected readonly chips = computed(() => this.criteria().chips());
  protected readonly view = computed(() => (this.isNarrow() ? 'cards' : this.address.view()));
  protected readonly mayOrderByName = computed(() => !this.session.isBlind());
  protected readonly order = computed(() => orderOf(this.criteria(), this.mayOrderByName()));
  protected readonly isRailOpen = signal(false);
  protected readonly people = computed(() => counted(this.answer()?.total ?? 0, 'person', 'people'));
  protected readonly dataWords = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : wordsOfData(answer);
  });
  protected readonly reasonOf = (error: unknown): string => describeError(error).title;
  /** Whether one came back to it. */
  protected readonly isResumed = inject(Router).currentNavigation()?.trigger === 'popstate';
  protected readonly listKey = computed(() =>
    JSON.stringify([this.criteria().toParameters(), this.view(), this.session.isBlind()]),
  );

  protected search(criteria: Criteria): void {
    this.address.search(criteria);
  }

  protected type(event: Event): void {
    this.address.search(this.criteria().with({ q: (event.target as HTMLInputElement).value }), true);
  }

  protected sortBy(sort: Sort): void {
    if (sort === this.order().sort) this.turn();
    else this.search(this.criteria().with({ sort: sort === 'relevance' ? null : sort, direction: null }));
  }

  protected turn(): void {
    const { sort, direction } = this.order();
    const other = direction === 'asc' ? 'desc' : 'asc';
    this.search(this.criteria().with({ direction: other === usualDirection(sort) ? null : other }));
  }

  protected relax({ change }: Relaxation): void {
    this.search(
      this.criteria()
        .without(...change.remove)
        .with(change.set),
    );
    this.#focusTotal();
  }

  protected clear(): void {
    this.search(this.criteria().cleared());
    this.#focusTotal();
  }

  protected closeRail(): void {
    this.isRailOpen.set(false);
    this.#focusTotal();
  }

  protected shortlist(hit: Hit): void {
    this.#picker.open({ userId: hit.userId, name: personName(hit) });
  }

  protected onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
    if (event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return;
    if (event.key === '/' && !isTyping) this.words().nativeElement.focus();
    else if (event.key === '?' && !isTyping) this.keys().open();
    else if (event.key === 'ArrowDown' && target === this.words().nativeElement) this.results()?.focus();
    else return;
    event.preventDefault();
  }

  /** What was pressed goes away; how many there are now is what one wants to know. */
  #focusTotal(): void {
    afterNextRender(() => this.total().nativeElement.focus(), { injector: this.#injector });
  }
}

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"], dialog[open]') !== null;
