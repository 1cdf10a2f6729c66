import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Hit, Relaxation } from '../../api/answers.ts';
import { CompareTray } from '../../shared/compare-tray.ts';
import { count, counted, day } from '../../shared/format.ts';
import { Screen } from '../../shared/screen.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { ShortlistPicker } from '../../shared/shortlist-picker.ts';
import { Criteria } from './criteria.ts';
import { FilterRail } from './filter-rail.ts';
import { ResultList, type Sort } from './result-list.ts';
import { SavedSearches } from './saved-searches.ts';
import { SearchDesk } from './search-desk.ts';

/** Finds people: filters at the side, who was found beside them, and the whole search in the address. */
@Component({
  selector: 'sa-search-page',
  imports: [FilterRail, ProblemNotice, ResultList, SavedSearches],
  providers: [SearchDesk],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class SearchPage {
  protected readonly desk = inject(SearchDesk);
  protected readonly session = inject(Session);
  protected readonly tray = inject(CompareTray);
  readonly #picker = inject(ShortlistPicker);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #address = toSignal(this.#route.queryParams, { requireSync: true });
  protected readonly words = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly results = viewChild(ResultList);

  protected readonly criteria = this.desk.criteria;
  protected readonly answer = this.desk.answer;
  protected readonly chips = computed(() => this.criteria().chips());
  protected readonly view = computed(() => (this.#address()['view'] === 'cards' ? 'cards' : 'table'));
  /** A table of so many columns does not fit a telephone. */
  protected readonly isNarrow = inject(Screen).isNarrow;
  protected readonly sort = computed(() => (this.criteria().one('sort') || 'relevance') as Sort);
  protected readonly direction = computed(() => this.criteria().one('direction') as 'asc' | 'desc' | '');
  protected readonly isRailOpen = signal(false);
  protected readonly summary = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : counted(answer.total, 'person', 'people');
  });
  protected readonly count = count;
  protected readonly day = day;
  readonly #timer = { id: 0 };

  constructor() {
    // The address leads: a link, the back button and a saved search all come by it.
    effect(() => this.desk.change(Criteria.from(this.#address())));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer.id));
  }

  /**
   * Searches anew at once; the address follows a moment later, so that one does not have to go back letter by letter.
   * @param isTyping the address is replaced, not added to
   */
  protected search(criteria: Criteria, isTyping = false): void {
    this.desk.change(criteria);
    clearTimeout(this.#timer.id);
    const write = (): void => void this.#write(criteria, isTyping);
    if (isTyping) this.#timer.id = window.setTimeout(write, 300);
    else write();
  }

  async #write(criteria: Criteria, replaceUrl: boolean): Promise<void> {
    const view = this.view() === 'cards' ? { view: 'cards' } : {};
    await this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { ...criteria.toParameters(), ...view },
      replaceUrl,
    });
  }

  protected type(event: Event): void {
    this.search(this.criteria().with({ q: (event.target as HTMLInputElement).value }), true);
  }

  protected sortBy(sort: Sort): void {
    const isSame = sort === this.sort();
    const first = sort === 'name' ? 'asc' : 'desc';
    const now = this.direction() || first;
    this.search(
      this.criteria().with({
        sort: sort === 'relevance' ? null : sort,
        direction: isSame ? (now === 'asc' ? 'desc' : 'asc') : null,
      }),
    );
  }

  protected show(view: 'table' | 'cards'): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { view: view === 'cards' ? view : null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected relax({ change }: Relaxation): void {
    this.search(
      this.criteria()
        .without(...change.remove)
        .with(change.set),
    );
  }

  protected shortlist(hit: Hit): void {
    this.#picker.open({ userId: hit.userId, name: hit.name ?? `Person ${hit.userId}` });
  }

  protected onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
      this.words().nativeElement.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && target === this.words().nativeElement) {
      this.results()?.focus();
      event.preventDefault();
    }
  }
}
