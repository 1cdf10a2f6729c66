import { Component, input } from '@angular/core';
import type { Profile } from '../../../api/answers.ts';

/** Languages that somebody speaks, and how well in the words of the CV. */
@Component({
  selector: 'sa-language-list',
  template: `
    <dl>
      @for (each of of(); track $index) {
        <div>
          <dt>{{ each.language }}</dt>
          <dd class="soft">{{ each.level ?? 'level unknown' }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
      gap: var(--space-1) var(--space-4);
    }
    dt {
      font-weight: 560;
    }
    dd {
      font-size: var(--size-small);
    }
  `,
})
export class LanguageList {
  readonly of = input.required<Profile['languages']>();
}
