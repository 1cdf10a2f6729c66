import type { FastifyRequest } from 'fastify';
import { forbidden } from '../problems/problem.ts';
import type { ApiSettings } from '../settings.ts';

/** Methods that change nothing. */
export const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * A browser sends the cookie of a session with whatever a page makes it ask. What changes something must therefore come from a page
 * of ours or of a configured origin; a browser says where it comes from in `Origin` and `Sec-Fetch-Site`, which no page can forge.
 * Tokens are sent by nobody but those who mean to, so this is not for them.
 * @throws Problem 403
 */
export function refuseForeignPages(
  request: FastifyRequest,
  settings: Pick<ApiSettings, 'corsOrigins' | 'publicUrl'>,
): void {
  if (isSafe(request.method)) return;
  const { origin } = request.headers;
  if (
    origin === undefined
      ? request.headers['sec-fetch-site'] === 'same-origin'
      : isOurs(origin, request, settings)
  )
    return;
  throw forbidden(
    'A page of another site may not change anything here; what is no page sends a token instead.',
  );
}

function isOurs(
  origin: string,
  request: FastifyRequest,
  { corsOrigins, publicUrl }: Pick<ApiSettings, 'corsOrigins' | 'publicUrl'>,
): boolean {
  if (corsOrigins.includes(origin)) return true;
  if (publicUrl !== null) return origin === new URL(publicUrl).origin;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
