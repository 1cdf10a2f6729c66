import { Component, DestroyRef, afterNextRender, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { stayAt } from './stay-at.ts';

/** Links to the sections of the page. Who comes with one in the address is led to it. */
@Component({
  selector: 'sa-section-links',
  template: `
    <nav aria-label="Sections of this page">
      <ul>
        @for (section of sections(); track section.anchor) {
          <li>
            <a [href]="'insights#' + section.anchor" (click)="jump($event, section.anchor)">{{
              section.name
            }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
    }
    a {
      display: block;
      padding-block: var(--space-1);
    }
  `,
})
export class SectionLinks {
  readonly sections = input.required<readonly { readonly anchor: string; readonly name: string }[]>();
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  constructor() {
    const { fragment } = this.#route.snapshot;
    const destroy = inject(DestroyRef);
    afterNextRender(() => {
      const place = fragment === null ? null : document.getElementById(fragment);
      if (place !== null) destroy.onDestroy(stayAt(place));
    });
  }

  /** Goes to a section with the keyboard too, and notes it in the address. */
  protected jump(event: MouseEvent, anchor: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    document.getElementById(anchor)?.scrollIntoView();
    document.getElementById(`${anchor}-name`)?.focus({ preventScroll: true });
    void this.#router.navigate([], {
      relativeTo: this.#route,
      fragment: anchor,
      queryParamsHandling: 'preserve',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
