import { Component, computed, input } from '@angular/core';
import type { Profile } from '../../../api/answers.ts';
import { clearanceState, isClearance } from '../clearances.ts';
import { day } from '../../../shared/format.ts';

/** All clearances, also those that are over, with who verified them where one may know. */
@Component({
  selector: 'sa-clearance-table',
  template: `
    <div class="scroll-x" tabindex="0" role="region" aria-label="Table of clearances">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Clearance</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Today</th>
            @if (hasRemarks()) {
              <th scope="col">Verified by</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (each of held(); track $index) {
            <tr>
              <th scope="row">{{ each.clearance }}</th>
              <!-- The ETL gives those that are not told when they began the first day of 1900. -->
              <td>{{ each.validFrom && each.validFrom > '1900-01-01' ? day(each.validFrom) : '–' }}</td>
              <td>{{ each.validTo ? day(each.validTo) : 'no end' }}</td>
              <td>{{ each.state.words }}</td>
              @if (hasRemarks()) {
                <td>{{ each.verifiedBy ?? '–' }}{{ each.notes ? ': ' + each.notes : '' }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    th,
    td:not(:last-child) {
      white-space: nowrap;
    }
    tbody th {
      color: var(--violet);
      font-size: inherit;
      border-block-end: 1px solid var(--line);
    }
  `,
})
export class ClearanceTable {
  readonly of = input.required<Profile['clearances']>();
  readonly today = input.required<string>();

  protected readonly day = day;
  protected readonly held = computed(() =>
    this.of()
      .filter(isClearance)
      .map((each) => ({ ...each, state: clearanceState(each, this.today()) })),
  );
  protected readonly hasRemarks = computed(() => this.of().some((each) => each.verifiedBy !== undefined));
}
