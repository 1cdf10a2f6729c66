import type { FastifyRequest } from 'fastify';
import { forbidden } from '../problems/problem.ts';
import { isLoopback, type ApiSettings } from '../settings.ts';

/**
 * A server that is open to its machine must be so to that machine alone: not to a page of another site in its browser (by a name
 * that was made to point here, or by a form that writes), and not to those behind a proxy on it.
 */
export function refuseStrangers(
  request: FastifyRequest,
  { corsOrigins }: Pick<ApiSettings, 'corsOrigins'>,
): void {
  const { host, origin, forwarded } = request.headers;
  if (forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined)
    throw forbidden(
      'A proxy stands before this server, and without sign-in everyone behind it would be an admin. Set SMART_ASSIGN_SIGN_IN=required.',
    );
  if (!isLoopback(hostName(host ?? '')))
    throw forbidden('This server is open to its own machine alone: call it by localhost or 127.0.0.1.');
  if (
    origin !== undefined &&
    !isSafe(request.method) &&
    !corsOrigins.includes(origin) &&
    !isOwn(origin, host)
  )
    throw forbidden('A page of another site may not change anything here.');
}

const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

const isOwn = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

/** The name of a Host header, without port and brackets. */
const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
