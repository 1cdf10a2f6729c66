import type { FlowcaseSimulator, FlowcaseSimulatorOptions } from './options.ts';

export * from './options.ts';

/**
 * Serves the part of Flowcase's HTTP interface that exports come from, over people who do not exist: for tests and demonstrations.
 * The people are those of the fake export of the same seed and day, the first to the first office and so on.
 * @throws Fault `bad_simulation` (usage), `port_taken` (usage); nothing is served then
 */
export async function startFlowcaseSimulator(options: FlowcaseSimulatorOptions): Promise<FlowcaseSimulator> {
  // Imported only here, as the fake source imports its generator: the name lists take 40 MB and a tenth of a second.
  const { start } = await import('./simulator.ts');
  return start(options);
}
