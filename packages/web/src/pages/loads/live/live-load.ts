import { Dialog } from '@angular/cdk/dialog';
import {
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMeant, type Question } from '../../../shared/confirmation.ts';
import { count, duration, quarter } from '../../../shared/format.ts';
import { Session } from '../../../shared/session.ts';
import { ToldNotice, failed, type Told } from '../../../shared/told.ts';
import type { LoadState } from '../answers.ts';
import { elapsed, fileSize } from '../moment.ts';
import { stageTasks } from '../run/stage-bars.ts';
import { endOf } from './load-end.ts';
import { stagesOf, type StageState } from './load-progress.ts';
import { LoadWatch } from './load-watch.ts';

const stopping: Question = {
  title: 'Stop the load?',
  meaning:
    'What it has read so far is undone, and the data stays as it was before. It can be started again at any time.',
  leave: 'Let it go on',
  act: 'Stop the load',
};

/** A load while it runs, and how it ended. */
@Component({
  selector: 'sa-live-load',
  imports: [RouterLink, ToldNotice],
  templateUrl: './live-load.html',
  styleUrl: './live-load.css',
})
export class LiveLoad {
  readonly load = input.required<LoadState>();
  readonly putAway = output();

  protected readonly watch = inject(LoadWatch);
  protected readonly session = inject(Session);
  readonly #dialog = inject(Dialog);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly told = signal<Told | null>(null);

  protected readonly progress = this.watch.progress;
  protected readonly stages = computed(() =>
    stagesOf(this.progress(), { isDryRun: this.load().options.dryRun }),
  );
  protected readonly current = computed(() =>
    this.stages()
      .filter(({ state }) => state === 'under way')
      .map(({ name }) => stageTasks[name])
      .join(' and '),
  );
  protected readonly merged = computed(
    () => this.progress().reports.filter(({ isMerged }) => isMerged).length,
  );
  protected readonly toCome = computed(() =>
    Math.max(0, (this.progress().found?.reports ?? 0) - this.progress().reports.length),
  );
  protected readonly end = computed(() =>
    endOf(this.load(), this.progress().found?.quarter ?? this.load().options.quarter),
  );
  protected readonly runId = computed(() => this.load().runId ?? this.progress().runId);
  /** The clocks of the server and of the reader may differ: never less than nothing. */
  readonly #now = signal(Date.now());
  protected readonly elapsed = computed(() => {
    const { startedAt, endedAt } = this.load();
    return elapsed((endedAt === null ? this.#now() : Date.parse(endedAt)) - Date.parse(startedAt));
  });

  protected readonly count = count;
  protected readonly duration = duration;
  protected readonly fileSize = fileSize;
  protected readonly quarter = quarter;

  constructor() {
    const timer = window.setInterval(() => this.#now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected stateWords(state: StageState['state']): string {
    if (this.load().status !== 'ended') return state;
    return state === 'under way' ? 'ended here' : 'not reached';
  }

  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected async stop(): Promise<void> {
    if (!(await isMeant(this.#dialog, stopping))) return;
    // What opened the dialog may be gone with the load.
    this.focus();
    try {
      await this.watch.stop();
    } catch (error) {
      this.told.set(failed('The load was not stopped.', error));
      void this.watch.look();
    }
  }
}
