import { Injectable } from '@angular/core';
import { mediaQuery } from './media-query.ts';

/** The colours of the visual language as the browser shows them now: charts draw on a canvas of their own and cannot use names. */
@Injectable({ providedIn: 'root' })
export class Theme {
  /** Changes with the theme of the system; who draws with {@link colour} reads it to draw anew. */
  readonly isDark = mediaQuery('(prefers-color-scheme: dark)');

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
