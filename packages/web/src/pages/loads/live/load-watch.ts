import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../../shared/session.ts';
import type { LoadState } from '../answers.ts';
import { afterEvent, nothingTold, type LoadEvent } from './load-progress.ts';

const address = '/api/v1/runs/current';
const lookAgainMs = 3000;

/**
 * Watches the load that was started on the server: by its events where one may hear them, else by asking how it stands. It shows a
 * load that runs, whoever started it, and how it ended where one saw it run.
 */
@Injectable()
export class LoadWatch {
  readonly #http = inject(HttpClient);
  readonly #session = inject(Session);
  readonly #load = signal<LoadState | null>(null);
  readonly #progress = signal(nothingTold);
  readonly #connection = signal<'heard' | 'lost'>('heard');
  #events: EventSource | null = null;
  #timer = 0;

  /** What is shown; null where there is nothing to show. */
  readonly load = this.#load.asReadonly();
  readonly progress = this.#progress.asReadonly();
  readonly connection = this.#connection.asReadonly();
  readonly isRunning = computed(() => {
    const load = this.#load();
    return load !== null && load.status !== 'ended';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stopWatching());
  }

  /** Asks whether a load runs, and follows it. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const { load } = await firstValueFrom(this.#http.get<{ load: LoadState | null }>(address));
      this.#connection.set('heard');
      this.#take(load);
    } catch {
      if (!this.isRunning()) return;
      this.#connection.set('lost');
      this.#lookLater();
    }
  }

  /** Follows a load that has just been started. */
  follow(load: LoadState): void {
    this.#stopWatching();
    this.#progress.set(nothingTold);
    this.#load.set(load);
    if (this.#session.may('admin')) this.#hear();
    else this.#lookLater();
  }

  /** Asks it to stop. */
  async stop(): Promise<void> {
    this.#update(await firstValueFrom(this.#http.delete<LoadState>(address)));
  }

  putAway(): void {
    this.#stopWatching();
    this.#load.set(null);
  }

  #take(load: LoadState | null): void {
    const shown = this.#load();
    // A server that was started anew knows nothing of the load that one saw run.
    if (load === null) return this.#load.set(shown === null ? null : { ...shown, status: 'ended' });
    if (load.loadId === shown?.loadId) this.#update(load);
    else if (load.status !== 'ended') this.follow(load);
    if (this.isRunning() && this.#events === null) this.#lookLater();
  }

  #update(load: LoadState): void {
    const shown = this.#load();
    // The answer to a request may come after the event that tells of the end.
    if (shown?.loadId === load.loadId && shown.status === 'ended') return;
    this.#load.set(load);
    if (load.status === 'ended') this.#stopWatching();
  }

  #hear(): void {
    const events = new EventSource(`${address}/events`);
    this.#events = events;
    events.addEventListener('open', () => this.#connection.set('heard'));
    events.addEventListener('progress', ({ data }: MessageEvent<string>) =>
      this.#progress.update((progress) => afterEvent(progress, JSON.parse(data) as LoadEvent)),
    );
    events.addEventListener('ended', ({ data }: MessageEvent<string>) =>
      this.#update(JSON.parse(data) as LoadState),
    );
    events.addEventListener('error', () => {
      this.#connection.set('lost');
      if (events.readyState !== EventSource.CLOSED) return;
      // It does not come back by itself: the session may be over, or the server another one.
      this.#events = null;
      this.#lookLater();
    });
  }

  #lookLater(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.look(), lookAgainMs);
  }

  #stopWatching(): void {
    clearTimeout(this.#timer);
    this.#events?.close();
    this.#events = null;
  }
}
