import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyServerOptions, type RawServerDefault } from 'fastify';
import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { requireAccess } from './access/sign-in.ts';
import { requirePurpose } from './audit/purpose.ts';
import { keepAudit } from './audit/retention.ts';
import { servePage } from './plugins/page.ts';
import { protect } from './plugins/protection.ts';
import { publishContract } from './plugins/contract.ts';
import { stopGracefully } from './plugins/graceful-stop.ts';
import { refuseUnreadableText } from './plugins/readable-text.ts';
import { logRequests } from './plugins/request-log.ts';
import { answerWithProblems, sendProblem, problemOf } from './problems/error-handler.ts';
import { answerBrokenRequests } from './problems/broken-requests.ts';
import { routes } from './routes/index.ts';
import type { Services } from './services.ts';
import type { App } from './types.ts';
import { hideFields } from './visibility/hook.ts';

export interface AppOptions {
  readonly logger?: FastifyServerOptions['logger'];
  /** Folder of the built page; null for a server without. */
  readonly page?: string | null;
}

const ajvOptions = {
  // What the server does not know it refuses: a misspelt filter that is passed over answers with the wrong people.
  removeAdditional: false,
  coerceTypes: 'array',
  allErrors: false,
  // The stricter check passes over minimum and maximum where a number is infinite, as `1e309` is once it was made a number.
  strictNumbers: false,
} as const;

/** The server with all its routes; it listens to nobody yet. Tests call it by `inject`. */
export async function buildApp(
  services: Services,
  { logger = false, page = null }: AppOptions = {},
): Promise<App> {
  const app: App = Fastify<RawServerDefault>({
    logger,
    // What is logged of a request is in plugins/request-log.ts: addresses hold what was searched for, so they are not.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: services.settings.trustProxy.length > 0 && [...services.settings.trustProxy],
    bodyLimit: 64 * 1024,
    // Whoever sends a request a byte at a time holds a connection; by itself Fastify would wait for ever.
    requestTimeout: 60_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    ajv: { customOptions: ajvOptions },
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, problemOf(error)),
    clientErrorHandler: answerBrokenRequests,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>();

  // Bodies are JSON. By itself Fastify takes text too, and would then say that it lacks every field.
  app.removeContentTypeParser('text/plain');
  answerWithProblems(app);
  await app.register(cookie);
  await protect(app, services);
  logRequests(app);
  stopGracefully(app);
  requireAccess(app, services);
  requirePurpose(app, services);
  refuseUnreadableText(app);
  keepAudit(app, services);
  hideFields(app);
  await publishContract(app);
  for (const register of routes) register(app, services);
  await servePage(app, page);
  return app;
}
