import { Injectable, signal } from '@angular/core';

const key = 'smart-assign-purpose';
/** As much as the server writes into its audit. */
export const longestPurpose = 500;

/**
 * What somebody looks at people for, where the server asks for that. It goes with every request that shows people and into the audit.
 * Asked once for each tab and kept until that is closed.
 */
@Injectable({ providedIn: 'root' })
export class Purpose {
  readonly #text = signal(read());
  /** Empty where none was stated. */
  readonly text = this.#text.asReadonly();

  state(text: string): void {
    const stated = text.trim().slice(0, longestPurpose).toWellFormed();
    this.#text.set(stated);
    try {
      sessionStorage.setItem(key, stated);
    } catch {
      // A browser that keeps nothing for us asks again after the next reload.
    }
  }
}

function read(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
