import type { Answer } from '../../api/answers.ts';

export type RunPageAnswer = Answer<'/api/v1/runs'>;
export type RunHead = RunPageAnswer['runs'][number];
export type RunStatus = RunHead['status'];
export type Run = Answer<'/api/v1/runs/{runId}'>;
export type RunReport = Run['reports'][number];
/** A load that was started on this server, while it runs and after. */
export type LoadState = NonNullable<Answer<'/api/v1/runs/current'>['load']>;
export type RejectGroup = Answer<'/api/v1/runs/{runId}/rejects/summary'>['groups'][number];
export type RejectPageAnswer = Answer<'/api/v1/runs/{runId}/rejects'>;
export type Reject = RejectPageAnswer['rejects'][number];
