import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { count, counted, day, duration, quarter } from '../../../shared/format.ts';
import { ProblemNotice } from '../../../shared/problem-notice.ts';
import { Session } from '../../../shared/session.ts';
import type { Run } from '../answers.ts';
import { moment } from '../moment.ts';
import { filterOf } from '../rejects/reject-filter.ts';
import { RejectPanel } from '../rejects/reject-panel.ts';
import { faultLines, remedyOf } from '../remedy.ts';
import { statusWords } from '../run-status.ts';
import { ReportTable } from './report-table.ts';
import { kpiFigures } from './run-figures.ts';
import { StageTimings } from './stage-timings.ts';

const lookAgainMs = 3000;

/** What one run did: why it ended as it did, its stages, its reports, its key figures, and what it rejected. */
@Component({
  selector: 'sa-run-page',
  imports: [ProblemNotice, RejectPanel, ReportTable, RouterLink, StageTimings],
  templateUrl: './run-page.html',
  styleUrl: './run-page.css',
})
export class RunPage {
  /** Of the address; the others are the filter of what was rejected. */
  readonly runId = input.required<string>();
  readonly file = input<string>();
  readonly code = input<string>();
  readonly kind = input<string>();

  protected readonly session = inject(Session);
  protected readonly rejects = viewChild.required(RejectPanel);
  readonly #isId = computed(() => /^[1-9]\d{0,8}$/.test(this.runId()));
  protected readonly request = httpResource<Run>(() =>
    this.#isId() ? `/api/v1/runs/${this.runId()}` : undefined,
  );
  protected readonly run = computed(() => (this.request.hasValue() ? this.request.value() : undefined));
  protected readonly isMissing = computed(() => {
    const error = this.request.error();
    return !this.#isId() || (error instanceof HttpErrorResponse && error.status === 404);
  });
  protected readonly filter = computed(() => filterOf(this.file(), this.code(), this.kind()));
  protected readonly hasTimes = computed(() => Object.keys(this.run()?.stageMilliseconds ?? {}).length > 0);
  protected readonly kpis = computed(() => kpiFigures(this.run()?.kpis ?? []));
  protected readonly status = computed(() => statusWords(this.run()!.status));
  protected readonly faults = computed(() => {
    const { rowsRejected = 0, reports = [] } = this.run() ?? {};
    return rowsRejected + reports.reduce((sum, { cellIssues }) => sum + cellIssues, 0);
  });

  protected readonly count = count;
  protected readonly counted = counted;
  protected readonly day = day;
  protected readonly duration = duration;
  protected readonly moment = moment;
  protected readonly quarter = quarter;
  protected readonly remedyOf = remedyOf;
  protected readonly faultLines = faultLines;

  constructor() {
    // A run that goes on still is asked for again until it has ended: time itself is no signal.
    effect((onCleanup) => {
      if (this.run()?.status !== 'running') return;
      const timer = window.setTimeout(() => this.request.reload(), lookAgainMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
