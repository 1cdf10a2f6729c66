import { Component, computed, inject, input } from '@angular/core';
import { Session } from '../../shared/session.ts';

/** Where one signs in, also when a session has run out. */
@Component({
  selector: 'sa-sign-in-page',
  template: `
    <div class="page">
      <section class="sheet stack">
        <h1>Sign in</h1>
        @if (ended()) {
          <p class="notice warning" role="status">
            Your session has ended. Sign in again; you come back to where you were.
          </p>
        }
        @if (session.isServerDown()) {
          <p class="notice error" role="alert">The server does not answer. Try again in a moment.</p>
        } @else if (session.me()?.account) {
          <p>You are signed in as {{ session.me()?.name }}.</p>
        } @else if (session.me()?.canSignIn) {
          <p>This server knows people by the account of their company.</p>
          <p><a class="button primary" [href]="signInUrl()">Sign in with your company account</a></p>
        } @else {
          <p>
            This server knows programs by a token, and has no way for people to sign in yet. Whoever runs it
            can set one up: OIDC_ISSUER and OIDC_CLIENT_ID.
          </p>
        }
      </section>
    </div>
  `,
  styles: `
    section {
      max-width: 34rem;
      padding: var(--space-5);
      margin: var(--space-6) auto;
    }
  `,
})
export class SignInPage {
  protected readonly session = inject(Session);
  readonly returnTo = input<string>();
  readonly ended = input<string>();
  protected readonly signInUrl = computed(
    () => `/auth/sign-in?returnTo=${encodeURIComponent(this.returnTo() ?? '/search')}`,
  );
}
