import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../shared/session.ts';
import { signInProblem } from './sign-in-problems.ts';

/** Where one signs in, also when a session has run out or a sign-in has failed. */
@Component({
  selector: 'sa-sign-in-page',
  imports: [RouterLink],
  templateUrl: './sign-in-page.html',
  styles: `
    .button {
      min-height: 2.75rem;
      padding-inline: var(--space-4);
    }
  `,
})
export class SignInPage {
  protected readonly session = inject(Session);
  /** Where to go afterwards: an address of this page. */
  readonly returnTo = input<string>();
  readonly ended = input<string>();
  /** Code of what went wrong. */
  readonly problem = input<string>();

  protected readonly told = computed(() => {
    const code = this.problem();
    return code === undefined ? null : signInProblem(code);
  });
  protected readonly signInUrl = computed(
    () => `/auth/sign-in?returnTo=${encodeURIComponent(this.returnTo() ?? '/search')}`,
  );
}
