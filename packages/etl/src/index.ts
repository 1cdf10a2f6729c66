export { flowcaseSteps, type FlowcaseSteps } from './acquire/flowcase/steps.ts';
export { areSet } from './acquire/settings.ts';
export type { Acquired, Destination, Source, Window } from './acquire/source.ts';
export { acquireFake, acquireFrom, sourceNamed, sources } from './acquire/sources.ts';
export { encodings, type Encoding } from './extract/decode.ts';
export { quarterOf } from './extract/quarter-folder.ts';
export type { Kpis } from './kpi.ts';
export { defaultLimits, type GuardLimits } from './load/guards.ts';
export type { ReportCounts } from './load/load.ts';
export { runPipeline, type PipelineOptions } from './pipeline.ts';
export { exportHeaders, type Report } from './reports/contract.ts';
export { reports } from './reports/index.ts';
export * from './run/events.ts';
export { loadedRun } from './run/run-record.ts';
export {
  evenOffices,
  faultKinds,
  officesOf,
  simulatedDialects,
  startFlowcaseSimulator,
  type FlowcaseSimulator,
  type FlowcaseSimulatorOptions,
  type SimulatedFault,
} from './simulate/flowcase/index.ts';
export { kpisAlone, loadAlone, refreshAlone } from './stages.ts';
export { reasons } from './transform/issues.ts';
