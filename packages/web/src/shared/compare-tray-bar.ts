import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, type Params } from '@angular/router';
import { filter, map, scan } from 'rxjs';
import { CompareTray, mostCompared } from './compare-tray.ts';
import { counted } from './format.ts';

/** Where one is, and what was last searched for. */
interface Place {
  readonly path: string;
  readonly searched: Params;
}

/** At the lower edge of every page while somebody is chosen to be compared: how many, and the way to the comparison. */
@Component({
  selector: 'sa-compare-tray-bar',
  imports: [RouterLink],
  host: { '[class.shown]': 'isShown()' },
  template: `
    <p class="visually-hidden" role="status">{{ isShown() ? words() : '' }}</p>
    @if (isShown()) {
      <aside aria-label="Chosen to compare">
        <p aria-hidden="true">{{ words() }}</p>
        @if (count() > 1) {
          <a class="button primary" routerLink="/compare" [queryParams]="parameters()"
            >Compare {{ count() }} people</a
          >
        }
        <button type="button" class="button" (click)="clear()">
          Clear<span class="visually-hidden"> those chosen to compare</span>
        </button>
      </aside>
    }
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: 0;
      z-index: 4;
    }
    aside {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      justify-content: end;
      padding: var(--space-2) var(--space-4);
      background: var(--sheet-raised);
      border-block-start: 2px solid var(--teal);
      box-shadow: var(--shadow-raised);
    }
    aside p {
      margin-inline-end: auto;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CompareTrayBar {
  readonly #tray = inject(CompareTray);
  readonly #router = inject(Router);
  readonly #place = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => this.#router.parseUrl(urlAfterRedirects)),
      scan(
        ({ searched }: Place, url): Place => {
          const path = url.root.children['primary']?.segments[0]?.path ?? '';
          return { path, searched: path === 'search' ? withoutView(url.queryParams) : searched };
        },
        { path: '', searched: {} },
      ),
    ),
    { initialValue: { path: '', searched: {} } },
  );

  protected readonly count = computed(() => this.#tray.chosen().size);
  /** The comparison itself shows who is chosen. */
  protected readonly isShown = computed(() => this.count() > 0 && this.#place().path !== 'compare');
  protected readonly words = computed(() => {
    const chosen = `${counted(this.count(), 'person', 'people')} chosen to compare`;
    if (this.count() === mostCompared) return `${chosen}: as many as fit`;
    return this.count() === 1 ? `${chosen}; choose another` : chosen;
  });
  /** Compared against what was searched for. */
  protected readonly parameters = computed(() => ({
    ...this.#place().searched,
    id: [...this.#tray.chosen()],
  }));

  protected clear(): void {
    this.#tray.clear();
    // The bar goes, and the keyboard would go with it.
    document.getElementById('content')?.focus();
  }
}

/** What is searched for, without how it is shown. */
const withoutView = ({ view: _view, sort: _sort, direction: _direction, ...searched }: Params): Params =>
  searched;
