import {
  pipelineLock,
  withAdvisoryLock,
  withConnection,
  type Client,
  type Database,
} from '@smart-assign/database';
import type { OnEvent } from './events.ts';

export interface LockOptions {
  readonly database: Database;
  /** With false, a lock that another run holds is a fault instead of a wait. */
  readonly waitForLock: boolean;
  readonly onEvent: OnEvent;
  /** Ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * One run at a time: the connection given to `fn` holds the lock until `fn` is done, or until its process dies.
 * @throws Fault `locked` where another run holds it and the caller does not wait
 */
export function withPipelineLock<T>(
  { database, waitForLock, onEvent, signal }: LockOptions,
  fn: (control: Client) => Promise<T>,
): Promise<T> {
  return withConnection(
    database,
    (control) =>
      withAdvisoryLock(control, pipelineLock, () => fn(control), {
        wait: waitForLock,
        signal,
        onWait: (holder) => onEvent({ type: 'waiting_for_lock', holder }),
      }),
    { applicationName: 'smart-assign etl', givesWay: true },
  );
}
