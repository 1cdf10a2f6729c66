import type { FastifyRequest } from 'fastify';
import { forbidden, unauthorized } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { localAccount, type Account } from './account.ts';
import { refuseStrangers } from './open-door.ts';
import { refuseForeignPages } from './own-pages.ts';
import { rateOf } from './rate.ts';
import { satisfies } from './roles.ts';
import { noteRoute, routesOf } from './route-table.ts';
import { accountOfSession, sessionCookie } from './sessions.ts';
import { accountOfToken } from './tokens.ts';

/** Finds out who is asking, and lets each route be called by those alone whom it names. */
export function requireAccess(app: App, services: Services): void {
  const { settings } = services;
  app.addHook('onRoute', (route) => {
    // The pages of the contract come with their library, which knows nothing of our roles.
    if (route.url === '/docs' || route.url.startsWith('/docs/'))
      route.config = { ...route.config, access: 'public' };
    noteRoute(app, route);
  });
  app.addHook('onReady', async () => {
    const undeclared = routesOf(app).filter(({ access }) => access === undefined);
    if (undeclared.length > 0)
      throw new Error(
        `These routes do not say who may call them: ${undeclared.map(({ method, url }) => `${method} ${url}`).join(', ')}`,
      );
  });
  app.decorateRequest('account', null);
  const countRequest = settings.signIn === 'required' ? rateOf(app, settings) : async () => {};
  app.addHook('onRequest', async (request, reply) => {
    try {
      await admit(request, services);
    } finally {
      // Whoever is turned away counts too.
      await countRequest(request, reply);
    }
  });
}

async function admit(request: FastifyRequest, services: Services): Promise<void> {
  // An address that is not there is told as such to everybody.
  if (request.is404) return;
  const { access = 'admin' } = request.routeOptions.config;
  if (services.settings.signIn === 'open') refuseStrangers(request, services.settings);
  request.account = await accountOf(request, services);
  if (request.account?.kind === 'session') refuseForeignPages(request, services.settings);
  if (access === 'public') return;
  if (request.account === null)
    throw unauthorized('Sign in, or send a token: `Authorization: Bearer TOKEN`.');
  if (!satisfies(request.account.role, access))
    throw forbidden(`This needs the role ${access}; the account has the role ${request.account.role}.`);
}

async function accountOf(request: FastifyRequest, services: Services): Promise<Account | null> {
  const { authorization } = request.headers;
  // A token that is no longer good must not fall back to anything else: the caller would see what they do not expect.
  if (authorization !== undefined) return accountOfToken(services.pool, authorization);
  const session = request.cookies[sessionCookie];
  if (session !== undefined) {
    const account = await accountOfSession(services.pool, session);
    if (account !== null) return account;
  }
  return services.settings.signIn === 'open' ? localAccount : null;
}
