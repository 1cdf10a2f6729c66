import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { counted, day } from '../../shared/format.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import type { Shortlist } from '../../shared/shortlists.ts';
import { FreeWindow, type Days } from './free-window.ts';
import { MemberTable } from './member-table.ts';
import { Roster } from './roster.ts';

/** A list that a colleague has sent a link to: to look at. */
@Component({
  selector: 'sa-shared-shortlist-page',
  imports: [FreeWindow, MemberTable, ProblemNotice, RouterLink],
  templateUrl: './shared-shortlist-page.html',
  styleUrl: './shortlist-page.css',
})
export class SharedShortlistPage {
  readonly secret = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly session = inject(Session);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  protected readonly request = httpResource<Shortlist>(() => {
    const [from, to] = [this.from(), this.to()];
    return {
      url: `/api/v1/shared-shortlists/${encodeURIComponent(this.secret())}`,
      params: { ...(from && { from }), ...(to && { to }), ...(this.session.isBlind() && { blind: true }) },
    };
  });
  /** The last answer stays while the next is on its way: with other days only the figures change. */
  protected readonly list = linkedSignal<Shortlist | undefined, Shortlist | undefined>({
    source: () => (this.request.hasValue() ? this.request.value() : undefined),
    computation: (newest, previous) => newest ?? previous?.value,
  });
  protected readonly roster = computed(() => new Roster(this.list()?.people ?? []));
  protected readonly isClosed = computed(() => {
    const error = this.request.error();
    return error instanceof HttpErrorResponse && error.status === 404;
  });
  protected readonly counted = counted;
  protected readonly day = day;

  protected show(days: Days | null): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { from: days?.from, to: days?.to },
      replaceUrl: true,
    });
  }
}
