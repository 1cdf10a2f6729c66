import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
  CdkVirtualScrollableWindow,
} from '@angular/cdk/scrolling';
import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Hit } from '../../api/answers.ts';
import { AvailabilityBars } from '../../shared/availability-bars.ts';
import { percent } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import { columnsFor, sortState, type Order, type Sort } from './columns.ts';
import { HitClearance } from './hit-clearance.ts';
import { HitCompare } from './hit-compare.ts';
import { HitRows } from './hit-rows.ts';
import { HitShelf } from './hit-shelf.ts';
import { HitSkills } from './hit-skills.ts';
import type { HitSource } from './hit-source.ts';
import { HitTitle } from './hit-title.ts';
import { lifeOf } from './hit-words.ts';
import { placeAfter } from './list-keys.ts';
import { ListMemory, type ListPlace } from './list-memory.ts';
import { listSizes } from './list-sizes.ts';

/** The people found, as a table or as cards: only those on the screen are drawn, of however many there are. */
@Component({
  selector: 'sa-result-list',
  imports: [
    AvailabilityBars,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    CdkVirtualScrollableWindow,
    HitClearance,
    HitCompare,
    HitShelf,
    HitSkills,
    HitTitle,
    RouterLink,
  ],
  templateUrl: './result-list.html',
  styleUrl: './result-list.css',
})
export class ResultList {
  readonly source = input.required<HitSource>();
  readonly view = input<'table' | 'cards'>('table');
  /** Whether the page itself scrolls, not the list within it. */
  readonly isNarrow = input(false);
  readonly order = input.required<Order>();
  readonly mayOrderByName = input(true);
  /** `userId` of those chosen to be compared. */
  readonly chosen = input<ReadonlySet<number>>(new Set());
  readonly mayShortlist = input(false);
  /** Which search it is, and how it is shown. */
  readonly key = input('');
  /** Whether to begin where one was in this search before. */
  readonly resumes = input(false);
  readonly sorted = output<Sort>();
  readonly toggled = output<number>();
  readonly shortlisted = output<Hit>();

  protected readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  protected readonly percent = percent;
  protected readonly nameOf = personName;
  protected readonly lifeOf = lifeOf;
  protected readonly byPlace = (place: number): number => place;

  readonly #router = inject(Router);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #memory = inject(ListMemory);
  /** The uppermost on the screen. It cannot be measured any more when the list goes. */
  #top = 0;
  #isScrolled = false;
  readonly #width = signal(this.#host.clientWidth);

