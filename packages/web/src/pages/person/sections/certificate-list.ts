import { Component, computed, input } from '@angular/core';
import type { Profile } from '../../../api/answers.ts';
import { day, monthOf } from '../../../shared/format.ts';
import { expiryOf } from '../../../shared/expiry.ts';

/** Certificates, and until when each is good. */
@Component({
  selector: 'sa-certificate-list',
  template: `
    <ul>
      @for (each of certificates(); track $index) {
        <li>
          <p>
            <b>{{ each.name ?? 'Certificate' }}</b>&ngsp;
            <span class="small soft">{{ [each.organiser, each.since].filter(isTold).join(' · ') }}</span>
          </p>
          @switch (each.expiry) {
            @case ('expired') {
              <span class="chip warning">expired {{ day(each.expiresOn) }}</span>
            }
            @case ('soon') {
              <span class="chip matched">expires {{ day(each.expiresOn) }}</span>
            }
            @default {
              <span class="small soft">{{
                each.expiresOn ? 'until ' + day(each.expiresOn) : 'no expiry told'
              }}</span>
            }
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--space-3);
      align-items: baseline;
      padding-block: var(--space-1);
      break-inside: avoid;
    }
    p {
      flex: 1 1 14rem;
    }
    b {
      font-weight: 560;
    }
    .chip {
      white-space: nowrap;
    }
  `,
})
export class CertificateList {
  readonly of = input.required<Profile['certifications']>();
  readonly today = input.required<string>();

  protected readonly day = day;
  protected readonly isTold = (text: string | null): boolean => text !== null && text !== '';
  protected readonly certificates = computed(() =>
    this.of().map((each) => ({
      ...each,
      since: monthOf(each.year, each.month),
      expiry: each.expired ? ('expired' as const) : expiryOf(each.expiresOn, this.today()),
    })),
  );
}
