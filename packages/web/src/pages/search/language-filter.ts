import { Component, computed, input, output } from '@angular/core';
import type { FacetValue } from '../../api/answers.ts';
import type { Criteria } from './criteria.ts';
import { FacetGroup } from './facet-group.ts';
import { languageLevels, type LanguageWish } from './wishes.ts';

/** The languages of which one is needed, each at a level or at any. */
@Component({
  selector: 'sa-language-filter',
  imports: [FacetGroup],
  template: `
    <sa-facet-group
      title="Language"
      [values]="values()"
      (toggled)="changed.emit(criteria().toggleLanguage($event))"
    />
    @if (languages().length > 0) {
      <ul class="stack">
        @for (language of languages(); track language.name) {
          <li>
            <label class="small">
              <span>{{ language.name }}</span>
              <select class="input" (change)="setLevel(language, $event)">
                <option value="" [selected]="language.level === null">any level</option>
                @for (level of levelsFor(language); track level) {
                  <option [value]="level" [selected]="language.level === level">{{ level }} or better</option>
                }
              </select>
            </label>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    label {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 9.5rem;
      gap: var(--space-2);
      align-items: center;
      padding: var(--space-1) var(--space-2);
      background: var(--teal-ground);
      border-radius: var(--radius);
      color: var(--teal-strong);
      font-weight: 600;
    }
    select {
      min-height: 1.75rem;
      padding: 0;
    }
  `,
})
export class LanguageFilter {
  readonly criteria = input.required<Criteria>();
  readonly values = input.required<readonly FacetValue[]>();
  readonly changed = output<Criteria>();
  protected readonly languages = computed(() => this.criteria().languages);

  /** The usual ones, and the one that came by the address. */
  protected levelsFor({ level }: LanguageWish): readonly string[] {
    const usual: readonly string[] = languageLevels;
    return level === null || usual.includes(level) ? usual : [...usual, level];
  }

  protected setLevel(wish: LanguageWish, event: Event): void {
    const level = (event.target as HTMLSelectElement).value || null;
    this.changed.emit(
      this.criteria().withLanguages(
        this.languages().map((each) => (each.name === wish.name ? { ...wish, level } : each)),
      ),
    );
  }
}
