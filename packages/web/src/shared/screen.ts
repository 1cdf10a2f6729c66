import { Injectable } from '@angular/core';
import { mediaQuery } from './media-query.ts';

/** How much room there is. */
@Injectable({ providedIn: 'root' })
export class Screen {
  /** A telephone, or a page that is magnified much. */
  readonly isNarrow = mediaQuery('(max-width: 60rem)');
}
