import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Problem } from '../../problems/problem.ts';

/** Codes of openid-client for an answer that is not what it has to be: forged, used before, too old, or of another sign-in. */
const wrongAnswers = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_PARSE_ERROR',
]);

export const signInFailed = (why: string): Problem =>
  new Problem(400, 'sign_in_failed', 'Sign-in failed', `${why} Begin again at /auth/sign-in.`);

/**
 * What a fault of the talk with the provider is to whoever signs in. The provider's own words stay out: they came by the browser,
 * so anybody could have written them. What an operator needs is the cause.
 */
export function providerProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AuthorizationResponseError)
    return new Problem(
      403,
      'sign_in_refused',
      'The provider refused',
      `The identity provider did not sign you in${knownWord(error.error)}.`,
    );
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant')
    return signInFailed('The provider does not take the code: it was used before or is too old.');
  if (error instanceof ClientError && wrongAnswers.has(error.code ?? ''))
    return signInFailed('The answer of the identity provider is not one to this sign-in.');
  return Object.assign(
    new Problem(
      503,
      'provider_out_of_reach',
      'The identity provider cannot be reached',
      'Nobody can sign in at the moment: the identity provider does not answer, or not as agreed. Try again in a moment.',
    ),
    { cause: error },
  );
}

/** Error codes of OAuth and OpenID Connect are words such as `access_denied`. */
const knownWord = (word: string): string => (/^[a-z_]{1,40}$/.test(word) ? ` (${word})` : '');
