import { Component, computed, input } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { MarkedText } from '../../shared/marked-text.ts';

/** What somebody can do, as far as there is room for it, and below it why they were found, marked. */
@Component({
  selector: 'sa-hit-skills',
  imports: [MarkedText],
  template: `
    <span class="chips">
      @for (skill of skills(); track skill.name) {
        <span class="chip" [class.matched]="skill.isMatched">{{ skill.words }}</span>&ngsp;
      }
      @if (hit().otherSkills > 0) {
        <span class="soft small">and {{ hit().otherSkills }} more</span>
      }
    </span>
    @if (others() !== '' || snippet() !== null) {
      <span class="why small" [title]="plainWhy()">
        @if (others() !== '') {
          <mark>{{ others() }}</mark>
        }
        @if (others() !== '' && snippet() !== null) {
          ·
        }
        @if (snippet(); as text) {
          <sa-marked-text [text]="text" />
        }
      </span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1px;
      align-content: start;
      min-width: 0;
    }
    .chips {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      line-height: 1.5rem;
    }
    .chip {
      display: inline-block;
      max-width: 100%;
      min-height: 0;
      line-height: 1.25rem;
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: top;
      white-space: nowrap;
    }
    .why {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class HitSkills {
  readonly hit = input.required<Hit>();

  protected readonly skills = computed(() => {
    const { skills, matches } = this.hit();
    const matched = new Set(matches.filter(({ kind }) => kind === 'skill').map(({ value }) => value));
    return skills.map(({ name, years, level }) => {
      const isMatched = matched.has(name);
      // An export gives 0 for what nobody told.
      const detail = [years ? `${years} y` : '', isMatched && level ? `level ${level}` : ''];
      return { name, isMatched, words: [name, detail.filter(Boolean).join(', ')].join(' ').trim() };
    });
  });
  /** Where the words that were searched for stand. */
  protected readonly snippet = computed(
    () => this.hit().matches.find(({ kind }) => kind === 'text')?.value ?? null,
  );
  /** What beside skills and words was asked for and found. */
  protected readonly others = computed(() =>
    this.hit()
      .matches.filter(({ kind }) => kind !== 'text' && kind !== 'skill')
      .map(({ value, languageLevel }) => (languageLevel ? `${value}, ${languageLevel}` : value))
      .join(', '),
  );
  protected readonly plainWhy = computed(() =>
    [this.others(), this.snippet()?.replace(/[«»]/g, '')].filter(Boolean).join(' · '),
  );
}
