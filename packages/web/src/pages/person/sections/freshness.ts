import { Component, computed, input } from '@angular/core';
import type { Profile } from '../../../api/answers.ts';
import { day } from '../../../shared/format.ts';
import { ago } from '../ago.ts';

/** `project_experience` → `Project experience` */
const sectionName = (section: string): string =>
  section.charAt(0).toUpperCase() + section.slice(1).replaceAll('_', ' ');

/** How old what is told here is: of the CV, and of each part that its owner saw to. */
@Component({
  selector: 'sa-freshness',
  template: `
    <dl>
      @for (each of dates(); track each.what) {
        <div>
          <dt class="label">{{ each.what }}</dt>
          <dd>
            {{ day(each.date) }} <span class="small soft">{{ ago(each.date, today()) }}</span>
          </dd>
        </div>
      }
    </dl>
    @if (sections().length > 0) {
      <details>
        <summary>Section by section</summary>
        <div class="scroll-x" tabindex="0" role="region" aria-label="When each section was seen to">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">Section</th>
                <th scope="col" class="number">Items</th>
                <th scope="col">Its owner changed it</th>
              </tr>
            </thead>
            <tbody>
              @for (section of sections(); track section.section) {
                <tr>
                  <td>{{ sectionName(section.section) }}</td>
                  <td class="number">{{ section.itemCount ?? 'unknown' }}</td>
                  <td>
                    {{ day(section.ownerLastUpdated) }}
                    <span class="small soft">{{ ago(section.ownerLastUpdated, today()) }}</span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    }
  `,
  styles: `
    td {
      white-space: nowrap;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
      gap: var(--space-2) var(--space-4);
    }
    summary {
      width: max-content;
      padding-block: var(--space-2);
      font-size: var(--size-small);
      color: var(--ink-soft);
      cursor: pointer;
    }
  `,
})
export class Freshness {
  readonly of = input.required<Profile>();
  readonly today = input.required<string>();

  protected readonly day = day;
  protected readonly ago = ago;
  protected readonly sectionName = sectionName;
  protected readonly dates = computed(() => {
    const { freshness, createdAt } = this.of();
    return [
      { what: 'CV changed by anybody', date: freshness.cvLastUpdated },
      { what: 'CV changed by its owner', date: freshness.cvLastUpdatedByOwner ?? freshness.ownerLastUpdated },
      { what: 'A section by its owner', date: freshness.ownerLastChangedSection },
      { what: 'In Flowcase since', date: createdAt },
    ].filter(({ date }) => date !== null);
  });
  protected readonly sections = computed(() => this.of().usage.sections);
}
