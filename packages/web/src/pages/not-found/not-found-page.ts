import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** There is nothing at this address. */
@Component({
  selector: 'sa-not-found-page',
  imports: [RouterLink],
  template: `
    <div class="page">
      <section class="sheet alone stack">
        <h1>There is nothing here</h1>
        <p>The address may be mistyped, or what was there is gone.</p>
        <p><a class="button" routerLink="/search">To the search</a></p>
      </section>
    </div>
  `,
})
export class NotFoundPage {}
