import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInSecrets } from './provider.ts';

/** A sign-in on its way: what this browser alone knows until it comes back from the provider. */
export interface PendingSignIn extends SignInSecrets {
  /** Path of ours to go to then. */
  readonly returnTo: string;
}

// A cookie for each, named by its state: people open several tabs at once, and each of them signs in.
const cookieOf = (state: string): string => `smart_assign_sign_in_${state}`;
const minutesToSignIn = 10;

/** Keeps the sign-in in a cookie of this browser, which scripts cannot read and only the callback is sent. */
export function keepPending(reply: FastifyReply, pending: PendingSignIn, secure: boolean): void {
  const { state, nonce, verifier, returnTo } = pending;
  reply.setCookie(
    cookieOf(state),
    Buffer.from(JSON.stringify([nonce, verifier, returnTo])).toString('base64url'),
    { ...where(secure), maxAge: minutesToSignIn * 60 },
  );
}

/** Takes the sign-in of this state out of the browser. @returns null where it did not begin in it, or too long ago */
export function takePending(
  request: FastifyRequest,
  reply: FastifyReply,
  state: string,
  secure: boolean,
): PendingSignIn | null {
  const kept = request.cookies[cookieOf(state)];
  if (kept === undefined) return null;
  reply.clearCookie(cookieOf(state), where(secure));
  try {
    const [nonce, verifier, returnTo] = JSON.parse(Buffer.from(kept, 'base64url').toString()) as string[];
    if (nonce === undefined || verifier === undefined || returnTo === undefined) return null;
    return { state, nonce, verifier, returnTo };
  } catch {
    return null;
  }
}

const where = (secure: boolean) =>
  ({ path: '/auth/callback', httpOnly: true, sameSite: 'lax', secure }) as const;
