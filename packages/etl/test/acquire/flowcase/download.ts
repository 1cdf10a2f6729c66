import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { FlowcaseContext } from '../../../src/acquire/flowcase/context.ts';
import { settings } from '../../../src/acquire/flowcase/settings.ts';
import { readSettings } from '../../../src/acquire/settings.ts';
import type { Destination } from '../../../src/acquire/source.ts';
import type { PipelineEvent } from '../../../src/run/events.ts';
import { FastClock } from '../http/fast-clock.ts';
import { token } from './small-flowcase.ts';

const root = mkdtempSync(join(tmpdir(), 'flowcase-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A data folder of its own. */
export async function newDestination(quarter = 'Q42026'): Promise<Destination> {
  const dataFolder = join(root, String(folders++));
  await mkdir(dataFolder);
  return { dataFolder, quarter };
}

export interface TestContext extends FlowcaseContext {
  readonly events: PipelineEvent[];
  readonly clock: FastClock;
}

/** Settings as from the environment, and time that passes by itself. */
export function contextOf(
  server: { readonly url: string },
  {
    env = {},
    now = new Date('2026-11-23T10:15:00Z'),
    signal = new AbortController().signal,
  }: { env?: NodeJS.ProcessEnv; now?: Date; signal?: AbortSignal } = {},
): TestContext {
  const events: PipelineEvent[] = [];
  return {
    settings: readSettings('flowcase', settings, {
      FLOWCASE_BASE_URL: server.url,
      FLOWCASE_API_TOKEN: token,
      FLOWCASE_REQUESTS_PER_SECOND: '1000',
      ...env,
    }),
    now,
    onEvent: (event) => events.push(event),
    events,
    signal,
    clock: new FastClock(now),
  };
}

/** What was told, as a person would read it. */
export const told = (events: readonly PipelineEvent[]): string[] =>
  events.flatMap((event) => ('message' in event ? [event.message] : []));

export const readFrom = (into: Destination, ...path: string[]): Promise<string> =>
  readFile(join(into.dataFolder, ...path), 'utf8');
