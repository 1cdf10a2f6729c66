import { Injectable, Injector, inject } from '@angular/core';
import { fetchLate } from './fetch-late.ts';

/** Who is to be put on a list. */
export interface Picked {
  readonly userId: number;
  /** As they are shown: `Person 12` where names are hidden. */
  readonly name: string;
}

/** Puts people on a shortlist: asks on which. */
@Injectable({ providedIn: 'root' })
export class ShortlistPicker {
  readonly #injector = inject(Injector);

  /** The focus returns to where it was when the dialog closes. The dialog is fetched when it is first needed. */
  open(person: Picked): void {
    void this.#open(person);
  }

  async #open(person: Picked): Promise<void> {
    const late = await fetchLate('The lists', () => import('./shortlist-picker-dialog.ts'));
    late?.openShortlistPicker(this.#injector, person);
  }
}
