import { Fault } from './fault.ts';
import { maskedUrl, type ServerSettings } from './settings.ts';

interface Reason {
  code: string;
  what: string;
  remedy: string;
  transient?: boolean;
}

const checkAddress =
  'Check that the server runs and that host and port are right (PGHOST, PGPORT, DATABASE_URL or config.ini).';
const reasons = {
  refused: { code: 'database_refused', what: 'nothing listens there', remedy: checkAddress, transient: true },
  hostUnknown: {
    code: 'database_host_unknown',
    what: 'the host name is not known',
    remedy: 'Check the spelling of the host (PGHOST, DATABASE_URL or config.ini) and the name service.',
  },
  nameServiceDown: {
    code: 'database_name_service_down',
    what: 'the name service did not answer',
    remedy: 'Try again; if it stays so, check the network.',
    transient: true,
  },
  timeout: {
    code: 'database_timeout',
    what: 'it did not answer in time',
    remedy: 'Check host, port and firewall; on Azure, the firewall rules of the server. Then try again.',
    transient: true,
  },
  lost: {
    code: 'database_connection_lost',
    what: 'the connection broke',
    remedy: 'Try again.',
    transient: true,
  },
  loginRefused: {
    code: 'database_login_refused',
    what: 'the user name or password is wrong',
    remedy: 'Check PGUSER and PGPASSWORD (or those in DATABASE_URL or config.ini).',
  },
  passwordMissing: {
    code: 'database_password_missing',
    what: 'it asks for a password and none is set',
    remedy: 'Set PGPASSWORD, or the password in DATABASE_URL or config.ini.',
  },
  hostRefused: {
    code: 'database_access_refused',
    what: 'it does not let this user in from here',
    remedy:
      'Check pg_hba.conf or the firewall rules of the server; if it asks for encryption, set PGSSLMODE=require.',
  },
  tlsUnsupported: {
    code: 'database_tls_unsupported',
    what: 'it does not offer the encryption that sslmode asks for',
    remedy: 'Switch TLS on at the server, or set PGSSLMODE=prefer if the way to it is trusted.',
  },
  certificate: {
    code: 'database_certificate_refused',
    what: 'its certificate is not trusted',
    remedy:
      'Set PGSSLROOTCERT to the certificate of its authority and use the host name that the certificate is made out to.',
  },
  starting: {
    code: 'database_starting',
    what: 'it is starting up or shutting down',
    remedy: 'Try again in a moment.',
    transient: true,
  },
  full: {
    code: 'database_full',
    what: 'all its connections are in use',
    remedy: 'Try again, close other programs, or raise max_connections.',
    transient: true,
  },
  forbidden: {
    code: 'database_connect_forbidden',
    what: 'the user may not connect to this database',
    remedy: 'Have an administrator run: grant connect on database … to ….',
  },
  missing: {
    code: 'database_missing',
    what: 'it has no such database',
    remedy: 'Create the database, or name an existing one (PGDATABASE).',
  },
} satisfies Record<string, Reason>;

const reasonOfCode: Record<string, Reason> = {
  ECONNREFUSED: reasons.refused,
  ENOENT: reasons.refused,
  ENOTFOUND: reasons.hostUnknown,
  EAI_AGAIN: reasons.nameServiceDown,
  ETIMEDOUT: reasons.timeout,
  EHOSTUNREACH: reasons.timeout,
  ENETUNREACH: reasons.timeout,
  ECONNRESET: reasons.lost,
  EPIPE: reasons.lost,
  '28P01': reasons.loginRefused,
  '28000': reasons.hostRefused,
  '3D000': reasons.missing,
  '42501': reasons.forbidden,
  '53300': reasons.full,
  '57P03': reasons.starting,
};

/** Turns whatever `pg` throws while connecting into the Fault for it. */
export function connectFault(error: unknown, server: ServerSettings): Fault {
  if (error instanceof Fault) return error;
  const { what, ...reason } = findReason(error);
  const { code, message } = error as { code?: string; message?: string };
  const said = reason.code === 'database_unreachable' && message ? ` (${message})` : '';
  return new Fault(
    `The database ${maskedUrl(server)} cannot be reached: ${what}${said}. Nothing was changed.`,
    {
      ...reason,
      exit: 'databaseUnreachable',
      details: {
        host: server.host,
        port: server.port,
        database: server.database,
        ...(code && { reason: code }),
      },
      cause: error,
    },
  );
}

/** Whether a server, or its pg_hba.conf, will have no TLS from us. */
export function isTlsRefused(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return message.includes('does not support SSL') || code === '28000';
}

function findReason(error: unknown): Reason {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const known = reasonOfCode[code];
  if (known) return known;
  if (message.includes('does not support SSL')) return reasons.tlsUnsupported;
  if (/CERT|SIGNATURE|ISSUER|ERR_TLS/.test(code)) return reasons.certificate;
  if (message.includes('password must be a string')) return reasons.passwordMissing;
  if (/timeout|timed out/.test(message)) return reasons.timeout;
  if (/terminated|SSL connection/.test(message)) return reasons.lost;
  return { code: 'database_unreachable', what: 'connecting failed', remedy: checkAddress };
}
