import type { PipelineEvent } from '@smart-assign/etl';
import type { LogLine } from './events.ts';
import { count, megabytes, seconds } from './numbers.ts';

/** What a line of the log says of an event; null where it is told otherwise. */
export function lineOf(event: PipelineEvent): LogLine | null {
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
