import { Component, computed, input } from '@angular/core';
import type { Hit } from '../../api/answers.ts';
import { day } from '../../shared/format.ts';

/** The strongest clearance that is valid, and until when. */
@Component({
  selector: 'sa-hit-clearance',
  template: `
    @if (held(); as clearance) {
      <span class="chip clearance">{{ clearance.name }}</span>
      @if (clearance.validTo) {
        <span class="soft small">until {{ day(clearance.validTo) }}</span>
      }
    } @else if (clearance() === null) {
      <span class="soft" aria-hidden="true" title="nothing on record">–</span>
      <span class="visually-hidden">nothing on record</span>
    } @else {
      <span class="soft">none</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1px;
      align-content: start;
      justify-items: start;
    }
    .chip {
      min-height: 1.375rem;
    }
  `,
})
export class HitClearance {
  readonly clearance = input.required<Hit['clearance']>();
  protected readonly day = day;
  protected readonly held = computed(() => {
    const clearance = this.clearance();
    return clearance === null || clearance.name === 'None' ? null : clearance;
  });
}
