import type { FastifyRequest } from 'fastify';
import { forbidden } from '../problems/problem.ts';
import { isLoopback, type ApiSettings } from '../settings.ts';
import { isSafe } from './own-pages.ts';

/** What proxies add to a request. One that adds none of them cannot be told from a browser: docs/security.md says so. */
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * A server that is open to its machine must be so to that machine alone: not to a page of another site in its browser (by a name
 * that was made to point here, or by a form that writes), and not to those behind a proxy on it.
 * @throws Problem 403
 */
export function refuseStrangers(
  request: FastifyRequest,
  { corsOrigins }: Pick<ApiSettings, 'corsOrigins'>,
): void {
  const { host, origin } = request.headers;
  if (proxyHeaders.some((name) => request.headers[name] !== undefined))
    throw forbidden(
      'A proxy stands before this server, and without sign-in everyone behind it would be an admin. Set SMART_ASSIGN_SIGN_IN=required.',
    );
  if (!isLoopback(hostName(host ?? '')))
    throw forbidden('This server is open to its own machine alone: call it by localhost or 127.0.0.1.');
  if (isSafe(request.method) || (origin !== undefined && corsOrigins.includes(origin))) return;
  // What is no browser sends neither header.
  const isForeign =
    origin === undefined
      ? ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))
      : !isOwn(origin, host);
  if (isForeign) throw forbidden('A page of another site may not change anything here.');
}

const isOwn = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

/** The name of a Host header, without port and brackets. */
const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
