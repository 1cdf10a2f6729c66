import type { ServerDescription } from './settings-server.ts';

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=…`, and libpq's other way of writing it, with `host`, `port`,
 * `user`, `password` and `dbname` as query parameters (a Unix socket folder can only be given so).
 * The URL itself never stands in a fault, for it may hold the password.
 */
export function describeUrl(text: string, faults: string[]): ServerDescription {
  const description: ServerDescription = { source: 'DATABASE_URL' };
  if (!/^postgres(ql)?:\/\//.test(text)) {
    faults.push('DATABASE_URL must start with postgresql:// (or postgres://)');
    return description;
  }
  // The WHATWG parser knows no user without a host, which libpq allows: postgresql://user@/database?host=/run/postgresql
  const noHost = /^([a-z]+:\/\/(?:[^/?#]*@)?)(?=[/?]|:\d*(?:[/?]|$)|$)/.exec(text);
  const parsed = parseUrl(noHost ? `${noHost[1]}${emptyHost}${text.slice(noHost[0].length)}` : text);
  if (!parsed) {
    faults.push(
      'DATABASE_URL cannot be read as a URL: a special character in the user name or password must be percent-encoded (@ is %40, / is %2F)',
    );
    return description;
  }
  const query = parsed.searchParams;
  if (query.has('sslcert') || query.has('sslkey')) {
    faults.push('DATABASE_URL asks for a client certificate (sslcert, sslkey), which is not supported');
  }
  const decoded = (part: string, encoded: string) => decode(encoded, part, faults);
  const host = parsed.hostname === emptyHost ? undefined : parsed.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    source: 'DATABASE_URL',
    host: query.get('host') ?? (host && decoded('host', host)),
    port: query.get('port') ?? parsed.port,
    user: query.get('user') ?? decoded('user name', parsed.username),
    password: query.get('password') ?? decoded('password', parsed.password),
    database: query.get('dbname') ?? decoded('database name', parsed.pathname.replace(/^\//, '')),
    sslmode: query.get('sslmode') ?? (query.get('ssl') === 'true' ? 'require' : undefined),
    sslrootcert: query.get('sslrootcert') ?? undefined,
    options: query.get('options') ?? undefined,
  };
}

const emptyHost = 'no-host.invalid';

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function decode(encoded: string, part: string, faults: string[]): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    faults.push(`The ${part} in DATABASE_URL is not percent-encoded properly (a plain % is written %25)`);
    return encoded;
  }
}
