import type { LoadEvent, LoadOptions, LoadStarter } from '../../src/loads/load-starter.ts';

/** A load whose course the test decides. */
export interface FakeLoad {
  readonly options: LoadOptions;
  readonly tell: (event: LoadEvent) => void;
  readonly end: (exitCode: number) => Promise<void>;
  stopped: boolean;
}

/** Loads that do nothing by themselves; asked to stop, they end with the code of an interruption. */
export function fakeLoads(): { starter: LoadStarter; loads: FakeLoad[] } {
  const loads: FakeLoad[] = [];
  const starter: LoadStarter = {
    start(options, onEvent) {
      const { promise, resolve } = Promise.withResolvers<number>();
      const load: FakeLoad = {
        options,
        tell: onEvent,
        end: async (exitCode) => {
          resolve(exitCode);
          await promise;
        },
        stopped: false,
      };
      loads.push(load);
      return {
        ended: promise,
        stop: () => {
          load.stopped = true;
          resolve(130);
        },
      };
    },
  };
  return { starter, loads };
}
