import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { Chart } from '../../../shared/chart.ts';
import { AddressState } from '../address-state.ts';
import type { Forecast } from '../answers.ts';
import { HeatMap } from '../heat/heat-map.ts';
import { ChoiceSwitch } from '../parts/choice-switch.ts';
import { InsightSection } from '../parts/insight-section.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { benchFigures, drawBench } from './bench-chart.ts';
import { benchTable } from './bench-table.ts';
import { benchWords } from './bench-words.ts';

/** Who will be free, week by week. */
@Component({
  selector: 'sa-bench',
  imports: [Chart, ChoiceSwitch, HeatMap, InsightSection],
  template: `
    <sa-insight-section
      anchor="bench"
      name="Bench forecast"
      [lead]="lead()"
      [waits]="answer() === undefined"
      [isBusy]="request.isLoading()"
      [error]="request.error()"
      [height]="46"
      (again)="request.reload()"
    >
      <sa-choice-switch
        label="Free time by"
        [choices]="choices"
        [value]="by()"
        (chosen)="state.set('bench', $event === 'department' ? null : $event)"
      />
      @if (answer(); as forecast) {
        <sa-chart
          [summary]="'Who is free week by week. ' + lead()"
          [draw]="draw()"
          [table]="figures()"
          [height]="19"
          (chosen)="open($event)"
        />
        @if (forecast.groups.length > 0) {
          <div class="stack">
            <h3>Free time in whole people, {{ by() === 'department' ? 'by department' : 'by country' }}</h3>
            <sa-heat-map label="Free time in whole people, week by week" of="free time" [table]="table()" />
            <p class="small soft">
              The deeper the green, the more of its people’s time is free. A field opens the search for those
              who are at least half free in its week.
            </p>
          </div>
        }
      }
    </sa-insight-section>
  `,
})
export class BenchSection {
  protected readonly state = inject(AddressState);
  readonly #router = inject(Router);
  protected readonly choices = [
    { value: 'department', name: 'By department' },
    { value: 'country', name: 'By country' },
  ] as const;
  protected readonly by = computed(() => this.state.choice('bench', ['department', 'country']));
  protected readonly request = httpResource<Forecast>(() => ({
    url: '/api/v1/insights/availability',
    params: { weeks: 12, by: this.by() },
  }));
  protected readonly answer = keptAnswer(this.request);
  protected readonly draw = computed(() => drawBench(this.answer()?.weeks ?? []));
  protected readonly figures = computed(() => benchFigures({ weeks: this.answer()?.weeks ?? [] }));
  protected readonly table = computed(() => benchTable({ groups: this.answer()?.groups ?? [] }, this.by()));
  protected readonly lead = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : benchWords(answer);
  });

  protected open(data: unknown): void {
    const { search } = data as { search?: Params | null };
    if (search) void this.#router.navigate(['/search'], { queryParams: search });
  }
}
