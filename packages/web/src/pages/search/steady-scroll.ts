import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

/** An answer that takes longer belongs to a hand that has moved on. */
const holdMs = 2000;

/** What was clicked stays where it is on the screen, though what stands above it becomes more or less. */
@Directive({
  selector: '[saSteadyScroll]',
  host: { '(click)': 'hold($event)', '(change)': 'hold($event)' },
})
export class SteadyScroll {
  /** What the content is drawn from; drawing it anew must not move what was clicked. */
  readonly drawnFrom = input.required<unknown>({ alias: 'saSteadyScroll' });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #held: { readonly element: Element; readonly top: number; readonly since: number } | null = null;

  constructor() {
    // Scrolling is no state that a template could show.
    afterRenderEffect(() => {
      this.drawnFrom();
      const held = this.#held;
      this.#held = null;
      if (held === null || !held.element.isConnected || performance.now() - held.since > holdMs) return;
      const moved = held.element.getBoundingClientRect().top - held.top;
      if (moved !== 0) scrollerOf(this.#host).scrollBy({ top: moved, behavior: 'instant' });
    });
  }

  protected hold({ target }: Event): void {
    const element = target as Element;
    this.#held = { element, top: element.getBoundingClientRect().top, since: performance.now() };
  }
}

function scrollerOf(element: Element): Element {
  const parent = element.parentElement;
  if (parent === null) return document.scrollingElement ?? document.documentElement;
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}
