import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, rootCertificates, type ConnectionOptions } from 'node:tls';
import { Fault } from './fault.ts';

export const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof sslModes)[number];

export interface SslSettings {
  mode: SslMode;
  /** The file of PGSSLROOTCERT, or `system` for the certificates that the operating system trusts. */
  rootCertificate?: string;
}

/** Reads an sslmode as libpq does; undefined when the word is none. */
export function parseSslMode(word: string): SslMode | undefined {
  // `allow` asks for plain text first; with us it is `prefer`, the safer of the two. `no-verify` is the word of node-postgres.
  const meant = word === 'allow' ? 'prefer' : word === 'no-verify' ? 'require' : word;
  return sslModes.find((mode) => mode === meant);
}

/**
 * What `pg` must be told for an sslmode. The rules are libpq's: `prefer` and `require` encrypt without looking at the
 * certificate, `require` with a root certificate given acts as `verify-ca`, `verify-full` also checks the host name.
 * https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION
 */
export function tlsOptions({ mode, rootCertificate }: SslSettings): false | ConnectionOptions {
  if (mode === 'disable') return false;
  const checksAuthority = mode.startsWith('verify-') || (mode === 'require' && rootCertificate !== undefined);
  if (!checksAuthority) return { rejectUnauthorized: false };
  const ca = readRootCertificates(rootCertificate);
  if (mode === 'verify-full') return { rejectUnauthorized: true, ca };
  return { rejectUnauthorized: true, ca, checkServerIdentity: () => undefined };
}

function readRootCertificates(rootCertificate: string | undefined): string[] {
  if (rootCertificate === 'system') return getCACertificates('system');
  const libpqDefault = join(homedir(), '.postgresql', 'root.crt');
  const file = rootCertificate ?? (existsSync(libpqDefault) ? libpqDefault : undefined);
  // libpq refuses without a file; the authorities that Node brings sign the certificates of Azure and the other clouds.
  if (file === undefined) return [...rootCertificates];
  try {
    return [readFileSync(file, 'utf8')];
  } catch (cause) {
    throw new Fault(`The root certificate file ${file} cannot be read; nothing was connected.`, {
      code: 'root_certificate_unreadable',
      exit: 'usage',
      remedy: 'Set PGSSLROOTCERT (or sslrootcert) to a readable PEM file, or to "system".',
      cause,
    });
  }
}
