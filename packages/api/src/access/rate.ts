import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.ts';
import type { ApiSettings } from '../settings.ts';
import type { App } from '../types.ts';

/**
 * Counts the requests of each account; of those who are nobody, by their address (of IPv6 by its network): that is also what keeps
 * tokens from being tried one after another. An office behind one address is many accounts.
 * @returns to be called once for each request when its account is known; throws Problem 429
 */
export function rateOf(
  app: App,
  { requestsPerMinute }: Pick<ApiSettings, 'requestsPerMinute'>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const count = app.createRateLimit({
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ account, ip }) => account?.id ?? `address ${normalizeIP(ip, 64)}`,
  });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    throw new Problem(
      429,
      'too_many_requests',
      'Too many requests',
      `More than ${counted.max} requests within a minute. Try again in ${counted.ttlInSeconds} seconds.`,
    );
  };
}
