import type { Clock } from '../http/index.ts';
import type { SourceContext } from '../source.ts';
import type { settings } from './settings.ts';

/** What every step of a download is given. */
export interface FlowcaseContext extends SourceContext<typeof settings> {
  readonly clock: Clock;
}
