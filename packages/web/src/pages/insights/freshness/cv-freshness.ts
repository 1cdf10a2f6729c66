import { httpResource } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { count, percent } from '../../../shared/format.ts';
import type { Freshness } from '../answers.ts';
import { InsightSection } from '../parts/insight-section.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { ageRows, bandNames } from './freshness-table.ts';
import { freshnessWords, sectionName, staleShare } from './freshness-words.ts';

const shownSections = 8;

/** How old the CVs are, in which departments, and which sections are seen to least. */
@Component({
  selector: 'sa-cv-freshness',
  imports: [InsightSection, RouterLink],
  templateUrl: './cv-freshness.html',
  styleUrls: ['../parts/two-columns.css', './cv-freshness.css'],
})
export class CvFreshnessSection {
  protected readonly request = httpResource<Freshness>(() => '/api/v1/insights/freshness');
  protected readonly answer = keptAnswer(this.request);
  protected readonly rows = computed(() => {
    const answer = this.answer();
    return answer === undefined || answer.people === 0 ? [] : ageRows(answer);
  });
  protected readonly lead = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : freshnessWords(answer);
  });
  protected readonly isAll = signal(false);
  protected readonly allSections = computed(() => this.answer()?.sections ?? []);
  protected readonly sections = computed(() =>
    (this.isAll() ? this.allSections() : this.allSections().slice(0, shownSections)).map((section) => ({
      ...section,
      name: sectionName(section.section),
      filled: section.cvs - section.empty,
      share: staleShare(section),
    })),
  );

  protected readonly shownSections = shownSections;
  protected readonly bandNames = bandNames;
  protected readonly count = count;
  protected readonly percent = percent;
}
