import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type GrantContext } from 'oidc-provider';
import { afterAll, beforeAll } from 'vitest';

/** A person whom the provider knows; `claims` holds their roles or groups too. */
export interface ProviderAccount {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export const client = { id: 'smart-assign', secret: 'of-the-tests-and-of-nothing-else-at-all' };

/** A real provider of OpenID Connect on this machine. */
export interface TestIdentityProvider {
  readonly issuer: string;
  /** Lets a server at this address use it. */
  register(publicUrl: string): void;
  /** Who signs in from now on; null for somebody who cancels. */
  person: ProviderAccount | null;
  /** Takes it off the network; what it knew is gone then. */
  stop(): Promise<void>;
}

/** Started before whatever is declared after it, and taken down after the tests of the file. */
export function useIdentityProvider(): TestIdentityProvider {
  let server: Server;
  let provider: Provider;
  const idp = { person: null } as { -readonly [K in keyof TestIdentityProvider]: TestIdentityProvider[K] };

  beforeAll(async () => {
    server = createServer((request, response) => {
      // Where people would type their password.
      if (!request.url!.startsWith('/interaction/')) return provider.callback()(request, response);
      const result =
        idp.person === null
          ? { error: 'access_denied', error_description: 'They <b>thought</b> better of it' }
          : { login: { accountId: idp.person.subject } };
      void provider.interactionFinished(request, response, result);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    idp.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => idp.stop());

  idp.stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  idp.register = (publicUrl) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    provider = new Provider(idp.issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [`${publicUrl}/auth/callback`],
          post_logout_redirect_uris: [`${publicUrl}/`],
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'tests' }] },
      cookies: { keys: ['of the tests'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      claims: { openid: ['sub'], profile: ['name', 'roles', 'groups', 'realm_access', '_claim_names'] },
      ttl: {
        AccessToken: 60,
        AuthorizationCode: 60,
        Grant: 600,
        IdToken: 600,
        Interaction: 600,
        Session: 600,
      },
      pkce: { required: () => true },
      // Nobody is asked whether we may know their name.
      loadExistingGrant: async ({ oidc }: GrantContext) => {
        const { clientId } = oidc.client;
        const granted = oidc.session.grantIdFor(clientId);
        if (granted !== undefined) return provider.Grant.find(granted);
        const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope(oidc.params.scope);
        await grant.save();
        return grant;
      },
      findAccount: (_context: unknown, subject: string) => ({
        accountId: subject,
        claims: () => ({ sub: subject, ...idp.person?.claims }),
      }),
    });
  };
  return idp;
}
