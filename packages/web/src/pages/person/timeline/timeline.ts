import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { barAfter } from './arrow-keys.ts';
import { axisHeight, barHeight, drawingOf } from './bars.ts';
import type { HistoryItem, HistoryKind } from './history.ts';
import { yearsOf } from './span.ts';

/** A career on one time axis. One bar is in the order of the tab key; arrows lead to the others. */
@Component({
  selector: 'sa-timeline',
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  readonly history = input.required<Readonly<Record<HistoryKind, readonly HistoryItem[]>>>();
  /** `YYYY-MM-DD` */
  readonly today = input.required<string>();
  /** Somebody wants to read all of it. */
  readonly opened = output<HistoryItem>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');
  protected readonly barHeight = barHeight;
  protected readonly axisHeight = axisHeight;
  protected readonly drawing = computed(() => drawingOf(this.history(), yearsOf(this.today())));
  /** The bar that the tab key leads to. */
  protected readonly current = linkedSignal(() => {
    // What is going on now is what one asks first.
    const last = (this.drawing()?.bars ?? []).findLastIndex(({ item }) => item.kind === 'projects');
    return Math.max(0, last);
  });
  /** The bar that is told of below the drawing. */
  protected readonly told = signal<number | null>(null);
  protected readonly toldBar = computed(() => {
    const told = this.told();
    return told === null ? undefined : this.drawing()?.bars[told];
  });

  constructor() {
    // Where it does not fit, now is seen first.
    afterNextRender(() => {
      const scroller = this.scroller()?.nativeElement;
      scroller?.scrollTo({ left: scroller.scrollWidth });
    });
  }

  protected focused(place: number): void {
    this.current.set(place);
    this.told.set(place);
  }

  protected onKey(event: KeyboardEvent, place: number): void {
    const bars = this.drawing()?.bars ?? [];
    if (event.key === 'Enter' || event.key === ' ') this.opened.emit(bars[place]!.item);
    else {
      const next = barAfter(bars, place, event.key);
      if (next === null) return;
      this.current.set(next);
      this.#element.nativeElement.querySelector<SVGElement>(`[data-bar="${next}"]`)?.focus();
    }
    event.preventDefault();
  }
}
