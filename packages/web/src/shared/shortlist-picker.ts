import { Injectable } from '@angular/core';

/** Puts people on a shortlist: asks on which. */
@Injectable({ providedIn: 'root' })
export class ShortlistPicker {
  open(_person: { readonly userId: number; readonly name: string }): void {}
}
