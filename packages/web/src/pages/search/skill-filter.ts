import { Component, computed, input, output, viewChild } from '@angular/core';
import { TypeAhead } from '../../shared/type-ahead.ts';
import type { Criteria } from './criteria.ts';
import { isSameWish, type SkillWish } from './wishes.ts';

/** The skills that are wished for, each with the years and the level it takes. */
@Component({
  selector: 'sa-skill-filter',
  imports: [TypeAhead],
  template: `
    <sa-type-ahead label="Skills" vocabulary="skills" placeholder="Add a skill" (chosen)="add($event)" />
    @if (skills().length > 0) {
      <ul class="stack">
        @for (skill of skills(); track skill.name) {
          <li class="wish">
            <span class="name">{{ skill.name }}</span>
            <button
              type="button"
              class="button quiet icon small"
              [attr.aria-label]="'Remove ' + skill.name"
              (click)="remove(skill)"
            >
              ✕
            </button>
            <label
              ><span class="visually-hidden">{{ skill.name }}: </span>years
              <select class="input" [value]="skill.years ?? ''" (change)="set(skill, 'years', $event)">
                <option value="" [selected]="skill.years === null">any</option>
                @for (years of yearsFor(skill); track years) {
                  <option [value]="years" [selected]="skill.years === years">{{ years }}+</option>
                }
              </select></label
            >
            <label
              ><span class="visually-hidden">{{ skill.name }}: </span>level
              <select class="input" [value]="skill.level ?? ''" (change)="set(skill, 'level', $event)">
                <option value="" [selected]="skill.level === null">any</option>
                @for (level of [1, 2, 3, 4, 5]; track level) {
                  <option [value]="level" [selected]="skill.level === level">{{ level }}+</option>
                }
              </select></label
            >
          </li>
        }
      </ul>
      @if (skills().length > 1) {
        <div class="row small" role="radiogroup" aria-label="How many of the skills">
          @for (each of ['all', 'any']; track each) {
            <label
              ><input
                type="radio"
                name="skillsMatch"
                [checked]="match() === each"
                (change)="changed.emit(criteria().with({ skillsMatch: each === 'all' ? null : each }))"
              />
              {{ each }} of them</label
            >
          }
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .wish {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-1) var(--space-2);
      align-items: center;
      padding: var(--space-2);
      background: var(--teal-ground);
      border-radius: var(--radius);
    }
    .name {
      font-weight: 600;
      color: var(--teal-strong);
    }
    .wish .button {
      justify-self: end;
    }
    .wish label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-1);
      align-items: center;
      font-size: var(--size-small);
      color: var(--ink-soft);
      overflow-wrap: normal;
    }
    select {
      min-width: 0;
      min-height: 1.75rem;
      padding: 0;
    }
  `,
})
export class SkillFilter {
  readonly criteria = input.required<Criteria>();
  readonly changed = output<Criteria>();
  protected readonly field = viewChild.required(TypeAhead);
  protected readonly skills = computed(() => this.criteria().skills);
  protected readonly match = computed(() => this.criteria().one('skillsMatch') || 'all');

  /** The usual steps, and the one that came by the address. */
  protected yearsFor({ years }: SkillWish): readonly number[] {
    const steps = [1, 2, 3, 5, 8, 10, 15];
    return years === null || steps.includes(years)
      ? steps
      : [...steps, years].toSorted((one, other) => one - other);
  }

  protected add(name: string): void {
    if (!this.skills().some((skill) => isSameWish(skill, { name })))
      this.changed.emit(this.criteria().toggleSkill(name));
  }

  protected remove(gone: SkillWish): void {
    this.changed.emit(this.criteria().toggleSkill(gone.name));
    // The button that was pressed goes with the skill.
    this.field().focus();
  }

  protected set(skill: SkillWish, what: 'years' | 'level', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const changed = { ...skill, [what]: value === '' ? null : Number(value) };
    this.changed.emit(
      this.criteria().withSkills(this.skills().map((each) => (each.name === skill.name ? changed : each))),
    );
  }
}
