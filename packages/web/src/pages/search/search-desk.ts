import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { SearchAnswer } from '../../api/answers.ts';
import { Session } from '../../shared/session.ts';
import { Criteria } from './criteria.ts';
import { HitSource, pageSize } from './hit-source.ts';

/** The search under way: what is asked, and what came back. */
@Injectable()
export class SearchDesk {
  readonly #http = inject(HttpClient);
  readonly #session = inject(Session);

  readonly criteria = signal(Criteria.none, { equal: (one, other) => one.equals(other) });

  readonly #parameters = computed(() => ({
    ...this.criteria().toParameters(),
    ...(this.#session.isBlind() && { blind: true }),
  }));
  readonly request = httpResource<SearchAnswer>(() => ({
    url: '/api/v1/search',
    params: { ...this.#parameters(), limit: pageSize },
  }));

  /** The last answer stays while the next is on its way, so that nothing flickers while one types. */
  readonly answer = linkedSignal<SearchAnswer | undefined, SearchAnswer | undefined>({
    source: () => (this.request.hasValue() ? this.request.value() : undefined),
    computation: (newest, previous) => newest ?? previous?.value,
  });
  readonly error = computed(() => this.request.error());

  readonly source = computed(() => {
    const first = this.answer();
    if (first === undefined) return null;
    // The parameters of this answer: those of the next may stand in the signal already when a page of this one is asked for.
    const parameters = this.#parameters();
    return new HitSource(first, (offset) =>
      this.#http.get<SearchAnswer>('/api/v1/search', {
        params: { ...parameters, facets: false, limit: pageSize, offset, version: first.version },
      }),
    );
  });

  change(criteria: Criteria): void {
    this.criteria.set(criteria);
  }
}
