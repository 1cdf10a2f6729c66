import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '../shared/session.ts';
import { Wordmark } from './wordmark.ts';

/** What stands around every page: the wordmark, where one can go, and who one is. */
@Component({
  selector: 'sa-root',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Wordmark],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly places = computed(() =>
    [
      { path: '/search', name: 'Search', role: 'viewer' as const },
      { path: '/shortlists', name: 'Shortlists', role: 'manager' as const },
      { path: '/insights', name: 'Insights', role: 'viewer' as const },
      { path: '/loads', name: 'Loads', role: 'manager' as const },
    ].filter(({ role }) => this.session.may(role)),
  );

  protected skipToContent(event: Event): void {
    // The router would take the fragment for an address.
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
}
