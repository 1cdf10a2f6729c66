import type { OnEvent } from '@smart-assign/etl';
import { lineOf } from './event-lines.ts';
import { isTerminal, report } from './events.ts';

/** Shows a pipeline's events while `fn` runs: a live view on a terminal, log lines elsewhere. */
export async function withProgress<T>(fn: (onEvent: OnEvent) => Promise<T>): Promise<T> {
  if (!isTerminal()) return fn(logged());
  // What draws it takes a tenth of a second to load, which a scheduler need not wait for.
  const { LiveView } = await import('./live-view.ts');
  const view = new LiveView();
  try {
    return await fn(view.onEvent);
  } finally {
    view.end();
  }
}

const progressEveryMs = 10_000;

/** Every event as a line, but progress only now and then. */
function logged(): OnEvent {
  let last = performance.now();
  return (event) => {
    if (event.type === 'report_progress' || event.type === 'acquire_progress') {
      if (performance.now() - last < progressEveryMs) return;
      last = performance.now();
    }
    const line = lineOf(event);
    if (line !== null) report(line);
  };
}
