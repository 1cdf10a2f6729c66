import { Type, type TSchema } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountOfIdentity, noRole } from '../access/oidc/account.ts';
import { keepPending, takePending } from '../access/oidc/pending-sign-in.ts';
import { signInFailed } from '../access/oidc/provider-problems.ts';
import { IdentityProvider, newSignInSecrets } from '../access/oidc/provider.ts';
import { ownPath } from '../access/own-path.ts';
import { roleSchema } from '../access/role-schema.ts';
import { closeSession, openSession, sessionCookie } from '../access/sessions.ts';
import { badParameter, Problem } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

const tags = ['Sign-in'];
const longestPath = 2000;
const redirect = { 302: Type.Null({ description: 'The browser is sent on' }) };

/** `/auth/*`: signing in and out with a provider of OpenID Connect, and who one is. */
export function authRoutes(app: App, services: Services): void {
  const { settings, pool, audit } = services;
  const provider = settings.oidc && new IdentityProvider(settings.oidc);
  const isSecure = ({ protocol }: FastifyRequest) =>
    protocol === 'https' || (settings.publicUrl?.startsWith('https:') ?? false);
  const ownUrl = ({ protocol, host }: FastifyRequest) => settings.publicUrl ?? `${protocol}://${host}`;
  const callbackUrl = (request: FastifyRequest) => `${ownUrl(request)}/auth/callback`;
  const cookieOf = (request: FastifyRequest) =>
    ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const;

  const returnPaths = new WeakMap<FastifyRequest, string>();
  /** A browser that came by a link shows what it gets; the page, where there is one, tells people what a problem means. */
  const tellOnPage = async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const isBrowser = (request.headers.accept ?? '').includes('text/html');
    const hasPage = app.hasRoute({ method: 'GET', url: '/*' });
    if (reply.statusCode < 400 || typeof payload !== 'string' || !isBrowser || !hasPage) return payload;
    const { code } = JSON.parse(payload) as { code: string };
    const returnTo = returnPaths.get(request);
    const query = new URLSearchParams({ problem: code, ...(returnTo !== undefined && { returnTo }) });
    reply.code(302).header('location', `/sign-in?${query}`).removeHeader('content-type');
    return null;
  };

  app.get(
    '/auth/sign-in',
    {
      config: { access: 'public' },
      onSend: tellOnPage,
      schema: {
        tags,
        summary: 'Begin to sign in: sends the browser to the identity provider',
        querystring: Type.Object(
          {
            returnTo: Type.String({
              default: '/',
              maxLength: longestPath,
              description: 'A path of this server, to come back to',
            }),
          },
          { additionalProperties: false },
        ),
        response: { ...redirect, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const returnTo = ownPath(request.query.returnTo);
      // Beyond ASCII it becomes longer, and browsers drop cookies of more than 4 kB.
      if (returnTo === null || returnTo.length > longestPath)
        throw badParameter(
          'query.returnTo',
          `must be a path of this server, of at most ${longestPath} characters`,
        );
      returnPaths.set(request, returnTo);
      const secrets = newSignInSecrets();
      const url = await usable(provider).signInUrl(callbackUrl(request), secrets);
      keepPending(reply, { ...secrets, returnTo }, isSecure(request));
      return reply.header('cache-control', 'no-store').redirect(url, 302);
    },
  );

  app.get(
    '/auth/callback',
    {
      config: { access: 'public' },
      onSend: tellOnPage,
      schema: {
        tags,
        summary: 'Where the identity provider sends the browser back to',
        // Providers add parameters of their own.
        querystring: Type.Object(
          { state: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\w-]+$' }) },
          { additionalProperties: true },
        ),
        response: { ...redirect, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const idp = usable(provider);
      const pending = takePending(request, reply, request.query.state, isSecure(request));
      if (pending === null)
        throw signInFailed('It did not begin in this browser, or more than ten minutes ago.');
      returnPaths.set(request, pending.returnTo);
      const callback = new URL(callbackUrl(request));
      callback.search = request.url.slice(request.url.indexOf('?'));
      const identified = await idp.identify(callback, pending);
      const oidc = settings.oidc!;
      const { role, ...known } = accountOfIdentity(identified, oidc);
      if (role === null) {
        await audit.record(request, { action: 'sign_in_refused', detail: { account: known.id } });
        throw noRole(identified, oidc);
      }
      const seconds = settings.sessionHours * 3600;
      const former = request.cookies[sessionCookie];
      const secret = await withPooled(pool, async (client) => {
        if (former !== undefined) await closeSession(client, former);
        return openSession(client, {
          account: known.id,
          displayName: known.name,
          role,
          expiresAt: new Date(Date.now() + seconds * 1000),
          idToken: identified.idToken,
        });
      });
      request.account = { ...known, role };
      await audit.record(request, { action: 'sign_in' });
      reply.setCookie(sessionCookie, secret, { ...cookieOf(request), maxAge: seconds });
      return reply.header('cache-control', 'no-store').redirect(pending.returnTo, 302);
    },
  );

  app.post(
    '/auth/sign-out',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'End the session',
        response: {
          200: Type.Object({
            endSessionUrl: Type.Union([Type.String(), Type.Null()], {
              description: 'Where to send the browser so that it is signed out at the provider too',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const secret = request.cookies[sessionCookie];
      if (secret === undefined) return { endSessionUrl: null };
      const idToken = await withPooled(pool, (client) => closeSession(client, secret));
      if (request.account?.kind === 'session') await audit.record(request, { action: 'sign_out' });
      reply.clearCookie(sessionCookie, cookieOf(request)).header('cache-control', 'no-store');
      const endSessionUrl = (await provider?.signOutUrl(idToken, `${ownUrl(request)}/`)) ?? null;
      return { endSessionUrl };
    },
  );

  app.get(
    '/auth/me',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Who one is, and whether and how one may sign in',
        response: {
          200: Type.Object({
            account: nullable(Type.String({ description: 'Stable id; null where nobody is signed in' })),
            name: nullable(Type.String()),
            role: nullable(roleSchema),
            kind: nullable(
              Type.Union([Type.Literal('local'), Type.Literal('token'), Type.Literal('session')], {
                description: '`local` where the server is open to its machine',
              }),
            ),
            signIn: Type.Union([Type.Literal('open'), Type.Literal('required')]),
            canSignIn: Type.Boolean({ description: 'Whether /auth/sign-in leads to a provider' }),
            purposeRequired: Type.Boolean({
              description: 'Whether what tells of people needs the header x-purpose',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ account }) => ({
      account: account?.id ?? null,
      name: account?.name ?? null,
      role: account?.role ?? null,
      kind: account?.kind ?? null,
      signIn: settings.signIn,
      canSignIn: provider !== null,
      purposeRequired: settings.purposeRequired,
    }),
  );
}

const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

function usable(provider: IdentityProvider | null): IdentityProvider {
  if (provider !== null) return provider;
  throw new Problem(
    404,
    'no_identity_provider',
    'No identity provider',
    'Nobody signs in here by a browser: OIDC_ISSUER is not set. Programs send a token.',
  );
}
