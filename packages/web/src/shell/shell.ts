import {
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  NavigationEnd,
  NavigationError,
  NavigationStart,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { CompareTrayBar } from '../shared/compare-tray-bar.ts';
import { ProblemNotice } from '../shared/problem-notice.ts';
import { Purpose } from '../shared/purpose.ts';
import { Session } from '../shared/session.ts';
import { ToldNotice, failed, type Told } from '../shared/told.ts';
import { PurposeForm } from './purpose-form.ts';
import { Wordmark } from './wordmark.ts';

/** What stands around every page: the wordmark, where one can go, and who one is. */
@Component({
  selector: 'sa-root',
  imports: [
    CompareTrayBar,
    ProblemNotice,
    PurposeForm,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ToldNotice,
    Wordmark,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly purpose = inject(Purpose);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  protected readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  protected readonly purposeButton = viewChild<ElementRef<HTMLElement>>('purposeButton');

  protected readonly places = computed(() =>
    [
      { path: '/search', name: 'Search', role: 'viewer' as const },
      { path: '/shortlists', name: 'Shortlists', role: 'manager' as const },
      { path: '/insights', name: 'Insights', role: 'viewer' as const },
      { path: '/loads', name: 'Loads', role: 'manager' as const },
    ].filter(({ role }) => this.session.may(role)),
  );
  protected readonly isChangingPurpose = signal(false);
  protected readonly told = signal<Told | null>(null);
  /** The address of a page that could not be fetched. */
  protected readonly unfetched = signal<string | null>(null);

  constructor() {
    let path = '';
    this.#router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.unfetched.set(null);
      if (event instanceof NavigationError) this.unfetched.set(event.url);
      if (!(event instanceof NavigationEnd)) return;
      const [arrived = ''] = event.urlAfterRedirects.split('?');
      if (path !== '' && arrived !== path) this.#keepKeyboard();
      path = arrived;
    });
  }

  /** Whoever opened a page by what is gone with the last one stands at the top of the new one, not nowhere. */
  #keepKeyboard(): void {
    const focus = (): void => {
      if (document.activeElement === document.body)
        this.content().nativeElement.focus({ preventScroll: true });
    };
    afterNextRender(focus, { injector: this.#injector });
  }

  protected skipToContent(event: Event): void {
    // The router would take the fragment for an address.
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  protected leavePurpose(): void {
    this.isChangingPurpose.set(false);
    this.purposeButton()?.nativeElement.focus();
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.told.set(failed('You are still signed in.', error));
    }
  }

  /** What could not be fetched before is fetched anew with all that belongs to it. */
  protected async tryAgain(address: string | null): Promise<void> {
    await this.session.load();
    if (!this.session.isServerDown()) window.location.assign(address ?? window.location.href);
  }
}
