import { Location } from '@angular/common';
import { DestroyRef, Injectable, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationStart, Router, type UrlTree } from '@angular/router';
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
  readonly #location = inject(Location);
  readonly #parameters = toSignal(this.#route.queryParams, { requireSync: true });
  /** While one types. */
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
    this.#router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.#leaveTyping(event);
    });
    inject(DestroyRef).onDestroy(() => this.#stopTyping());
  }

  /**
   * Searches at once; the address follows.
   * @param isTyping the address follows when the typing is over, and is replaced then
   */
  search(criteria: Criteria, isTyping = false): void {
    this.#take(criteria);
    if (isTyping) this.#timer = setTimeout(() => this.#write(criteria, { replaceUrl: true }), typingMs);
    else this.#write(criteria, { replaceUrl: false });
  }

  show(view: View): void {
    this.#write(this.#own, { view, replaceUrl: true });
  }

  #take(criteria: Criteria): void {
    this.#stopTyping();
    this.#own = criteria;
    this.#desk.change(criteria);
  }

  #stopTyping(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Whoever goes on before the typing is over is not called back when it is, and finds the words again by the back button. Who goes back
   * instead has left that place already.
   */
  #leaveTyping({ navigationTrigger }: NavigationStart): void {
    if (this.#timer === undefined) return;
    this.#stopTyping();
    if (navigationTrigger !== 'imperative') return;
    const address = this.#router.serializeUrl(this.#addressOf(this.#own, this.view()));
    this.#location.replaceState(address, '', this.#location.getState());
  }

  #write(criteria: Criteria, { view = this.view(), replaceUrl }: { view?: View; replaceUrl: boolean }): void {
    this.#stopTyping();
    void this.#router.navigateByUrl(this.#addressOf(criteria, view), { replaceUrl });
  }

  #addressOf(criteria: Criteria, view: View): UrlTree {
    const shown = view === 'cards' ? { view } : {};
    return this.#router.createUrlTree([], {
      relativeTo: this.#route,
      queryParams: { ...criteria.toParameters(), ...shown },
    });
  }
}
