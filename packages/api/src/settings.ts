import { isIP } from 'node:net';
import { Fault } from '@smart-assign/database';
import { roles, type Role } from './access/roles.ts';

/** How people sign in with a provider of OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Not enumerable: neither printed nor spread. */
  readonly clientSecret: string | null;
  /** The claim that holds roles or groups; a dot goes deeper, as in `realm_access.roles`. */
  readonly roleClaim: string;
  /** Which values of the claim give which role. */
  readonly roleValues: Readonly<Record<Role, readonly string[]>>;
  readonly scope: string;
}

/** What the server is told by the environment. */
export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  /** Where people reach the server, without a slash at the end; null where that is the host and port themselves. */
  readonly publicUrl: string | null;
  /** Origins of pages on other servers that may call this one. */
  readonly corsOrigins: readonly string[];
  /** `open`: on loopback everyone is a local admin. `required`: a token or a session is needed. */
  readonly signIn: 'open' | 'required';
  readonly oidc: OidcSettings | null;
  readonly sessionHours: number;
  /** Whether requests that show people must state a purpose. */
  readonly purposeRequired: boolean;
  /** Audit entries older than this are deleted. */
  readonly auditDays: number;
  /** Requests a minute for each account; an open server on loopback has no limit. */
  readonly requestsPerMinute: number;
  /** Whether a higher clearance of a chain satisfies a lower one (design 6). */
  readonly higherClearanceSatisfies: boolean;
  /** Proxies in front whose word on the caller's address and scheme counts: addresses and networks. */
  readonly trustProxy: readonly string[];
  readonly logLevel: string;
}

export const defaultPort = 8000;

/**
 * The settings of the environment; everything that is wrong is reported in one Fault (`bad_settings`).
 * @param defaults what holds where the environment says nothing: the options of the command line
 */
export function readApiSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const faults: string[] = [];
  const read = new Reader(env, faults);
  const host = read.text('SMART_ASSIGN_HOST', '127.0.0.1');
  const oidc = readOidc(read, faults);
  const settings: ApiSettings = {
    host,
    port: read.integer('SMART_ASSIGN_PORT', defaultPort, 0, 65_535),
    publicUrl: read.url('SMART_ASSIGN_PUBLIC_URL'),
    corsOrigins: read
      .list('SMART_ASSIGN_CORS_ORIGINS')
      .map((origin) => read.origin('SMART_ASSIGN_CORS_ORIGINS', origin)),
    signIn: signInOf(read, host, oidc, faults),
    oidc,
    sessionHours: read.integer('SMART_ASSIGN_SESSION_HOURS', 10, 1, 24 * 30),
    purposeRequired: read.flag('SMART_ASSIGN_PURPOSE_REQUIRED', false),
    auditDays: read.integer('SMART_ASSIGN_AUDIT_DAYS', 730, 1, 36_500),
    requestsPerMinute: read.integer('SMART_ASSIGN_REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
    higherClearanceSatisfies: read.flag('SMART_ASSIGN_HIGHER_CLEARANCE_SATISFIES', true),
    trustProxy: read.list('SMART_ASSIGN_TRUST_PROXY'),
    logLevel: read.choice('SMART_ASSIGN_LOG_LEVEL', 'info', ['debug', 'info', 'warn', 'error', 'silent']),
  };
  if (faults.length > 0) throw badSettings(faults);
  return settings;
}

/** Whether only this machine reaches an address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function signInOf(
  read: Reader,
  host: string,
  oidc: OidcSettings | null,
  faults: string[],
): ApiSettings['signIn'] {
  const closed = oidc !== null || !isLoopback(host);
  const signIn = read.choice('SMART_ASSIGN_SIGN_IN', closed ? 'required' : 'open', ['open', 'required']);
  if (signIn === 'open' && closed)
    faults.push(
      'SMART_ASSIGN_SIGN_IN=open makes everyone an admin, so it is for a server on loopback without OIDC_ISSUER alone',
    );
  return signIn as ApiSettings['signIn'];
}

function readOidc(read: Reader, faults: string[]): OidcSettings | null {
  if (read.url('OIDC_ISSUER') === null) return null;
  // As it is written: to providers whose issuer ends with a slash, one without is another.
  const issuer = read.text('OIDC_ISSUER', '');
  if (!issuer.startsWith('https:') && !isLoopback(new URL(issuer).hostname.replace(/^\[(.*)\]$/, '$1')))
    faults.push('OIDC_ISSUER must begin with https://, unless it is on this machine');
  const clientId = read.text('OIDC_CLIENT_ID', '');
  if (clientId === '') faults.push('OIDC_CLIENT_ID is missing, and OIDC_ISSUER is set');
  const roleValues = Object.fromEntries(
    roles.map((role) => {
      const values = read.list(`OIDC_${role.toUpperCase()}_VALUES`);
      return [role, values.length > 0 ? values : [role]];
    }),
  ) as Record<Role, string[]>;
  const settings = {
    issuer,
    clientId,
    roleClaim: read.text('OIDC_ROLE_CLAIM', 'roles'),
    roleValues,
    scope: read.text('OIDC_SCOPE', 'openid profile email'),
  };
  const clientSecret = read.text('OIDC_CLIENT_SECRET', '') || null;
  return hidden(settings, { clientSecret });
}

/** Adds what printing and spreading must not show. */
function hidden<T extends object, H extends object>(shown: T, secrets: H): T & H {
  for (const [name, value] of Object.entries(secrets))
    Object.defineProperty(shown, name, { value, enumerable: false });
  return shown as T & H;
}

/** Reads variables, and notes what is wrong with them. */
class Reader {
  readonly #env: NodeJS.ProcessEnv;
  readonly #faults: string[];

  constructor(env: NodeJS.ProcessEnv, faults: string[]) {
    this.#env = env;
    this.#faults = faults;
  }

  text(name: string, fallback: string): string {
    return this.#env[name]?.trim() || fallback;
  }

  list(name: string): string[] {
    return this.text(name, '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    this.#faults.push(
      `${name} must be a whole number from ${least} to ${most}, and is ${JSON.stringify(text)}`,
    );
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.choice(name, String(fallback), ['true', 'false']) === 'true';
  }

  choice(name: string, fallback: string, choices: readonly string[]): string {
    const text = this.text(name, fallback);
    if (choices.includes(text)) return text;
    this.#faults.push(`${name} must be one of ${choices.join(', ')}, and is ${JSON.stringify(text)}`);
    return fallback;
  }

  url(name: string): string | null {
    const text = this.text(name, '');
    if (text === '') return null;
    if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
    this.#faults.push(`${name} must be an address that begins with http:// or https://`);
    return null;
  }

  origin(name: string, text: string): string {
    if (!URL.canParse(text) || new URL(text).origin !== text)
      this.#faults.push(
        `${name}: ${JSON.stringify(text)} is no origin; one looks like https://team.example.org`,
      );
    return text;
  }
}

function badSettings(faults: string[]): Fault {
  return new Fault(
    `The settings of the server are wrong; it was not started:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    {
      code: 'bad_settings',
      exit: 'usage',
      remedy: 'Correct them in the environment or .env; .env.example lists them all.',
      details: { faults },
    },
  );
}
