import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { day } from '../../../shared/format.ts';
import { ProblemNotice } from '../../../shared/problem-notice.ts';
import { Session } from '../../../shared/session.ts';
import { AvailabilityCalendar, type AvailabilityAnswer } from './availability-calendar.ts';
import { addDays } from '../../../shared/days.ts';

/** So many days are shown at a time: a quarter. */
const windowDays = 91;

/** The calendar of somebody's free time, and the ways to the weeks before and after. */
@Component({
  selector: 'sa-free-time',
  imports: [AvailabilityCalendar, ProblemNotice],
  template: `
    @if (request.error(); as error) {
      <sa-problem-notice [error]="error" (again)="request.reload()" />
    } @else if (answer(); as shown) {
      <div class="row" role="group" aria-label="Which weeks">
        <button type="button" class="button small" (click)="turned.emit(earlier())">
          <span aria-hidden="true">←</span> Earlier
        </button>
        <span class="days small soft" role="status">{{ day(shown.from) }} – {{ day(shown.to) }}</span>
        <button type="button" class="button small" (click)="turned.emit(later())">
          Later <span aria-hidden="true">→</span>
        </button>
        @if (from()) {
          <button type="button" class="button quiet small" (click)="turned.emit(null)">Now</button>
        }
      </div>
      <sa-availability-calendar [of]="shown" />
    } @else {
      <div class="waiting"><span class="visually-hidden">Free time is on its way</span></div>
    }
  `,
  styles: `
    .row {
      margin-block-end: var(--space-3);
    }
    .days {
      min-width: 11.5rem;
      text-align: center;
    }
    @media (max-width: 30rem) {
      .days {
        flex-basis: 100%;
        order: -1;
        text-align: start;
      }
    }
    .waiting {
      height: 19.875rem;
    }
  `,
})
export class FreeTime {
  readonly userId = input.required<string>();
  /** First day; left out: today, or where the data ends. */
  readonly from = input<string>();
  /** The first day to be shown; null for that of {@link from} left out. */
  readonly turned = output<string | null>();

  readonly #session = inject(Session);
  protected readonly day = day;
  /** What somebody wrote into the address may be no day. */
  readonly #day = computed(() => (Number.isNaN(Date.parse(this.from() ?? '')) ? undefined : this.from()));
  protected readonly request = httpResource<AvailabilityAnswer>(() => {
    const from = this.#day();
    return {
      url: `/api/v1/candidates/${this.userId()}/availability`,
      params: {
        ...(from && { from, to: addDays(from, windowDays - 1) }),
        ...(this.#session.isBlind() && { blind: true }),
      },
    };
  });
  /** The weeks before stay until those asked for are here, so that the buttons keep their place, and the keyboard. */
  protected readonly answer = linkedSignal<
    { userId: string; answer: AvailabilityAnswer | undefined },
    AvailabilityAnswer | undefined
  >({
    source: () => ({
      userId: this.userId(),
      answer: this.request.hasValue() ? this.request.value() : undefined,
    }),
    computation: ({ userId, answer }, previous) =>
      answer ?? (previous?.source.userId === userId ? previous.value : undefined),
  }).asReadonly();
  protected readonly earlier = computed(() => addDays(this.answer()!.from, -windowDays));
  protected readonly later = computed(() => addDays(this.answer()!.from, windowDays));
}
