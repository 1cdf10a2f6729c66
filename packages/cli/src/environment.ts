import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import {
  givingWay,
  openDatabase,
  readDatabaseSettings,
  type Database,
  type DatabaseSettings,
} from '@smart-assign/database';
import { report } from './output/events.ts';
import { readSettingFiles } from './setting-files.ts';

/** The project's folder: where `.env`, `config.ini`, the embedded database and `cv_reports` are. */
export const projectFolder = join(import.meta.dirname, '..', '..', '..');

/** Where the quarter folders are, unless `--data-folder` or `CV_REPORTS_FOLDER` says otherwise. */
export const defaultDataFolder = (): string =>
  process.env.CV_REPORTS_FOLDER || join(projectFolder, 'cv_reports');

/**
 * Reads `.env`, and settings that a file holds; a variable that is set already keeps its value.
 * @throws Fault `bad_settings` (usage)
 */
export function readEnvironment(): NodeJS.ProcessEnv {
  const file = join(projectFolder, '.env');
  if (existsSync(file)) loadEnvFile(file);
  readSettingFiles(process.env);
  return process.env;
}

/** For telling that the settings themselves are at fault: what can be read of them. */
export function environmentAsFarAsItGoes(): NodeJS.ProcessEnv {
  try {
    return readEnvironment();
  } catch {
    return process.env;
  }
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

/** For a process that does nothing but long work: on a machine that also serves people, they come first. */
export function giveWayToPeople(): void {
  setPriority(givingWay);
}

/** Aborts when the user or the system asks the process to stop; a second time ends it at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort());
  }
  return controller.signal;
}
