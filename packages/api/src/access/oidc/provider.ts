import * as client from 'openid-client';
import { isLoopback, type OidcSettings } from '../../settings.ts';
import { providerProblem } from './provider-problems.ts';
import { claimValues } from './role-claim.ts';

/** What the browser brings back from the provider is checked against these; each sign-in has its own. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says somebody is. */
export interface Identified {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Handed back when they sign out. */
  readonly idToken: string | null;
}

const answerSeconds = 10;

export const newSignInSecrets = (): SignInSecrets => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
});

/**
 * The provider of OpenID Connect that the settings name: authorization code flow with PKCE (RFC 7636), state and nonce. What it
 * publishes of itself is read when the first person signs in and kept then, so a provider that is away does not keep the server
 * from starting.
 */
export class IdentityProvider {
  readonly #settings: OidcSettings;
  #discovered: Promise<client.Configuration> | null = null;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  /**
   * Where to send the browser.
   * @throws Problem 503 where the provider cannot be reached
   */
  async signInUrl(redirectUri: string, { state, nonce, verifier }: SignInSecrets): Promise<string> {
    return client.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: this.#settings.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /**
   * Who came back, by the address they came back to.
   * @throws Problem 400 where the answer is not one to this sign-in or was used before, 403 where the provider refuses, 503
   */
  async identify(callback: URL, { state, nonce, verifier }: SignInSecrets): Promise<Identified> {
    const configuration = await this.#configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      return {
        subject: claims.sub,
        claims: { ...(await this.#furtherClaims(configuration, claims, tokens.access_token)), ...claims },
        idToken: tokens.id_token ?? null,
      };
    } catch (error) {
      throw providerProblem(error);
    }
  }

  /** Where to send the browser so that it is signed out there too; null where the provider has no such place or is away. */
  async signOutUrl(idToken: string | null, returnTo: string): Promise<string | null> {
    const configuration = await this.#configuration().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: returnTo,
      ...(idToken !== null && { id_token_hint: idToken }),
    }).href;
  }

  /** Many providers keep the ID token small and tell the rest when asked. */
  async #furtherClaims(
    configuration: client.Configuration,
    claims: client.IDToken,
    accessToken: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const isWhole = claimValues(claims, this.#settings.roleClaim).length > 0 && claims['name'] !== undefined;
    if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    return client.fetchUserInfo(configuration, accessToken, claims.sub);
  }

  #configuration(): Promise<client.Configuration> {
    if (this.#discovered === null) {
      this.#discovered = this.#discover();
      // The next to sign in tries again.
      this.#discovered.catch(() => (this.#discovered = null));
    }
    return this.#discovered;
  }

  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const isLocal = server.protocol === 'http:' && isLoopback(server.hostname.replace(/^\[(.*)\]$/, '$1'));
    try {
      return await client.discovery(server, clientId, undefined, authenticateBy(clientSecret), {
        timeout: answerSeconds,
        execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
      });
    } catch (error) {
      throw providerProblem(error);
    }
  }
}

/** By what the provider says it takes; without a secret the client is public, and PKCE alone binds the code to it. */
function authenticateBy(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const [post, basic] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)];
  return (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? post : basic)(
      server,
      ...rest,
    );
}
