import { Component, computed, input, output } from '@angular/core';
import type { FacetValue, SearchAnswer } from '../../api/answers.ts';
import { count } from '../../shared/format.ts';
import { TypeAhead } from '../../shared/type-ahead.ts';
import type { Criteria, Filter } from './criteria.ts';
import { ClearanceFilter } from './clearance-filter.ts';
import { FacetGroup } from './facet-group.ts';
import { rangeAfter } from './grade-range.ts';
import { LanguageFilter } from './language-filter.ts';
import { SkillFilter } from './skill-filter.ts';
import { WindowFilter } from './window-filter.ts';

/** All filters, each with how many people its values would find under the others. */
@Component({
  selector: 'sa-filter-rail',
  imports: [ClearanceFilter, FacetGroup, LanguageFilter, SkillFilter, TypeAhead, WindowFilter],
  template: `
    <div class="group">
      <sa-skill-filter [criteria]="criteria()" (changed)="changed.emit($event)" />
      <sa-facet-group
        title="Most frequent skills"
        [values]="facets()?.skills ?? []"
        (toggled)="changed.emit(criteria().toggleSkill($event))"
      />
    </div>
    <sa-window-filter
      [criteria]="criteria()"
      [shown]="answer()?.availabilityWindow ?? null"
      (changed)="changed.emit($event)"
    />
    <div class="group">
      <sa-facet-group
        title="Free on average"
        [single]="true"
        [values]="freeBands()"
        (toggled)="toggleOne('availableMin', $event)"
      />
      @if (unknown() > 0) {
        <p class="small soft">Of {{ count(unknown()) }} nothing is known in these days.</p>
      }
    </div>
    <sa-clearance-filter
      [criteria]="criteria()"
      [values]="facets()?.clearances ?? []"
      (changed)="changed.emit($event)"
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
    <div class="group">
      <sa-type-ahead
        label="Role"
        vocabulary="roles"
        placeholder="Part of a title"
        [takesParts]="true"
        (chosen)="toggle('role', $event)"
      />
      <sa-facet-group
        title="Most frequent roles"
        [values]="facets()?.roles ?? []"
        (toggled)="toggle('role', $event)"
      />
    </div>
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
    <sa-language-filter
      [criteria]="criteria()"
      [values]="facets()?.languages ?? []"
      (changed)="changed.emit($event)"
    />
    <sa-facet-group
      title="Industry"
      [values]="facets()?.industries ?? []"
      (toggled)="toggle('industry', $event)"
    />
    <div class="group">
      <sa-type-ahead
        label="Certificate"
        vocabulary="certificates"
        placeholder="Part of a name"
        [takesParts]="true"
        (chosen)="toggle('certificate', $event)"
      />
      <sa-facet-group
        title="Most frequent certificates"
        [values]="facets()?.certificates ?? []"
        (toggled)="toggle('certificate', $event)"
      />
    </div>
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
    .group {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class FilterRail {
  readonly criteria = input.required<Criteria>();
  readonly answer = input<SearchAnswer>();
  readonly changed = output<Criteria>();

  protected readonly count = count;
  protected readonly facets = computed(() => this.answer()?.facets);
  protected readonly freeBands = computed(() => known(this.facets()?.availability));
  protected readonly unknown = computed(
    () => this.facets()?.availability.find(({ value }) => value === 'unknown')?.count ?? 0,
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

  protected setRange(least: Filter, most: Filter, scale: readonly FacetValue[], clicked: string): void {
    const range = rangeAfter(scale, clicked);
    this.changed.emit(this.criteria().with({ [least]: range?.from, [most]: range?.to }));
  }
}

const known = (values: readonly FacetValue[] = []): FacetValue[] =>
  values.filter(({ value }) => value !== 'unknown');
