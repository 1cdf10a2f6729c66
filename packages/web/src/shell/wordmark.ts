import { Component } from '@angular/core';

/** The name as it is drawn: three bars of free time, one of them assigned. */
@Component({
  selector: 'sa-wordmark',
  template: `
    <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <rect class="bar" x="1" y="12" width="6" height="12" rx="1.5" />
      <rect class="assigned" x="10" y="2" width="6" height="22" rx="1.5" />
      <rect class="bar" x="19" y="7" width="6" height="17" rx="1.5" />
    </svg>
    <span>Smart<b>Assign</b></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      font-size: 1.1875rem;
      letter-spacing: -0.02em;
      font-weight: 420;
    }
    b {
      font-weight: 720;
    }
    .bar {
      fill: var(--teal);
    }
    .assigned {
      fill: light-dark(#d9872a, #f0b35a);
    }
  `,
})
export class Wordmark {}
