import { styleText } from 'node:util';
import { createLogUpdate } from 'log-update';
import type { OnEvent, PipelineEvent } from '@smart-assign/etl';
import { isTerminal, redirectReports, report, type LogLine } from './events.ts';
import { count, megabytes, seconds } from './numbers.ts';

/** Shows a pipeline's events while `fn` runs: a live view on a terminal, log lines elsewhere. */
export async function withProgress<T>(fn: (onEvent: OnEvent) => Promise<T>): Promise<T> {
  if (!isTerminal()) return fn(logged());
  const view = new LiveView();
  try {
    return await fn(view.onEvent);
  } finally {
    view.end();
  }
}

/** What a line of the log says of an event; null where it is told otherwise. */
function lineOf(event: PipelineEvent): LogLine | null {
  const { type, ...details } = event;
  const line = (level: LogLine['level'], message: string): LogLine => ({
    level,
    event: type,
    message,
    ...details,
  });
  switch (event.type) {
    case 'stage_started':
      return null;
    case 'acquire_progress':
      return line('info', `${event.source}: ${count(event.done)} of ${count(event.of)} ${event.what}`);
    case 'stage_finished':
      return line(
        'info',
        `${event.stage} took ${seconds(event.milliseconds)}${event.note === undefined ? '' : `: ${event.note}`}`,
      );
    case 'export_found':
      return line('info', `Found ${event.quarter} with ${event.reports} reports, ${megabytes(event.bytes)}`);
    case 'waiting_for_lock': {
      const { holder } = event;
      const who = holder
        ? `${holder.applicationName ?? 'a session'} (server process ${holder.pid})`
        : 'another run';
      return line('warn', `Waiting for ${who}, which holds the lock of the pipeline`);
    }
    case 'run_started':
      return line('info', `Run ${event.runId} started`);
    case 'report_progress':
      return line('info', `${event.report}: ${count(event.rows)} rows read`);
    case 'report_skipped':
      return line('info', `${event.report} is as in the last load, and so are its tables: not read again`);
    case 'report_merged':
      return line('info', `${event.report} is merged`);
    case 'warning':
      return line('warn', event.message);
    case 'info':
      return line('info', event.message);
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

interface ReportState {
  rows: number;
  share: number;
  merged: boolean;
}

const redrawEveryMs = 80;
const barWidth = 24;

/** The reports with a bar each, redrawn in place; other lines scroll by above. */
class LiveView {
  // Some pseudo-terminals say that they have no rows, and nothing would fit into none.
  readonly #screen = createLogUpdate(
    process.stderr.rows > 0
      ? process.stderr
      : Object.create(process.stderr, { rows: { value: 24 }, columns: { value: 80 } }),
  );
  readonly #reports = new Map<string, ReportState>();
  #headline = '';
  #drawn = 0;

  constructor() {
    redirectReports((line) => this.#print(line));
  }

  readonly onEvent: OnEvent = (event) => {
    switch (event.type) {
      case 'stage_started':
        this.#headline = `${event.stage} …`;
        break;
      case 'acquire_progress':
        this.#headline = `acquire … ${count(event.done)} of ${count(event.of)} ${event.what} from ${event.source}`;
        break;
      case 'report_progress':
        this.#reports.set(event.report, {
          rows: event.rows,
          share: event.bytes / event.ofBytes,
          merged: false,
        });
        break;
      case 'report_merged':
        this.#reports.get(event.report)!.merged = true;
        break;
      default: {
        const line = lineOf(event);
        if (line !== null) this.#print(line);
      }
    }
    this.#draw();
  };

  end(): void {
    this.#draw(true);
    this.#screen.done();
    redirectReports(null);
  }

  #print({ level, message }: LogLine): void {
    this.#screen.clear();
    const style = level === 'info' ? 'dim' : level === 'warn' ? 'yellow' : 'red';
    process.stderr.write(`${styleText(style, level === 'info' ? message : `${level}: ${message}`)}\n`);
    this.#draw(true);
  }

  #draw(atOnce = false): void {
    const now = performance.now();
    if (!atOnce && now - this.#drawn < redrawEveryMs) return;
    this.#drawn = now;
    const bars = [...this.#reports].map(([name, { rows, share, merged }]) => {
      const filled = Math.round(share * barWidth);
      const bar = styleText('cyan', '━'.repeat(filled)) + styleText('dim', '─'.repeat(barWidth - filled));
      return `${name.padEnd(26)} ${bar} ${count(rows).padStart(10)} rows ${merged ? styleText('green', '✓') : ''}`;
    });
    this.#screen([...bars, styleText('dim', this.#headline)].join('\n'));
  }
}
