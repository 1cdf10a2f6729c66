import { resolve } from 'node:path';
import { Fault } from './fault.ts';
import { setSecret } from './secret.ts';
import { describeIni } from './settings-ini.ts';
import { describeUrl } from './settings-url.ts';
import { completeServer, type ServerDescription } from './settings-server.ts';
import type { SslSettings } from './tls.ts';

export interface ServerSettings {
  kind: 'server';
  source: 'DATABASE_URL' | 'PG*' | 'config.ini';
  /** A host name, an address, or the folder of a Unix socket (starts with `/`). */
  host: string;
  port: number;
  user: string;
  /** Not enumerable: neither printed nor spread. Absent where the server asks for none, or where ~/.pgpass holds it. */
  password?: string;
  database: string;
  ssl: SslSettings;
  /** Run-time settings for the session, as in PGOPTIONS. */
  options?: string;
}

export interface EmbeddedSettings {
  kind: 'embedded';
  dataFolder: string;
  database: 'flowcase';
}

export type DatabaseSettings = ServerSettings | EmbeddedSettings;

/**
 * Which database is meant, in this order: `DATABASE_URL`; the `PG*` variables; `config.ini` `[postgres]` in `folder`;
 * otherwise the embedded server. Everything that is wrong is reported in one Fault (`bad_settings`).
 *
 * @param folder where `config.ini` is looked for and where the embedded data folder lies (`.smart-assign/postgres`)
 */
export function readDatabaseSettings({
  env,
  folder,
}: {
  env: NodeJS.ProcessEnv;
  folder: string;
}): DatabaseSettings {
  const faults: string[] = [];
  const described = describeServer(env, folder, faults);
  const settings = described && completeServer(described, env, faults);
  if (faults.length > 0) throw badSettings(faults);
  return settings ?? embedded(env, folder);
}

function describeServer(
  env: NodeJS.ProcessEnv,
  folder: string,
  faults: string[],
): ServerDescription | undefined {
  if (env['DATABASE_URL']) return describeUrl(env['DATABASE_URL'], faults);
  if (env['PGHOST'] || env['PGPORT'] || env['PGUSER'] || env['PGDATABASE']) return { source: 'PG*' };
  return describeIni(folder, faults);
}

function embedded(env: NodeJS.ProcessEnv, folder: string): EmbeddedSettings {
  const dataFolder = resolve(folder, env['SMART_ASSIGN_DATA_FOLDER'] || '.smart-assign/postgres');
  return { kind: 'embedded', dataFolder, database: 'flowcase' };
}

function badSettings(faults: string[]): Fault {
  return new Fault(
    `The database settings are wrong; nothing was connected:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    {
      code: 'bad_settings',
      exit: 'usage',
      remedy:
        'Correct them in the environment, .env or config.ini; unset them all to use the embedded PostgreSQL.',
      details: { faults },
    },
  );
}

/** The address of a server as a URL, with the password. For `db url` and for other programs, never for a log. */
export function connectionUrl(settings: ServerSettings): string {
  return url(settings, settings.password);
}

/** The address as a URL in which the password, if any, is `***`; of the embedded server, which has no address yet, its folder. */
export function maskedUrl(settings: DatabaseSettings): string {
  if (settings.kind === 'embedded')
    return `embedded PostgreSQL in ${settings.dataFolder}, database ${settings.database}`;
  return url(settings, settings.password === undefined ? undefined : '***');
}

function url(
  { host, port, user, database, ssl, options }: ServerSettings,
  password: string | undefined,
): string {
  const userPart = encodeURIComponent(user);
  const passwordPart = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const isSocket = host.startsWith('/');
  const hostPart = isSocket ? '' : host.includes(':') ? `[${host}]` : host;
  const query = new URLSearchParams();
  if (isSocket) query.set('host', host);
  if (!isSocket && ssl.mode !== 'prefer') query.set('sslmode', ssl.mode);
  if (ssl.rootCertificate !== undefined) query.set('sslrootcert', ssl.rootCertificate);
  if (options !== undefined) query.set('options', options);
  // URLSearchParams writes a space as `+`, which libpq takes for a plus sign.
  const queryPart = query.size === 0 ? '' : `?${query.toString().replaceAll('+', '%20')}`;
  return `postgresql://${userPart}${passwordPart}@${hostPart}:${port}/${encodeURIComponent(database)}${queryPart}`;
}

/** The same server seen by another name or with other values; keeps the password, which a spread would lose. */
export function withSettings(settings: ServerSettings, changes: Partial<ServerSettings>): ServerSettings {
  const changed: ServerSettings = { ...settings, ...changes };
  const password = changes.password ?? settings.password;
  return password === undefined ? changed : setSecret(changed, 'password', password);
}
