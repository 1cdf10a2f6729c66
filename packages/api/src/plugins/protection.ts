import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { constants } from 'node:zlib';
import { purposeHeader } from '../audit/purpose.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** What stands between the network and the routes: headers of safety, other origins, rate, compression. */
export async function protect(app: App, { settings }: Services): Promise<void> {
  const isHttps = settings.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        // Over plain http on loopback it would send the browser to an https that is not there.
        upgradeInsecureRequests: isHttps ? [] : null,
      },
    },
    hsts: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cors, {
    origin: [...settings.corsOrigins],
    credentials: true,
    allowedHeaders: ['authorization', 'content-type', purposeHeader],
    exposedHeaders: ['x-request-id', 'etag', 'content-disposition'],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    maxAge: 600,
  });
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // Level 4 takes a tenth of the time of the default for nearly the same size.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // Who is counted, and how, is in access/rate.ts: it is done once it is known who is asking.
  await app.register(rateLimit, { global: false });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onSend', async (_request, reply) => {
    // Answers tell of people: no cache on the way may keep them. The caller's own may, if it asks each time.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  });
}
