import { systemClock } from '../http/clock.ts';
import { readSettings } from '../settings.ts';
import type { Acquired, Destination, SourceContext } from '../source.ts';
import { flowcase } from './source.ts';

export interface FlowcaseStepsOptions extends Omit<SourceContext<typeof flowcase.settings>, 'settings'> {
  readonly env: NodeJS.ProcessEnv;
  readonly into: Destination;
}

/** A batch as a scheduler sees it. */
export interface PlannedBatch {
  readonly number: number;
  /** Names. */
  readonly offices: readonly string[];
  /** CVs to expect: the people of the offices, as Flowcase counts them. */
  readonly cvs: number;
}

/** A download from Flowcase in steps, for a scheduler that shares the batches out to several workers. */
export interface FlowcaseSteps {
  /** Has to come first, once. */
  plan(): Promise<{ quarter: string; batches: PlannedBatch[] }>;
  /** For each number of the plan, in any order, at once or not. Does nothing where all of it is there. */
  batch(number: number): Promise<{ quarter: string; batch: number }>;
  /** Has to come last, once; again it only tells what it did. */
  join(): Promise<Acquired>;
}

/** @throws Fault `bad_settings` (usage); each step those of its own */
export function flowcaseSteps({ env, into, ...rest }: FlowcaseStepsOptions): FlowcaseSteps {
  const settings = readSettings(flowcase.name, flowcase.settings, env);
  const context = { ...rest, settings, clock: systemClock };
  const step = async <T>(work: (steps: typeof import('./index.ts')) => Promise<T>): Promise<T> => {
    const steps = await import('./index.ts');
    return steps.tellingFileErrors(into.dataFolder, () => work(steps));
  };
  return {
    plan: () =>
      step(async ({ planDownload }) => {
        const { quarter, batches } = await planDownload(into, context);
        return {
          quarter,
          batches: batches.map(({ number, offices, people }) => ({
            number,
            offices: offices.map(({ name }) => name),
            cvs: people,
          })),
        };
      }),
    batch: (number) =>
      step(async ({ downloadBatch }) => {
        await downloadBatch(into, number, context);
        return { quarter: into.quarter, batch: number };
      }),
    join: () => step(({ joinDownload }) => joinDownload(into, context)),
  };
}
