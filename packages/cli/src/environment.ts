import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import {
  Fault,
  openDatabase,
  readDatabaseSettings,
  type Database,
  type DatabaseSettings,
} from '@smart-assign/database';
import { report } from './output/events.ts';

/** The project's folder: where `.env`, `config.ini`, the embedded database and `cv_reports` are. */
export const projectFolder = join(import.meta.dirname, '..', '..', '..');

/** Where the quarter folders are, unless `--data-folder` or `CV_REPORTS_FOLDER` says otherwise. */
export const defaultDataFolder = (): string =>
  process.env.CV_REPORTS_FOLDER || join(projectFolder, 'cv_reports');

/** Reads `.env` once; a variable that is set already keeps its value. */
export function readEnvironment(): NodeJS.ProcessEnv {
  const file = join(projectFolder, '.env');
  if (existsSync(file)) loadEnvFile(file);
  return process.env;
}

export function databaseSettings(): DatabaseSettings {
  return readDatabaseSettings({ env: readEnvironment(), folder: projectFolder });
}

/** Opens the configured database; starts the embedded one where none is configured. */
export function openConfiguredDatabase(): Promise<Database> {
  return openDatabase(databaseSettings(), {
    log: ({ level, message, ...details }) => report({ level, event: 'database', message, ...details }),
  });
}

/**
 * Where exports come from.
 * @throws Fault where the environment asks for a source that this version does not have
 */
export function checkDataSource(): void {
  const source = readEnvironment().FLOWCASE_DATA_SOURCE ?? 'fake';
  if (source === 'fake') return;
  throw new Fault(
    `FLOWCASE_DATA_SOURCE is ${JSON.stringify(source)}, and this version does not download exports. Nothing was done.`,
    {
      code: 'unknown_data_source',
      exit: 'usage',
      remedy:
        'Put the exported files into a Q#YYYY folder and load them with `smart-assign load --data-folder`.',
    },
  );
}

/** Aborts when the user or the system asks the process to stop; a second time ends it at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort());
  }
  return controller.signal;
}
