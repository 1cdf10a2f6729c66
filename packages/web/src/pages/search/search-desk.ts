import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { SearchAnswer } from '../../api/answers.ts';
import { Session } from '../../shared/session.ts';
import { Criteria } from './criteria.ts';
import { HitSource, pageSize } from './hit-source.ts';

/** What the server answered, and what it had been asked. */
interface Found {
  readonly answer: SearchAnswer;
  readonly parameters: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/** The search under way: what is asked, and what came back. */
@Injectable()
export class SearchDesk {
  readonly #http = inject(HttpClient);
  readonly #session = inject(Session);

  readonly criteria = signal(Criteria.none, { equal: (one, other) => one.equals(other) });

  readonly #parameters = computed(() => {
    const isBlind = this.#session.isBlind();
    const criteria = this.criteria();
    // The order by name would tell names.
    const asked =
      isBlind && criteria.one('sort') === 'name' ? criteria.without('sort', 'direction') : criteria;
    return { ...asked.toParameters(), ...(isBlind && { blind: true }) };
  });

  /** A request under way is cancelled by the next. */
  readonly request = httpResource<SearchAnswer>(() => ({
    url: '/api/v1/search',
    params: { ...this.#parameters(), limit: pageSize },
  }));

  /** The last answer stays while the next is on its way, so that nothing flickers while one types. */
  readonly #found = linkedSignal<Found | undefined, Found | undefined>({
    source: () =>
      this.request.hasValue() ? { answer: this.request.value(), parameters: this.#parameters() } : undefined,
    computation: (newest, previous) => newest ?? previous?.value,
  });
  readonly answer = computed(() => this.#found()?.answer);
  readonly error = computed(() => this.request.error());
  readonly isLoading = computed(() => this.request.isLoading());

  readonly source = computed(() => {
    const found = this.#found();
    if (found === undefined) return null;
    const { answer, parameters } = found;
    return new HitSource(answer, (offset) =>
      this.#http.get<SearchAnswer>('/api/v1/search', {
        params: { ...parameters, facets: false, limit: pageSize, offset, version: answer.version },
      }),
    );
  });

  change(criteria: Criteria): void {
    this.criteria.set(criteria);
  }
}
