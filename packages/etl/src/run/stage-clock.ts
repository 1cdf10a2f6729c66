import { stages, type OnEvent, type Stage } from './events.ts';

/** Times the stages of a run and tells of their start and end. */
export class StageClock {
  readonly #milliseconds = new Map<Stage, number>();
  readonly #onEvent: OnEvent;

  constructor(onEvent: OnEvent) {
    this.#onEvent = onEvent;
  }

  /** How long each stage took that has ended, in the order of the stages: of two that run at once either may end first. */
  get milliseconds(): Partial<Record<Stage, number>> {
    const ended = stages.filter((stage) => this.#milliseconds.has(stage));
    return Object.fromEntries(ended.map((stage) => [stage, this.#milliseconds.get(stage)!]));
  }

  /** Runs a stage. What `fn` says with `note` is told at the end, for example why there was nothing to do. */
  async run<T>(stage: Stage, fn: (note: (text: string) => void) => Promise<T>): Promise<T> {
    this.#onEvent({ type: 'stage_started', stage });
    const start = performance.now();
    let said: string | undefined;
    const result = await fn((text) => {
      said = text;
    });
    const milliseconds = Math.round(performance.now() - start);
    this.#milliseconds.set(stage, milliseconds);
    this.#onEvent({ type: 'stage_finished', stage, milliseconds, ...(said !== undefined && { note: said }) });
    return result;
  }
}
