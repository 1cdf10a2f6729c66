import type { FastifyRequest } from 'fastify';
import { forbidden, unauthorized } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { localAccount, type Account } from './account.ts';
import { refuseStrangers } from './open-door.ts';
import { satisfies, type Access } from './roles.ts';
import { accountOfSession, sessionCookie } from './sessions.ts';
import { accountOfToken } from './tokens.ts';

/** Finds out who is asking, and lets each route be called by those alone whom it names. */
export function requireAccess(app: App, services: Services): void {
  const undeclared: string[] = [];
  app.addHook('onRoute', (route) => {
    // The pages of the contract come with their library, which knows nothing of our roles.
    if (route.url.startsWith('/docs')) route.config = { ...route.config, access: 'public' };
    if (route.config?.access === undefined) undeclared.push(`${String(route.method)} ${route.url}`);
  });
  app.addHook('onReady', async () => {
    if (undeclared.length > 0)
      throw new Error(`These routes do not say who may call them: ${undeclared.join(', ')}`);
  });
  app.decorateRequest('account', null);
  app.addHook('onRequest', async (request) => {
    // An address that is not there is told as such to everybody.
    if (request.is404) return;
    const access: Access = request.routeOptions.config.access ?? 'admin';
    if (services.settings.signIn === 'open') refuseStrangers(request, services.settings);
    request.account = await accountOf(request, services);
    if (access === 'public') return;
    if (request.account === null)
      throw unauthorized('Sign in, or send a token: `Authorization: Bearer TOKEN`.');
    if (!satisfies(request.account.role, access))
      throw forbidden(`This needs the role ${access}; the account has the role ${request.account.role}.`);
  });
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
