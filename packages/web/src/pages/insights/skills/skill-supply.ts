import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { AddressState } from '../address-state.ts';
import type { SkillSupply } from '../answers.ts';
import { HeatMap } from '../heat/heat-map.ts';
import { ChoiceSwitch } from '../parts/choice-switch.ts';
import { InsightSection } from '../parts/insight-section.ts';
import { keptAnswer } from '../parts/kept-answer.ts';
import { supplyTable, supplyWords, type Grouping } from './supply-table.ts';

const groupings = ['grade', 'department', 'country'] as const satisfies readonly Grouping[];
const shownSkills = 20;

/** How many people have which skill. */
@Component({
  selector: 'sa-skill-supply',
  imports: [ChoiceSwitch, HeatMap, InsightSection],
  template: `
    <sa-insight-section
      anchor="skills"
      name="Skill supply"
      [lead]="lead()"
      [waits]="answer() === undefined"
      [isBusy]="request.isLoading()"
      [error]="request.error()"
      [height]="45"
      (again)="request.reload()"
    >
      <sa-choice-switch
        label="Skills by"
        [choices]="choices"
        [value]="by()"
        (chosen)="state.set('skills', $event === 'grade' ? null : $event)"
      />
      @if (table(); as table) {
        <sa-heat-map label="How many people have which skill" of="people" [table]="table" />
        <p class="small soft">
          The {{ table.rows.length }} skills that most people have; the deeper, the more people. Levels are
          those of the CV, from 1 to 5.
        </p>
      }
    </sa-insight-section>
  `,
})
export class SkillSupplySection {
  protected readonly state = inject(AddressState);
  protected readonly choices = [
    { value: 'grade', name: 'By grade' },
    { value: 'department', name: 'By department' },
    { value: 'country', name: 'By country' },
  ] as const;
  protected readonly by = computed(() => this.state.choice('skills', groupings));
  protected readonly request = httpResource<SkillSupply>(() => ({
    url: '/api/v1/insights/skills',
    params: { by: this.by(), limit: shownSkills },
  }));
  protected readonly answer = keptAnswer(this.request);
  protected readonly table = computed(() => {
    const answer = this.answer();
    return answer === undefined || answer.skills.length === 0 ? undefined : supplyTable(answer);
  });
  protected readonly lead = computed(() => {
    const answer = this.answer();
    return answer === undefined ? '' : supplyWords(answer);
  });
}
