import { join } from 'node:path';
import type { Command } from 'commander';
import type { ApiSettings, serve as Serve } from '@smart-assign/api';
import type { Database } from '@smart-assign/database';
import { abortOnSignals, projectFolder, readEnvironment } from './environment.ts';
import { loadProcess } from './load-process.ts';
import { wholeNumber } from './options.ts';
import { report } from './output/events.ts';

/** Where the build of the page puts it; where it was not built, the server is API alone. */
const pageFolder = join(projectFolder, 'packages', 'web', 'dist', 'browser');

// Only when it is needed: a load would otherwise wait for the whole HTTP service to be read in.
const importApi = () => import('@smart-assign/api');

export interface AddressOptions {
  host?: string;
  port?: number;
}

/** Options that say where the server listens. */
export function withAddressOptions(command: Command): Command {
  return command
    .option('--host <address>', 'address to listen on (default: SMART_ASSIGN_HOST, else 127.0.0.1)')
    .option(
      '--port <number>',
      'port to listen on, 0 for a free one (default: SMART_ASSIGN_PORT, else 8000)',
      wholeNumber(0, 65_535),
    );
}

/** The settings of the environment; the command line goes before them. @throws Fault `bad_settings` */
export async function serverSettings({ host, port }: AddressOptions): Promise<ApiSettings> {
  const { readApiSettings } = await importApi();
  return readApiSettings({
    ...readEnvironment(),
    ...(host !== undefined && { SMART_ASSIGN_HOST: host }),
    ...(port !== undefined && { SMART_ASSIGN_PORT: String(port) }),
  });
}

/**
 * Serves until the user or the system asks the process to stop; then answers what is under way and ends a load that runs.
 * @param log `answers`: a line of JSON for each, on standard output; `troubles`: only what somebody must know, in words
 * @param onListening is told the address
 */
export async function serveUntilStopped(
  database: Database,
  settings: ApiSettings,
  log: 'answers' | 'troubles',
  onListening: (url: string) => void,
): Promise<void> {
  const stopped = abortOnSignals();
  const { serve } = await importApi();
  const server = await serve({
    database,
    settings,
    loads: loadProcess,
    page: pageFolder,
    logger: log === 'answers' ? { level: settings.logLevel } : troublesLogger(settings),
  });
  onListening(server.url);
  if (!stopped.aborted) await new Promise((resolve) => stopped.addEventListener('abort', resolve));
  report({ level: 'info', event: 'stopping', message: 'Stopping …' });
  await server.close();
}

const pinoError = 50;

function troublesLogger({ logLevel }: ApiSettings): Parameters<typeof Serve>[0]['logger'] {
  if (logLevel === 'silent') return false;
  const write = (line: string): void => {
    const { level, msg, message } = JSON.parse(line) as { level: number; msg?: string; message?: string };
    report({
      level: level >= pinoError ? 'error' : 'warn',
      event: 'server',
      message: [msg, message].filter(Boolean).join(': '),
    });
  };
  return { level: logLevel === 'error' ? 'error' : 'warn', stream: { write } };
}
