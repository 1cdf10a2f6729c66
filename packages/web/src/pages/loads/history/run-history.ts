import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { RunHead, RunPageAnswer } from '../answers.ts';
import { CursorPages } from '../cursor-pages.ts';

const pageSize = 20;

/** The runs there were, newest first, as far as they were read. */
@Injectable()
export class RunHistory {
  readonly #http = inject(HttpClient);
  readonly pages = new CursorPages<RunHead, number>(async (before) => {
    const { runs, next } = await firstValueFrom(
      this.#http.get<RunPageAnswer>('/api/v1/runs', {
        params: { limit: pageSize, ...(before !== null && { before }) },
      }),
    );
    return { items: runs, next };
  });
  /** Also one that was started elsewhere: by a command, or by a scheduler. */
  readonly isAnyRunning = computed(
    () => this.pages.items()?.some(({ status }) => status === 'running') ?? false,
  );
}
