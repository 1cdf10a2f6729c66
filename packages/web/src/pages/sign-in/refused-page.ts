import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../shared/session.ts';

/** Says that a page is for another role. */
@Component({
  selector: 'sa-refused-page',
  imports: [RouterLink],
  template: `
    <div class="page">
      <section class="sheet alone stack">
        <h1>This page is not for your role</h1>
        <p>
          It needs the role {{ needs() ?? 'manager' }}, and you are signed in as
          {{ session.me()?.role ?? 'nobody' }}. Whoever runs Smart-Assign at your company gives roles.
        </p>
        <p><a class="button" routerLink="/search">To the search</a></p>
      </section>
    </div>
  `,
})
export class RefusedPage {
  protected readonly session = inject(Session);
  readonly needs = input<string>();
}
