import { Client, type ClientConfig } from 'pg';
import { connectFault, isTlsRefused } from './connect-faults.ts';
import { createDatabase } from './create-database.ts';
import { startEmbeddedServer } from './embedded/index.ts';
import { silent, type Log } from './log.ts';
import { setSecret } from './secret.ts';
import {
  connectionUrl,
  maskedUrl,
  withSettings,
  type DatabaseSettings,
  type EmbeddedSettings,
  type ServerSettings,
} from './settings.ts';
import { tlsOptions } from './tls.ts';

/** A PostgreSQL database that was reached, and how to reach it again. */
export interface Database {
  settings: DatabaseSettings;
  /** What `pg` needs to connect; its password is a function, so that printing it shows none. */
  config: ClientConfig;
  /** For messages and logs. */
  maskedUrl: string;
  /** With the password, for other programs; not enumerable: neither printed nor spread. */
  url: string;
}

/**
 * Reaches the database of the settings: starts or adopts the embedded server, connects once, and creates the database when the
 * server has none of that name. Throws a Fault (`databaseUnreachable`) that tells the possible reasons apart by its code.
 */
export async function openDatabase(
  settings: DatabaseSettings,
  { log = silent }: { log?: Log } = {},
): Promise<Database> {
  const { server, socketFolder } =
    settings.kind === 'server' ? { server: settings } : await startEmbedded(settings, log);
  const config = await reach(
    socketFolder === undefined ? server : withSettings(server, { host: socketFolder }),
    log,
  );
  return setSecret(
    { settings, config, maskedUrl: maskedUrl(server) } as Database,
    'url',
    connectionUrl(server),
  );
}

/** The embedded server's address over TCP, which every tool understands, and its socket, which is quicker. */
async function startEmbedded(
  { dataFolder, database }: EmbeddedSettings,
  log: Log,
): Promise<{ server: ServerSettings; socketFolder?: string }> {
  const { host, port, user, password, socketFolder } = await startEmbeddedServer({ dataFolder, log });
  const server: ServerSettings = {
    kind: 'server',
    source: 'PG*',
    host,
    port,
    user,
    database,
    ssl: { mode: 'disable' },
  };
  return { server: setSecret(server, 'password', password), ...(socketFolder && { socketFolder }) };
}

async function reach(server: ServerSettings, log: Log): Promise<ClientConfig> {
  const config = clientConfig(server);
  try {
    return await connectOnce(config, server);
  } catch (error) {
    if (!isMissingDatabase(error)) throw connectFault(error, server);
  }
  log({ level: 'info', message: `Creating the database ${server.database}` });
  await createDatabase(config, server);
  try {
    return await connectOnce(config, server);
  } catch (error) {
    throw connectFault(error, server);
  }
}

/** Connects and disconnects; with sslmode prefer it tries without TLS where the server will not have it, as libpq does. */
async function connectOnce(config: ClientConfig, server: ServerSettings): Promise<ClientConfig> {
  try {
    const client = new Client(config);
    await client.connect();
    await client.end();
    return config;
  } catch (error) {
    if (server.ssl.mode !== 'prefer' || !config.ssl || !isTlsRefused(error)) throw error;
    config.ssl = false;
    return connectOnce(config, server);
  }
}

function clientConfig({ host, port, user, password, database, ssl, options }: ServerSettings): ClientConfig {
  return {
    host,
    port,
    user,
    database,
    ...(password !== undefined && { password: () => password }),
    // libpq never asks for TLS on a Unix socket.
    ssl: host.startsWith('/') ? false : tlsOptions(ssl),
    ...(options !== undefined && { options }),
    fallback_application_name: 'smart-assign',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  };
}

function isMissingDatabase(error: unknown): boolean {
  return (error as { code?: string }).code === '3D000';
}
