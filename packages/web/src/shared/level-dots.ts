import { Component, computed, input } from '@angular/core';

const most = 5;
const size = 10;

/** A level of a skill from 1 to 5, as dots; where it is not known, a dash. */
@Component({
  selector: 'sa-level-dots',
  template: `
    @if (known(); as level) {
      <svg
        role="img"
        [attr.aria-label]="'level ' + level + ' of ${most}'"
        viewBox="0 0 ${most * size} ${size}"
        width="${most * size}"
        height="${size}"
      >
        <title>level {{ level }} of ${most}</title>
        @for (dot of dots; track dot) {
          <circle
            [class.on]="dot <= level"
            [attr.cx]="dot * ${size} - ${size / 2}"
            cy="${size / 2}"
            r="${size / 2 - 1.5}"
          />
        }
      </svg>
    } @else {
      <span aria-hidden="true" class="soft">–</span><span class="visually-hidden">level unknown</span>
    }
  `,
  styles: `
    :host {
      display: inline-block;
      white-space: nowrap;
    }
    circle {
      fill: none;
      stroke: var(--line-strong);
    }
    .on {
      fill: var(--ink-soft);
      stroke: var(--ink-soft);
    }
  `,
})
export class LevelDots {
  readonly level = input.required<number | null>();
  protected readonly dots = Array.from({ length: most }, (_, place) => place + 1);
  /** 0 is what an export gives for a skill that nobody graded. */
  protected readonly known = computed(() => {
    const level = this.level();
    return level === null || level < 1 ? null : Math.min(level, most);
  });
}
