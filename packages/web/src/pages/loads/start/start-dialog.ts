import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { describeError } from '../../../shared/problem-notice.ts';
import type { LoadState } from '../answers.ts';
import { quarterWish } from './quarter-wish.ts';

/** Asks what is to be loaded, and starts it. */
@Component({
  selector: 'sa-start-dialog',
  templateUrl: './start-dialog.html',
  styleUrl: './start-dialog.css',
})
export class StartDialog {
  protected readonly dialog = inject<DialogRef<LoadState | 'look'>>(DialogRef);
  readonly #http = inject(HttpClient);
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly typed = signal('');
  protected readonly isWrong = signal(false);
  protected readonly dryRun = signal(false);
  protected readonly allowShrink = signal(false);
  protected readonly isStarting = signal(false);
  readonly #error = signal<unknown>(null);
  protected readonly refusal = computed(() => {
    const error = this.#error();
    if (error === null) return null;
    const isConflict = error instanceof HttpErrorResponse && error.status === 409;
    return { ...describeError(error), isConflict };
  });

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isStarting()) return;
    const quarter = quarterWish(this.typed());
    this.isWrong.set(quarter === undefined);
    if (quarter === undefined) return this.field().nativeElement.focus();
    this.isStarting.set(true);
    try {
      const body = {
        ...(quarter !== null && { quarter }),
        dryRun: this.dryRun(),
        allowShrink: this.allowShrink(),
      };
      this.dialog.close(await firstValueFrom(this.#http.post<LoadState>('/api/v1/runs', body)));
    } catch (error) {
      this.#error.set(error);
      this.isStarting.set(false);
    }
  }
}

/** @returns the load that was started; `look` where another is to be looked at; undefined where nothing came of it */
export async function askAndStart(dialog: Dialog): Promise<LoadState | 'look' | undefined> {
  const asked = dialog.open<LoadState | 'look'>(StartDialog, {
    ariaModal: true,
    ariaLabelledBy: 'start-a-load',
    width: 'min(34rem, calc(100vw - 2rem))',
  });
  return firstValueFrom(asked.closed, { defaultValue: undefined });
}
