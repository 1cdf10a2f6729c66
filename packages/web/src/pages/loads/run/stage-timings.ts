import { Component, computed, input } from '@angular/core';
import { duration } from '../../../shared/format.ts';
import { stageBars, stageTasks } from './stage-bars.ts';

/** How long each stage took, drawn to scale one after the other. */
@Component({
  selector: 'sa-stage-timings',
  template: `
    <table>
      <caption class="visually-hidden">
        How long each stage took
      </caption>
      <tbody>
        @for (bar of bars(); track bar.name) {
          <tr>
            <th scope="row">
              {{ bar.name }} <span class="small soft">{{ stageTasks[bar.name] }}</span>
            </th>
            <td class="bar">
              <svg aria-hidden="true" width="100%" height="16">
                <rect class="ground" width="100%" height="16" rx="2" />
                <rect [attr.x]="bar.from + '%'" [attr.width]="bar.length + '%'" height="16" rx="2" />
              </svg>
            </td>
            <td class="number">{{ duration(bar.milliseconds) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th {
      padding-block: var(--space-1);
      padding-inline-end: var(--space-4);
      font-weight: 500;
      text-align: start;
    }
    th .small {
      display: block;
      font-weight: 400;
    }
    .bar {
      width: 50%;
    }
    svg {
      display: block;
    }
    rect {
      fill: var(--teal);
      /* What took next to nothing is there too. */
      min-width: 2px;
    }
    .ground {
      fill: var(--sheet-sunken);
    }
    .number {
      width: 5rem;
      padding-inline-start: var(--space-3);
      white-space: nowrap;
    }
    @media (max-width: 40rem) {
      th {
        white-space: nowrap;
      }
      th .small {
        display: none;
      }
      .bar {
        width: 100%;
      }
    }
  `,
})
export class StageTimings {
  readonly of = input.required<Readonly<Record<string, number>>>();
  protected readonly bars = computed(() => stageBars(this.of()));
  protected readonly stageTasks = stageTasks;
  protected readonly duration = duration;
}
