import { Component, computed, input } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { MarkedText } from '../../shared/marked-text.ts';
import { othersOf, plain, reasonOf, skillsOf } from './hit-reasons.ts';

/** What somebody can do, as far as there is room for it, and below it why they were found, marked. */
@Component({
  selector: 'sa-hit-skills',
  imports: [MarkedText],
  template: `
    <span class="chips">
      @for (skill of skills(); track $index) {
        <span class="chip" [class.matched]="skill.isMatched">{{ skill.words }}</span>&ngsp;
      }
      @if (hit().otherSkills > 0) {
        <span class="soft small">and {{ hit().otherSkills }} more</span>
      }
    </span>
    @if (plainWhy() !== '') {
      <span class="why small" [title]="plainWhy()">
        @if (others() !== '') {
          <mark>{{ others() }}</mark>
        }
        @if (others() !== '' && reason() !== null) {
          ·
        }
        @if (reason(); as found) {
          <span class="soft">{{ found.about }}: </span><sa-marked-text [text]="found.text" />
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

  protected readonly skills = computed(() => skillsOf(this.hit()));
  protected readonly reason = computed(() => reasonOf(this.hit()));
  protected readonly others = computed(() => othersOf(this.hit()));
  protected readonly plainWhy = computed(() => {
    const reason = this.reason();
    return [this.others(), reason && `${reason.about}: ${plain(reason.text)}`].filter(Boolean).join(' · ');
  });
}
