import { Dialog } from '@angular/cdk/dialog';
import {
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  effect,
  inject,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { RunHistory } from './history/run-history.ts';
import { RunTable } from './history/run-table.ts';
import { LiveLoad } from './live/live-load.ts';
import { LoadWatch } from './live/load-watch.ts';
import { askAndStart } from './start/start-dialog.ts';

const lookAgainMs = 5000;

/** What was loaded when and how that went; and, for admins, how one starts a load and sees it run. */
@Component({
  selector: 'sa-loads-page',
  imports: [LiveLoad, ProblemNotice, RunTable],
  providers: [LoadWatch, RunHistory],
  templateUrl: './loads-page.html',
  styleUrl: './loads-page.css',
  // Who comes back to the page wants to see what began meanwhile.
  host: { '(document:visibilitychange)': 'lookWhenSeen()' },
})
export class LoadsPage {
  protected readonly session = inject(Session);
  protected readonly watch = inject(LoadWatch);
  protected readonly history = inject(RunHistory);
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly live = viewChild(LiveLoad);

  constructor() {
    void this.watch.look();
    // The history holds what becomes of a load, so it is read again whenever one begins or ends, and at first.
    effect(() => {
      this.watch.isRunning();
      untracked(() => void this.history.pages.begin({ isFresh: false }));
    });
    const timer = window.setInterval(() => {
      // One that was started elsewhere tells us nothing.
      if (this.history.isAnyRunning() && !this.watch.isRunning()) void this.#lookAgain();
    }, lookAgainMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async start(): Promise<void> {
    const started = await askAndStart(this.#dialog);
    if (started === undefined) return;
    if (started === 'look') await this.watch.look();
    else this.watch.follow(started);
    afterNextRender(() => this.live()?.focus(), { injector: this.#injector });
  }

  protected putAway(): void {
    this.watch.putAway();
    // The button that was pressed is gone.
    this.heading().nativeElement.focus();
  }

  protected lookWhenSeen(): void {
    if (document.visibilityState === 'visible' && !this.watch.isRunning()) void this.#lookAgain();
  }

  async #lookAgain(): Promise<void> {
    await this.watch.look();
    if (!this.watch.isRunning()) await this.history.pages.begin({ isFresh: false });
  }
}
