import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { count, counted, day, quarter } from '../../../shared/format.ts';
import { ProblemNotice } from '../../../shared/problem-notice.ts';
import { Session } from '../../../shared/session.ts';
import type { Kpis } from '../answers.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { technologiesOf, tilesOf } from './tiles.ts';
import { TrendLine } from './trend-line.ts';

/** The five key figures, each with how it went from quarter to quarter. */
@Component({
  selector: 'sa-kpi-tiles',
  imports: [ProblemNotice, RouterLink, TrendLine],
  templateUrl: './kpi-tiles.html',
  styleUrl: './kpi-tiles.css',
})
export class KpiTiles {
  protected readonly session = inject(Session);
  protected readonly request = httpResource<Kpis>(() => '/api/v1/insights/kpis');
  protected readonly answer = keptAnswer(this.request);
  protected readonly tiles = computed(() => {
    const { now, quarters } = this.answer() ?? {};
    return now && quarters ? tilesOf(now, quarters) : [];
  });
  protected readonly technologies = computed(() => {
    const { now, quarters } = this.answer() ?? {};
    return now && quarters ? technologiesOf(now, quarters) : [];
  });
  protected readonly count = count;
  protected readonly counted = counted;
  protected readonly day = day;
  protected readonly quarter = quarter;
}
