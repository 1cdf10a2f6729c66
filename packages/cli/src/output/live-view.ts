import { styleText } from 'node:util';
import { createLogUpdate } from 'log-update';
import type { OnEvent } from '@smart-assign/etl';
import { lineOf } from './event-lines.ts';
import { redirectReports, type LogLine } from './events.ts';
import { count } from './numbers.ts';

interface ReportState {
  rows: number;
  share: number;
  merged: boolean;
}

const redrawEveryMs = 80;
const barWidth = 24;

/** The reports with a bar each, redrawn in place; other lines scroll by above. */
export class LiveView {
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
