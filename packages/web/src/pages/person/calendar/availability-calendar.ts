import { Component, computed, input } from '@angular/core';
import type { Answer } from '../../../api/answers.ts';
import { freeStep } from '../../../shared/availability-bars.ts';
import { counted, day, dayOfYear, percent } from '../../../shared/format.ts';
import { calendarWeeks, monthLabels, type CalendarDay } from './weeks.ts';

export type AvailabilityAnswer = Answer<'/api/v1/candidates/{userId}/availability'>;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The steps of the scale in words, as {@link freeStep} draws the lines. */
const steps = ['0–9', '10–39', '40–64', '65–89', '90–100\u00a0%'] as const;

/** Free time day by day: a column a week, the deeper the green the freer; and the same as a table. */
@Component({
  selector: 'sa-availability-calendar',
  templateUrl: './availability-calendar.html',
  styleUrl: './availability-calendar.css',
})
export class AvailabilityCalendar {
  readonly of = input.required<AvailabilityAnswer>();

  protected readonly weekdays = weekdays;
  protected readonly steps = steps;
  protected readonly dayOfYear = dayOfYear;
  protected readonly weeks = computed(() => calendarWeeks(this.of().days));
  protected readonly months = computed(() => monthLabels(this.weeks()));
  protected readonly cells = computed(() =>
    this.weeks().flatMap(({ monday, days }, week) =>
      days.map((each, weekday) => ({
        key: `${monday}-${weekday}`,
        column: week + 2,
        row: weekday + 2,
        className: this.#classOf(each, weekday),
        words: each === null ? '' : `${weekdays[weekday]} ${day(each.date)}: ${this.wordsOf(each)}`,
      })),
    ),
  );
  protected readonly summary = computed(() => {
    const { averagePercentAvailable: average, knownDays, workingDays } = this.of();
    if (average === null) return 'Nothing is known of these days.';
    const days = counted(knownDays, 'working day', 'working days');
    const known = knownDays === workingDays ? days : `${days} that are known, of ${workingDays}`;
    return `${percent(average)} free on average over ${known}.`;
  });
  protected readonly provenance = computed(() => {
    const { until, sources, updatedAt } = this.of();
    return [
      until === null ? '' : `Known until ${day(until)}`,
      sources.length === 0 ? '' : `from ${sources.join(', ')}`,
      updatedAt === null ? '' : `written ${day(updatedAt)}`,
    ]
      .filter(Boolean)
      .join(', ');
  });

  protected wordsOf({ percentAvailable, isWorkingDay }: CalendarDay): string {
    return percentAvailable === null && !isWorkingDay ? 'weekend' : percent(percentAvailable);
  }

  #classOf(each: CalendarDay | null, weekday: number): string {
    if (each === null) return 'outside';
    const step = freeStep(each.percentAvailable);
    const rest = weekday > 4 ? ' weekend' : '';
    return step === null ? `unknown${rest}` : `free-${step}${rest}`;
  }
}
