import { Component, computed, input, output } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { mostCompared } from '../../shared/compare-tray.ts';
import { personName } from '../../shared/person-name.ts';

/** The box that chooses somebody to be compared. */
@Component({
  selector: 'sa-hit-compare',
  template: `<input
    type="checkbox"
    [checked]="isChosen()"
    [disabled]="isFull()"
    [attr.aria-label]="'Compare ' + nameOf(hit())"
    [attr.title]="isFull() ? 'No more than ${mostCompared} can be compared' : null"
    [tabindex]="isActive() ? 0 : -1"
    (change)="toggled.emit(hit().userId)"
  />`,
  styles: `
    :host {
      display: inline-flex;
    }
    input {
      width: 1.25rem;
      height: 1.25rem;
      margin: 0;
    }
  `,
})
export class HitCompare {
  readonly hit = input.required<Hit>();
  /** `userId` of all who are chosen. */
  readonly chosen = input.required<ReadonlySet<number>>();
  /** Whether the keyboard is at this person. */
  readonly isActive = input(false);
  readonly toggled = output<number>();

  protected readonly nameOf = personName;
  protected readonly isChosen = computed(() => this.chosen().has(this.hit().userId));
  protected readonly isFull = computed(() => !this.isChosen() && this.chosen().size >= mostCompared);
}