  readonly #sizes = computed(() => listSizes(this.view(), this.#width(), textSize()));
  protected readonly perRow = computed(() => this.#sizes().perRow);
  protected readonly rowHeight = computed(() => this.#sizes().rowHeight);
  protected readonly rows = computed(() => new HitRows(this.source(), this.perRow()));
  protected readonly columns = computed(() =>
    columnsFor(this.mayOrderByName()).map((column) => ({
      ...column,
      state: sortState(column, this.order()),
    })),
  );
  /** Where one was before, until the list has begun there. */
  readonly #before = computed(() => (this.resumes() ? this.#memory.of(this.key()) : null));
  /** At whom the keyboard is. */
  protected readonly active = linkedSignal<HitSource, number>({
    source: this.source,
    computation: (_source, previous) => (previous === undefined ? (untracked(this.#before)?.active ?? 0) : 0),
  });

  constructor() {
    const destroy = inject(DestroyRef);
    const observer = new ResizeObserver(() => this.#width.set(this.#host.clientWidth));
    observer.observe(this.#host);
    destroy.onDestroy(() => observer.disconnect());
    destroy.onDestroy(() => this.#memory.keep(this.key(), { active: this.active(), top: this.#top }));

    // Heard of by hand: a listener of the template would draw the list anew at every step.
    afterRenderEffect((onCleanup) => {
      const viewport = this.viewport();
      const { nativeElement } = viewport.elementRef;
      this.#isScrolled = nativeElement.scrollTop > 0;
      const scrolled = viewport
        .elementScrolled()
        .subscribe(() => (this.#isScrolled = nativeElement.scrollTop > 0));
      onCleanup(() => scrolled.unsubscribe());
    });
    // Another search begins at its top: scrolling is no state that a template could show.
    let isFirst = true;
    afterRenderEffect(() => {
      this.source();
      untracked(() => this.#begin(isFirst ? this.#before() : null));
      isFirst = false;
    });
    // The viewport tells only which rows are on the screen, not that other people are in them now.
    afterRenderEffect(() => this.rows().look(this.viewport().getRenderedRange()));
  }

  #begin(before: ListPlace | null): void {
    if (before !== null) this.#resume(before);
    // Where the page scrolls, one may be among the filters. To scroll to where it stands would have all laid out once more.
    else if (!this.isNarrow() && this.#isScrolled) this.viewport().scrollToOffset(0);
  }

  /** The list is as long as it will be only some frames after its people are known. */
  #resume(before: ListPlace, frames = 10): void {
    const offset = Math.floor(before.top / this.perRow()) * this.rowHeight();
    this.#scrollTo(offset);
    if (this.viewport().measureScrollOffset() >= offset || frames === 0) this.#focusWhenDrawn(before.active);
    else requestAnimationFrame(() => this.#resume(before, frames - 1));
  }

  protected noteTop(row: number): void {
    this.#top = row * this.perRow();
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (!target.matches('[data-row]')) return;
    const place = placeAfter(event.key, this.active(), {
      perRow: this.perRow(),
      perPage: Math.max(1, Math.floor(this.#visibleHeight() / this.rowHeight())) * this.perRow(),
      length: this.source().length,
    });
    const hit = this.source().at(this.active());
    if (place !== null) this.#moveTo(place);
    else if (hit === null) return;
    else if (event.key === 'Enter') void this.#router.navigate(['/people', hit.userId]);
    else if (event.key === 's' && this.mayShortlist()) this.shortlisted.emit(hit);
    else if (event.key === 'c') this.toggled.emit(hit.userId);
    else return;
    event.preventDefault();
  }

  /** Puts the keyboard at the person where it was last, at first the uppermost. */
  focus(): void {
    this.#moveTo(this.active());
  }

  #moveTo(place: number): void {
    this.active.set(place);
    const row = Math.floor(place / this.perRow());
    const [from, to] = [row * this.rowHeight(), (row + 1) * this.rowHeight()];
    const viewport = this.viewport();
    const top = viewport.measureScrollOffset();
    const height = this.#visibleHeight();
    if (from < top) this.#scrollTo(from);
    else if (to > top + height) this.#scrollTo(to - height);
    this.#focusWhenDrawn(place);
  }

  /** @param from who had the keyboard when it was to go there: whoever has taken it since keeps it */
  #focusWhenDrawn(place: number, from = document.activeElement, frames = 60): void {
    requestAnimationFrame(() => {
      const drawn = this.#host.querySelector<HTMLElement>(`[data-row="${place}"]`);
      const { activeElement } = document;
      // On the page, or on its content as a whole, where the shell puts the keyboard on a new page, nobody has taken it.
      const isFree = activeElement === from || activeElement === null || activeElement.contains(this.#host);
      if (drawn !== null) drawn.focus({ preventScroll: true });
      else if (frames > 0 && isFree) this.#focusWhenDrawn(place, from, frames - 1);
    });
  }

  #scrollTo(offset: number): void {
    const viewport = this.viewport();
    // The viewport would forget what stands above it on the page.
    if (this.isNarrow()) window.scrollTo({ top: window.scrollY + this.#edge() + offset });
    else viewport.scrollToOffset(offset);
  }

  /** How far below the upper edge of the window the list begins. */
  #edge(): number {
    return this.viewport().elementRef.nativeElement.getBoundingClientRect().top;
  }

  #visibleHeight(): number {
    return this.viewport().getViewportSize();
  }
}

const textSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
