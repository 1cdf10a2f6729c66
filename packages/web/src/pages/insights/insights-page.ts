import { Component } from '@angular/core';
import { AddressState } from './address-state.ts';
import { BenchSection } from './bench/bench.ts';
import { ChangesSection } from './changes/changes.ts';
import { CvFreshnessSection } from './freshness/cv-freshness.ts';
import { KpiTiles } from './kpis/kpi-tiles.ts';
import { LapsingSection } from './lapsing/lapsing.ts';
import { SectionLinks } from './parts/section-links.ts';
import { SkillSupplySection } from './skills/skill-supply.ts';

/** Figures over everybody. Each section loads by itself, and every figure opens the search that shows whom it is made of. */
@Component({
  selector: 'sa-insights-page',
  imports: [
    BenchSection,
    ChangesSection,
    CvFreshnessSection,
    KpiTiles,
    LapsingSection,
    SectionLinks,
    SkillSupplySection,
  ],
  providers: [AddressState],
  template: `
    <div class="page wide">
      <!-- In a block, or the sections would be painted before they have their names and heights, and then move apart. -->
      @if (sections; as links) {
        <div class="page-head">
          <h1>Insights</h1>
          <sa-section-links [sections]="links" />
        </div>
        <sa-kpi-tiles />
        <sa-bench />
        <sa-skill-supply />
        <sa-lapsing />
        <sa-cv-freshness />
        <sa-changes />
      }
    </div>
  `,
  // Tables scroll within their sections, which must not grow with them.
  styles: `
    .page > * {
      min-width: 0;
    }
  `,
})
export class InsightsPage {
  protected readonly sections = [
    { anchor: 'bench', name: 'Bench forecast' },
    { anchor: 'skills', name: 'Skill supply' },
    { anchor: 'lapsing', name: 'Lapsing soon' },
    { anchor: 'freshness', name: 'Age of the CVs' },
    { anchor: 'changes', name: 'Since the quarter before' },
  ] as const;
}
