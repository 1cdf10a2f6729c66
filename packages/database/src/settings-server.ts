import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { setSecret } from './secret.ts';
import type { ServerSettings } from './settings.ts';
import { parseSslMode, sslModes } from './tls.ts';

/** What one source says of a server, still as text; what it does not say comes from the `PG*` variables, then from libpq's defaults. */
export interface ServerDescription {
  source: ServerSettings['source'];
  host?: string | undefined;
  port?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
  database?: string | undefined;
  sslmode?: string | undefined;
  sslrootcert?: string | undefined;
  options?: string | undefined;
}

/** Fills in and checks a description. What is wrong is pushed on `faults`; the result counts only when there are none. */
export function completeServer(
  described: ServerDescription,
  env: NodeJS.ProcessEnv,
  faults: string[],
): ServerSettings {
  const source = described.source;
  const label = (variable: string, key: string) => (source === 'PG*' ? variable : `${key} in ${source}`);
  const port = readPort(described.port || env['PGPORT'] || '5432', label('PGPORT', 'port'), faults);
  const host = described.host || env['PGHOST'] || defaultHost(port);
  if (host.includes(','))
    faults.push(`${label('PGHOST', 'host')} names more than one host, which is not supported`);
  const user = described.user || env['PGUSER'] || userInfo().username;
  const sslmode = described.sslmode || env['PGSSLMODE'] || 'prefer';
  const mode = parseSslMode(sslmode);
  if (mode === undefined) {
    faults.push(`${label('PGSSLMODE', 'sslmode')} is "${sslmode}": it must be one of ${sslModes.join(', ')}`);
  }
  const rootCertificate = described.sslrootcert || env['PGSSLROOTCERT'];
  const settings: ServerSettings = {
    kind: 'server',
    source,
    host,
    port,
    user,
    database: described.database || env['PGDATABASE'] || user,
    ssl: { mode: mode ?? 'prefer', ...(rootCertificate && { rootCertificate }) },
    ...(described.options && { options: described.options }),
  };
  const password = described.password || env['PGPASSWORD'];
  return password ? setSecret(settings, 'password', password) : settings;
}

function readPort(text: string, label: string, faults: string[]): number {
  const port = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  faults.push(`${label} is "${text}": it must be a whole number from 1 to 65535`);
  return 5432;
}

/** libpq's default host is the Unix socket, whose folder is a matter of how the server was built; else the loopback name. */
function defaultHost(port: number): string {
  const folders = process.platform === 'win32' ? [] : ['/var/run/postgresql', '/tmp'];
  return folders.find((folder) => existsSync(`${folder}/.s.PGSQL.${port}`)) ?? 'localhost';
}
