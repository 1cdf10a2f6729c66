import { Component, computed, input } from '@angular/core';
import { linePoints, type Trend } from './trend.ts';

const size = { width: 92, height: 22 };
const margin = 4;

/** A figure by quarter as a small line, the last point marked. Its words say the same to whoever does not see it. */
@Component({
  selector: 'sa-trend-line',
  template: `
    <svg
      role="img"
      [attr.aria-label]="'By quarter: ' + trend().words"
      viewBox="-${margin} -${margin} ${size.width + 2 * margin} ${size.height + 2 * margin}"
      width="${size.width + 2 * margin}"
      height="${size.height + 2 * margin}"
    >
      <title>{{ trend().words }}</title>
      <polyline [attr.points]="line()" />
      @for (point of points(); track $index) {
        <circle [class.last]="$last" [attr.cx]="point.x" [attr.cy]="point.y" [attr.r]="$last ? 3 : 1.5" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    polyline {
      fill: none;
      stroke: var(--line-strong);
      stroke-width: 1.5;
      stroke-linejoin: round;
    }
    circle {
      fill: var(--line-strong);
    }
    .last {
      fill: var(--teal);
    }
  `,
})
export class TrendLine {
  readonly trend = input.required<Trend>();
  protected readonly points = computed(() =>
    linePoints(
      this.trend().points.map(({ value }) => value),
      size,
    ),
  );
  protected readonly line = computed(() =>
    this.points()
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' '),
  );
}
