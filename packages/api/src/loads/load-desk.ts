import { Problem } from '../problems/problem.ts';
import type { LoadEvent, LoadOptions, LoadStarter, RunningLoad } from './load-starter.ts';

/** Why a load ended without loading, in the words of the pipeline. */
export interface LoadFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
}

/** What there is to know of a load. Instants are ISO 8601. */
export interface LoadState {
  /** Counts from 1 since the server started. */
  readonly loadId: number;
  readonly status: 'running' | 'stopping' | 'ended';
  readonly options: LoadOptions;
  /** The name of the account. */
  readonly startedBy: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Of the command; null until it has ended. 0 is success; docs/operations.md lists them all. */
  readonly exitCode: number | null;
  /** The run it became; null until the pipeline says so. */
  readonly runId: number | null;
  readonly fault: LoadFault | null;
}

/** Somebody who follows a load. */
export interface Follower {
  /** @param id counts from 1 within the load */
  event(id: number, event: LoadEvent): void;
  ended(id: number, state: LoadState): void;
}

interface Load {
  state: LoadState;
  running: RunningLoad | null;
  /** Those that are kept, oldest first; the last has the id `told`. */
  events: LoadEvent[];
  told: number;
  readonly followers: Set<Follower>;
  readonly finished: PromiseWithResolvers<void>;
}

/** A load tells some hundred things; one that does not stop telling must not fill the memory. */
const keptEvents = 2000;

/** Starts loads, one at a time, and remembers the last one: its state and what it told. */
export class LoadDesk {
  readonly #starter: LoadStarter | null;
  #load: Load | null = null;
  #count = 0;

  constructor(starter: LoadStarter | null) {
    this.#starter = starter;
  }

  /** The load that runs, or else the last one; null where there was none since the server started. */
  get current(): LoadState | null {
    return this.#load?.state ?? null;
  }

  /** The id of what was told last, the end included; 0 where nothing was. */
  get lastEventId(): number {
    if (this.#load === null) return 0;
    return this.#load.told + (this.#load.state.status === 'ended' ? 1 : 0);
  }

  /** @throws Problem 501 where this server cannot start any, 409 while one is running */
  start(options: LoadOptions, startedBy: string): LoadState {
    if (this.#starter === null) throw cannotLoad();
    if (this.#load !== null && this.#load.state.status !== 'ended') throw isRunning(this.#load.state);
    const load: Load = {
      state: {
        loadId: ++this.#count,
        status: 'running',
        options,
        startedBy,
        startedAt: now(),
        endedAt: null,
        exitCode: null,
        runId: null,
        fault: null,
      },
      running: null,
      events: [],
      told: 0,
      followers: new Set(),
      finished: Promise.withResolvers(),
    };
    load.running = this.#starter.start(options, (event) => tell(load, event));
    this.#load = load;
    void load.running.ended.then(
      (exitCode) => end(load, exitCode),
      () => end(load, 1),
    );
    return load.state;
  }

  /** Asks the load to stop; what it has done is rolled back. @throws Problem 409 where none is running */
  stop(): LoadState {
    const load = this.#load;
    if (load === null || load.state.status === 'ended') throw nothingRuns();
    if (load.state.status === 'running') {
      load.state = { ...load.state, status: 'stopping' };
      load.running?.stop();
    }
    return load.state;
  }

  /**
   * Tells somebody all that the load has told and will tell, and that it ended.
   * @param after the id of the last event that they know; 0 for all
   * @returns what ends the following
   * @throws Problem 404 where there was no load yet
   */
  follow(follower: Follower, after = 0): () => void {
    const load = this.#load;
    if (load === null) throw noLoadYet();
    const firstKept = load.told - load.events.length + 1;
    load.events.forEach((event, index) => {
      if (firstKept + index > after) follower.event(firstKept + index, event);
    });
    if (load.state.status === 'ended') follower.ended(load.told + 1, load.state);
    else load.followers.add(follower);
    return () => load.followers.delete(follower);
  }

  /** Stops what is running and waits until it has ended. */
  async close(): Promise<void> {
    if (this.#load === null || this.#load.state.status === 'ended') return;
    this.stop();
    await this.#load.finished.promise;
  }
}

function tell(load: Load, event: LoadEvent): void {
  load.told++;
  load.events.push(event);
  if (load.events.length > keptEvents) load.events.shift();
  const { event: name, level, runId } = event;
  if (name === 'run_started' && typeof runId === 'number') load.state = { ...load.state, runId };
  if (level === 'error') load.state = { ...load.state, fault: faultOf(event) };
  for (const follower of load.followers) follower.event(load.told, event);
}

function end(load: Load, exitCode: number): void {
  load.state = { ...load.state, status: 'ended', endedAt: now(), exitCode };
  for (const follower of load.followers) follower.ended(load.told + 1, load.state);
  load.followers.clear();
  load.finished.resolve();
}

const now = (): string => new Date().toISOString();

const faultOf = ({ code, event, message, remedy }: LoadEvent): LoadFault => ({
  code: String(code ?? event ?? 'failed'),
  message: String(message ?? ''),
  remedy: typeof remedy === 'string' ? remedy : null,
});

const cannotLoad = (): Problem =>
  new Problem(
    501,
    'cannot_load',
    'Not available here',
    'This server cannot start loads; run `smart-assign etl` where the exports are.',
  );

const isRunning = ({ loadId, startedAt, startedBy }: LoadState): Problem =>
  new Problem(
    409,
    'load_is_running',
    'A load is running',
    `Load ${loadId} is running since ${startedAt}, started by ${startedBy}. Follow it at /api/v1/runs/current, or stop it there.`,
  );

const nothingRuns = (): Problem =>
  new Problem(409, 'no_load_is_running', 'No load is running', 'There is nothing to stop.');

const noLoadYet = (): Problem =>
  new Problem(
    404,
    'no_load_yet',
    'Not found',
    'No load was started since the server started; POST /api/v1/runs starts one.',
  );
