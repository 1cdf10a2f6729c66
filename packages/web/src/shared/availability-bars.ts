import { Component, computed, input } from '@angular/core';
import { dayOfYear, percent } from './format.ts';

/** Free time of one week. */
export interface Week {
  /** The Monday, or the first day of the window. */
  readonly from: string;
  /** Average percent over the working days known; null where none is. */
  readonly average: number | null;
}

/** The five steps of the scale of free time; null for unknown. */
export function freeStep(average: number | null): 0 | 1 | 2 | 3 | 4 | null {
  if (average === null) return null;
  if (average < 10) return 0;
  if (average < 40) return 1;
  if (average < 65) return 2;
  return average < 90 ? 3 : 4;
}

const barWidth = 9;
const barGap = 2;
const height = 24;

/** Free time week by week, as small bars: how high is how much. Its words say the same to whoever does not see it. */
@Component({
  selector: 'sa-availability-bars',
  template: `
    <svg
      role="img"
      [attr.aria-label]="words()"
      [attr.viewBox]="'0 0 ' + width() + ' ${height}'"
      [attr.width]="width()"
      height="${height}"
      preserveAspectRatio="none"
    >
      <title>{{ words() }}</title>
      @for (bar of bars(); track bar.x) {
        <rect class="ground" [attr.x]="bar.x" y="0" width="${barWidth}" height="${height}" rx="1.5" />
        @if (bar.step === null) {
          <line
            class="unknown"
            [attr.x1]="bar.x + 1"
            y1="${height - 1}"
            [attr.x2]="bar.x + ${barWidth - 1}"
            y2="1"
          />
        } @else {
          <rect
            [attr.class]="'free-' + bar.step"
            [attr.x]="bar.x"
            [attr.y]="${height} - bar.height"
            width="${barWidth}"
            [attr.height]="bar.height"
            rx="1.5"
          />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      max-width: 100%;
      line-height: 0;
    }
    /* Where there is little room the bars become narrower, never lower. */
    svg {
      max-width: 100%;
    }
    .ground {
      fill: var(--free-0);
    }
    .unknown {
      stroke: var(--line-strong);
    }
    .free-0 {
      fill: var(--line-strong);
    }
    .free-1 {
      fill: var(--free-2);
    }
    .free-2 {
      fill: var(--free-3);
    }
    .free-3,
    .free-4 {
      fill: var(--free-4);
    }
  `,
})
export class AvailabilityBars {
  readonly weeks = input.required<readonly Week[]>();

  protected readonly width = computed(() => Math.max(0, this.weeks().length * (barWidth + barGap) - barGap));
  protected readonly bars = computed(() =>
    this.weeks().map(({ average }, index) => ({
      x: index * (barWidth + barGap),
      step: freeStep(average),
      height: Math.max(1.5, ((average ?? 0) / 100) * height),
    })),
  );
  protected readonly words = computed(() => {
    const weeks = this.weeks().map(({ from, average }) => `${dayOfYear(from)}: ${percent(average)}`);
    return `Free week by week: ${weeks.join(', ')}`;
  });
}
