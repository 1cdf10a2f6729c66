import { mkdir } from 'node:fs/promises';
import type { OnEvent } from '../run/events.ts';

export interface FakeOptions {
  readonly users: number;
  readonly seed: number;
  /** The day that the export pretends to be made on; its quarter names the folder. */
  readonly today: Date;
}

export const defaultFakeUsers = 500;
export const defaultFakeSeed = 42;

/**
 * Fills a quarter folder with a generated export.
 * @returns the quarter's name
 */
export async function acquireFake(
  dataFolder: string,
  options: FakeOptions,
  onEvent: OnEvent,
  signal: AbortSignal,
): Promise<{ quarter: string; folder: string }> {
  // Imported only here: its name lists take 40 MB and a tenth of a second, which a load has no use for.
  const { generateFakeExport } = await import('./fake/index.ts');
  await mkdir(dataFolder, { recursive: true });
  return generateFakeExport({
    folder: dataFolder,
    ...options,
    signal,
    onProgress: ({ people, of }) => onEvent({ type: 'people_generated', people, of }),
  });
}
