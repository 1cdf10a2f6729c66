import type { AddressInfo } from 'node:net';
import { Fault, openPool, withPooled, type Database } from '@smart-assign/database';
import type { FastifyServerOptions } from 'fastify';
import { hasUsableToken } from './access/tokens.ts';
import { buildApp } from './app.ts';
import type { LoadStarter } from './loads/load-starter.ts';
import { openServices } from './open-services.ts';
import { isLoopback, type ApiSettings } from './settings.ts';
import type { App } from './types.ts';

export interface ServeOptions {
  readonly database: Database;
  readonly settings: ApiSettings;
  readonly loads: LoadStarter | null;
  /** Folder of the built page; null for a server without. */
  readonly page: string | null;
  readonly logger: FastifyServerOptions['logger'];
}

/** A server that listens. */
export interface Server {
  /** Where to reach it on this machine. */
  readonly url: string;
  /** Answers what is under way, then takes no more. */
  close(): Promise<void>;
}

/**
 * Starts the server.
 * @throws Fault `no_sign_in` where it would be reachable from elsewhere and nobody could sign in; `port_taken`
 */
export async function serve({ database, settings, loads, page, logger }: ServeOptions): Promise<Server> {
  const pool = openPool(database, { max: 16, min: 4 });
  try {
    await refuseWithoutSignIn(settings, () => withPooled(pool, hasUsableToken));
    const services = openServices({
      pool,
      settings,
      loads,
      today: () => new Date().toISOString().slice(0, 10),
      // Of an error of the database only its code: its text may quote a CV.
      onTrouble: (what, error) => app.log.error({ code: (error as { code?: string }).code }, what),
    });
    const app: App = await buildApp(services, { logger, page });
    app.addHook('onClose', () => pool.end());
    if (settings.signIn === 'open')
      app.log.warn(
        'No sign-in is set up: everyone on this machine is a local admin. It listens on loopback alone.',
      );
    await listen(() => app.listen({ host: settings.host, port: settings.port }), settings);
    const { port } = app.server.address() as AddressInfo;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    return { url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`, close: () => app.close() };
  } catch (error) {
    if (!pool.ended) await pool.end();
    throw error;
  }
}

/** Off loopback somebody must be able to sign in, or the server has no business there. */
async function refuseWithoutSignIn(settings: ApiSettings, hasToken: () => Promise<boolean>): Promise<void> {
  if (isLoopback(settings.host) || settings.oidc !== null || (await hasToken())) return;
  throw new Fault(
    `The server would listen on ${settings.host}, which other machines reach, and nobody could sign in. It was not started.`,
    {
      code: 'no_sign_in',
      exit: 'usage',
      remedy:
        'Create a token with `smart-assign token create --role admin`, or set OIDC_ISSUER and OIDC_CLIENT_ID; or listen on 127.0.0.1.',
    },
  );
}

async function listen(start: () => Promise<unknown>, { host, port }: ApiSettings): Promise<void> {
  try {
    await start();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    const why = {
      EADDRINUSE: 'is taken',
      EACCES: 'is not ours to use',
      EADDRNOTAVAIL: 'is not an address of this machine',
    };
    throw new Fault(`${host}, port ${port}, ${why[code]}; the server was not started.`, {
      code: 'port_taken',
      exit: 'usage',
      remedy:
        'Choose another with --port, or SMART_ASSIGN_PORT and SMART_ASSIGN_HOST; or stop what listens there.',
      cause: error,
    });
  }
}
