import { withPooled, type ClientBase, type Pool } from '@smart-assign/database';
import type { Account } from './account.ts';
import type { Role } from './roles.ts';
import { hashOf, newSecret } from './secrets.ts';

/** The cookie that holds the secret of a session. */
export const sessionCookie = 'smart_assign_session';

export interface NewSession {
  readonly account: string;
  readonly displayName: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly idToken: string | null;
}

/** Opens a session, and clears away those that have run out. @returns its secret, for the cookie; only its hash is stored */
export async function openSession(client: ClientBase, session: NewSession): Promise<string> {
  const secret = newSecret();
  await client.query('delete from api_session where expires_at <= now()');
  await client.query(
    `insert into api_session (session_hash, account, display_name, role, expires_at, id_token) values ($1, $2, $3, $4, $5, $6)`,
    [hashOf(secret), session.account, session.displayName, session.role, session.expiresAt, session.idToken],
  );
  return secret;
}

/** @returns null where the session is not known or has run out */
export async function accountOfSession(pool: Pool, secret: string): Promise<Account | null> {
  const { rows } = await withPooled(pool, (client) =>
    client.query<{ account: string; name: string; role: Role }>({
      name: 'use-session',
      text: 'select account, display_name as name, role from api_session where session_hash = $1 and expires_at > now()',
      values: [hashOf(secret)],
    }),
  );
  const [session] = rows;
  return session ? { id: session.account, name: session.name, role: session.role, kind: 'session' } : null;
}

/** Ends a session. @returns the token to tell the provider who signed out, if there was such a session */
export async function closeSession(client: ClientBase, secret: string): Promise<string | null> {
  const { rows } = await client.query<{ idToken: string | null }>(
    'delete from api_session where session_hash = $1 returning id_token as "idToken"',
    [hashOf(secret)],
  );
  return rows[0]?.idToken ?? null;
}
