import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** The colours of the visual language as the browser shows them now: charts draw on a canvas of their own and cannot use names. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #isDark = signal(false);
  /** Changes with the theme of the system; who draws with {@link colour} reads it to draw anew. */
  readonly isDark = this.#isDark.asReadonly();

  constructor() {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    this.#isDark.set(query.matches);
    const follow = (): void => this.#isDark.set(query.matches);
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }

  /** @param name of a custom property of `styles/tokens.css`: `--teal` */
  colour(name: string): string {
    // A custom property keeps `light-dark()` as it was written; only a property that takes a colour works it out.
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}
