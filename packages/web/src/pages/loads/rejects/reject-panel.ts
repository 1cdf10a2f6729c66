import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { count, counted } from '../../../shared/format.ts';
import { ProblemNotice } from '../../../shared/problem-notice.ts';
import { Session } from '../../../shared/session.ts';
import type { Reject, RejectGroup, RejectPageAnswer } from '../answers.ts';
import { CursorPages } from '../cursor-pages.ts';
import { allRejects, countOf, filterParameters, valuesOf, type RejectFilter } from './reject-filter.ts';

const pageSize = 50;

/** What a run rejected and mended: how often and why; and, for admins, row by row. */
@Component({
  selector: 'sa-reject-panel',
  imports: [ProblemNotice],
  templateUrl: './reject-panel.html',
  styleUrl: './reject-panel.css',
})
export class RejectPanel {
  readonly runId = input.required<number>();
  readonly filter = input.required<RejectFilter>();
  /** How many rows and cells the run counted, also where it did not keep them one by one. */
  readonly counted = input.required<number>();

  protected readonly session = inject(Session);
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly summary = httpResource<{ groups: RejectGroup[] }>(
    () => `/api/v1/runs/${this.runId()}/rejects/summary`,
  );
  protected readonly groups = computed(() =>
    this.summary.hasValue() ? this.summary.value().groups : undefined,
  );
  protected readonly files = computed(() => valuesOf(this.groups() ?? [], 'file', this.filter()));
  protected readonly codes = computed(() => valuesOf(this.groups() ?? [], 'code', this.filter()));
  protected readonly total = computed(() => countOf(this.groups() ?? [], this.filter()));
  protected readonly totals = computed(() => ({
    rows: countOf(this.groups() ?? [], { ...allRejects, kind: 'row' }),
    cells: countOf(this.groups() ?? [], { ...allRejects, kind: 'cell' }),
  }));
  protected readonly kinds = [
    { value: null, name: 'Both' },
    { value: 'row', name: 'Rejected rows' },
    { value: 'cell', name: 'Cells at fault' },
  ] as const;
  /** Values are those of people: who looks blindly does not see them. */
  protected readonly showsRows = computed(
    () => this.session.may('admin') && !this.session.isBlind() && (this.groups()?.length ?? 0) > 0,
  );
  protected readonly pages = new CursorPages<Reject, string>(async (after) => {
    const { rejects, next } = await firstValueFrom(
      this.#http.get<RejectPageAnswer>(`/api/v1/runs/${this.runId()}/rejects`, {
        params: { ...filterParameters(this.filter()), limit: pageSize, ...(after !== null && { after }) },
      }),
    );
    return { items: rejects, next };
  });
  protected readonly csvAddress = computed(() => {
    const parameters = new URLSearchParams({ ...filterParameters(this.filter()), format: 'csv' });
    return `/api/v1/runs/${this.runId()}/rejects?${parameters}`;
  });
  protected readonly count = count;
  protected readonly countedWords = counted;

  constructor() {
    const { fragment } = inject(ActivatedRoute).snapshot;
    // The browser looked for it before there was any content.
    afterNextRender(() => {
      if (fragment === 'rejects') this.show();
    });
    // Pages are added to one another, which no resource does: each other run or filter begins anew.
    effect(() => {
      const isShown = this.showsRows();
      this.runId();
      this.filter();
      untracked(() => (isShown ? void this.pages.begin() : this.pages.clear()));
    });
  }

  /** Goes to it, with the keyboard too. */
  show(): void {
    const heading = this.heading().nativeElement;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  protected change(change: Partial<RejectFilter>): void {
    void this.#router.navigate([], {
      queryParams: filterParameters({ ...this.filter(), ...change }),
      preserveFragment: true,
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected isChosen({ file, code, kind }: RejectGroup): boolean {
    const filter = this.filter();
    return filter.file === file && filter.code === code && filter.kind === kind;
  }
}
