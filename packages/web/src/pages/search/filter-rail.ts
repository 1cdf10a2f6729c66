import { Component, computed, input, output } from '@angular/core';
import type { FacetValue, SearchAnswer } from '../../api/answers.ts';
import { TypeAhead } from '../../shared/type-ahead.ts';
import type { Criteria, Filter } from './criteria.ts';
import { FacetGroup } from './facet-group.ts';
import { rangeAfter } from './grade-range.ts';
import { SkillFilter } from './skill-filter.ts';
import { WindowFilter } from './window-filter.ts';

/** All filters, each with how many people its values would find under the others. */
@Component({
  selector: 'sa-filter-rail',
  imports: [FacetGroup, SkillFilter, TypeAhead, WindowFilter],
  template: `
    <sa-skill-filter [criteria]="criteria()" (changed)="changed.emit($event)" />
    <sa-facet-group
      title="Most frequent skills"
      [values]="facets()?.skills ?? []"
      (toggled)="toggleSkill($event)"
    />
    <sa-window-filter
      [criteria]="criteria()"
      [shown]="answer()?.availabilityWindow ?? null"
      (changed)="changed.emit($event)"
    />
    <sa-facet-group
      title="Free on average"
      [single]="true"
      [values]="freeBands()"
      (toggled)="toggleOne('availableMin', $event)"
    />
    @if (unknown() > 0) {
      <p class="small soft">Of {{ unknown() }} nothing is known in these days.</p>
    }
    <sa-facet-group
      title="Clearance, at least"
      [single]="true"
      [values]="clearances()"
      (toggled)="toggleOne('clearance', $event)"
    />
    <sa-facet-group
      title="Location"
      [values]="facets()?.countries ?? []"
      (toggled)="toggle('country', $event)"
    />
    <sa-facet-group
      title="Department"
      [values]="facets()?.departments ?? []"
      (toggled)="toggle('department', $event)"
    />
    <sa-type-ahead
      label="Role"
      vocabulary="roles"
      placeholder="Part of a title"
      (chosen)="toggle('role', $event)"
    />
    <sa-facet-group
      title="Most frequent roles"
      [values]="facets()?.roles ?? []"
      (toggled)="toggle('role', $event)"
    />
    <sa-facet-group
      title="Grade, SFIA level"
      [values]="facets()?.sfiaLevels ?? []"
      (toggled)="setRange('sfiaMin', 'sfiaMax', facets()?.sfiaLevels ?? [], $event)"
    />
    <sa-facet-group
      title="Grade, CPD"
      [values]="facets()?.cpdLabels ?? []"
      (toggled)="setRange('cpdMin', 'cpdMax', facets()?.cpdLabels ?? [], $event)"
    />
    <sa-facet-group
      title="Language"
      [values]="facets()?.languages ?? []"
      (toggled)="toggle('language', $event)"
    />
    <sa-facet-group
      title="Industry"
      [values]="facets()?.industries ?? []"
      (toggled)="toggle('industry', $event)"
    />
    <sa-type-ahead
      label="Certificate"
      vocabulary="certificates"
      placeholder="Part of a name"
      (chosen)="toggle('certificate', $event)"
    />
    <sa-facet-group
      title="Most frequent certificates"
      [values]="facets()?.certificates ?? []"
      (toggled)="toggle('certificate', $event)"
    />
    <sa-facet-group
      title="CV changed"
      [single]="true"
      [values]="ages()"
      (toggled)="toggleOne('cvUpdatedSince', $event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
      align-content: start;
    }
  `,
})
export class FilterRail {
  readonly criteria = input.required<Criteria>();
  readonly answer = input<SearchAnswer>();
  readonly changed = output<Criteria>();

  protected readonly facets = computed(() => this.answer()?.facets);
  protected readonly freeBands = computed(() => known(this.facets()?.availability));
  protected readonly unknown = computed(
    () => this.facets()?.availability.find(({ value }) => value === 'unknown')?.count ?? 0,
  );
  protected readonly clearances = computed(() =>
    (this.facets()?.clearances ?? []).filter(
      ({ value, count, selected }) => selected || (count > 0 && value !== 'None'),
    ),
  );
  // What is older than a day is no wish anybody has.
  protected readonly ages = computed(() =>
    known(this.facets()?.cvUpdated).filter(({ value }) => value !== 'older'),
  );

  protected toggle(filter: Filter, value: string): void {
    this.changed.emit(this.criteria().toggle(filter, value));
  }

  protected toggleOne(filter: Filter, value: string): void {
    const isOn = this.criteria().has(filter, value);
    this.changed.emit(this.criteria().with({ [filter]: isOn ? null : value }));
  }

  protected toggleSkill(name: string): void {
    const skills = this.criteria().skills;
    const rest = skills.filter((skill) => skill.name.toLowerCase() !== name.toLowerCase());
    const wished = rest.length < skills.length ? rest : [...skills, { name, years: null, level: null }];
    this.changed.emit(this.criteria().withSkills(wished));
  }

  protected setRange(least: Filter, most: Filter, scale: readonly FacetValue[], clicked: string): void {
    const range = rangeAfter(scale, clicked);
    this.changed.emit(this.criteria().with({ [least]: range?.from, [most]: range?.to }));
  }
}

const known = (values: readonly FacetValue[] = []): FacetValue[] =>
  values.filter(({ value }) => value !== 'unknown');
