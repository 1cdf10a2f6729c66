import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

/** The title of the page, and after it whose product it is. */
@Injectable()
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const title = this.buildTitle(state);
    this.#title.setTitle(title === undefined ? 'Smart-Assign' : `${title} · Smart-Assign`);
  }
}
