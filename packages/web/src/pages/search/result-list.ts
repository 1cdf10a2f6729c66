import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Hit } from '../../api/answers.ts';
import { AvailabilityBars } from '../../shared/availability-bars.ts';
import { day, percent } from '../../shared/format.ts';
import { MarkedText } from '../../shared/marked-text.ts';
import type { HitSource } from './hit-source.ts';

export type Sort = 'relevance' | 'availability' | 'name' | 'grade' | 'experience' | 'updated';

interface Column {
  readonly name: string;
  readonly className: string;
  readonly sort?: Sort;
}

const columns: readonly Column[] = [
  { name: 'Person', className: 'person', sort: 'name' },
  { name: 'Location', className: 'place' },
  { name: 'Grade', className: 'grade', sort: 'grade' },
  { name: 'Clearance', className: 'clearance' },
  { name: 'Free', className: 'free', sort: 'availability' },
  { name: 'Key skills, and why found', className: 'skills', sort: 'relevance' },
];

/** The people found, as a table or as cards: only those on the screen are drawn, of however many there are. */
@Component({
  selector: 'sa-result-list',
  imports: [
    AvailabilityBars,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    MarkedText,
    RouterLink,
  ],
  templateUrl: './result-list.html',
  styleUrl: './result-list.css',
})
export class ResultList {
  readonly source = input.required<HitSource>();
  readonly view = input<'table' | 'cards'>('table');
  readonly sort = input<Sort>('relevance');
  readonly direction = input<'asc' | 'desc' | ''>('');
  /** `userId` of those chosen to be compared. */
  readonly chosen = input<ReadonlySet<number>>(new Set());
  readonly mayShortlist = input(false);
  readonly sorted = output<Sort>();
  readonly toggled = output<number>();
  readonly shortlisted = output<Hit>();

  protected readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  protected readonly columns = columns;
  protected readonly day = day;
  protected readonly percent = percent;
  readonly isNarrow = input(false);
  protected readonly rowHeight = computed(() => (this.view() === 'table' ? 92 : this.isNarrow() ? 216 : 168));
  /** Which row the keyboard is at. */
  protected readonly active = signal(0);
  readonly #router = inject(Router);

  constructor() {
    effect(() => {
      this.source();
      this.active.set(0);
      this.viewport().scrollToOffset(0);
    });
  }

  protected nameOf({ name, userId }: Hit): string {
    return name ?? `Person ${userId}`;
  }

  protected snippet(hit: Hit): string | null {
    return hit.matches.find(({ kind }) => kind === 'text')?.value ?? null;
  }

  /** What beside skills and words was asked for and found. */
  protected otherMatches({ matches }: Hit): string[] {
    return matches
      .filter(({ kind }) => kind !== 'text' && kind !== 'skill')
      .map(({ value, languageLevel }) => (languageLevel ? `${value}, ${languageLevel}` : value));
  }

  protected isMatched(hit: Hit, skill: string): boolean {
    return hit.matches.some(({ kind, value }) => kind === 'skill' && value === skill);
  }

  protected sortState(column: Column): 'ascending' | 'descending' | 'none' | null {
    if (column.sort === undefined) return null;
    if (column.sort !== this.sort()) return 'none';
    const direction = this.direction() || (column.sort === 'name' ? 'asc' : 'desc');
    return direction === 'asc' ? 'ascending' : 'descending';
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnRow = (event.target as HTMLElement).matches('[data-row]');
    const hit = this.source().at(this.active());
    const moves: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const move = moves[event.key];
    if (move !== undefined) this.#moveTo(this.active() + move);
    else if (event.key === 'Home') this.#moveTo(0);
    else if (event.key === 'End') this.#moveTo(this.source().length - 1);
    else if (hit === null || !isOnRow) return;
    else if (event.key === 'Enter') void this.#router.navigate(['/people', hit.userId]);
    else if (event.key === 's' && this.mayShortlist()) this.shortlisted.emit(hit);
    else if (event.key === 'c') this.toggled.emit(hit.userId);
    else return;
    event.preventDefault();
  }

  /** Puts the keyboard at the first person. */
  focus(): void {
    this.#moveTo(this.active());
  }

  #moveTo(place: number): void {
    const wanted = Math.max(0, Math.min(this.source().length - 1, place));
    this.active.set(wanted);
    const viewport = this.viewport();
    const [from, to] = [wanted * this.rowHeight(), (wanted + 1) * this.rowHeight()];
    const top = viewport.measureScrollOffset();
    if (from < top) viewport.scrollToOffset(from);
    else if (to > top + viewport.getViewportSize()) viewport.scrollToOffset(to - viewport.getViewportSize());
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        viewport.elementRef.nativeElement
          .querySelector<HTMLElement>(`[data-row="${wanted}"]`)
          ?.focus({ preventScroll: true }),
      ),
    );
  }
}
