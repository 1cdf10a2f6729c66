import { DestroyRef, Injectable, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Criteria } from './criteria.ts';
import { SearchDesk } from './search-desk.ts';

export type View = 'table' | 'cards';

/** Typing is over after so many milliseconds: one does not want to go back letter by letter. */
const typingMs = 300;

/** The search in the address of the page: whatever is searched for can be sent to somebody, and gone back to. */
@Injectable()
export class SearchAddress {
  readonly #desk = inject(SearchDesk);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #parameters = toSignal(this.#route.queryParams, { requireSync: true });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the address says or will say by ourselves. */
  #own = Criteria.none;

  readonly criteria = computed(() => Criteria.from(this.#parameters()), {
    equal: (one, other) => one.equals(other),
  });
  readonly view = computed((): View => (this.#parameters()['view'] === 'cards' ? 'cards' : 'table'));

  constructor() {
    // Before anything is asked of the server, or it would be asked for everybody first.
    this.#take(this.criteria());
    // A link, the back button and a saved search all come by the address. What we wrote to it ourselves is older than what has been
    // typed since.
    effect(() => {
      const asked = this.criteria();
      if (!this.#own.equals(asked)) this.#take(asked);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  /**
   * Searches at once; the address follows.
   * @param isTyping the address follows when the typing is over, and is replaced then
   */
  search(criteria: Criteria, isTyping = false): void {
    this.#take(criteria);
    if (isTyping) this.#timer = setTimeout(() => void this.#write(criteria, true), typingMs);
    else void this.#write(criteria, false);
  }

  show(view: View): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { view: view === 'cards' ? view : null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  #take(criteria: Criteria): void {
    clearTimeout(this.#timer);
    this.#own = criteria;
    this.#desk.change(criteria);
  }

  #write(criteria: Criteria, replaceUrl: boolean): Promise<boolean> {
    const view = this.view() === 'cards' ? { view: 'cards' } : {};
    return this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { ...criteria.toParameters(), ...view },
      replaceUrl,
    });
  }
}
