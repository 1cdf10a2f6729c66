import { Fault, withPooled, type ClientBase, type Pool } from '@smart-assign/database';
import { unauthorized } from '../problems/problem.ts';
import type { Account } from './account.ts';
import type { Role } from './roles.ts';
import { hashOf, newSecret } from './secrets.ts';

/** So that a token that got into a repository or a log is known for what it is. */
const prefix = 'sat_';

/** A token as it is listed: the secret itself is nowhere. */
export interface Token {
  readonly tokenId: number;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const columns = `token_id as "tokenId", name, role, created_at as "createdAt", created_by as "createdBy",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

export const defaultTokenDays = 90;
/** Two years: a token that nobody renews is one that nobody looks after. */
export const mostTokenDays = 731;

const dayMs = 86_400_000;

/** When a token of so many days runs out. */
export const expiryAfter = (days: number, now = new Date()): Date => new Date(now.getTime() + days * dayMs);

/**
 * When a token runs out, from `90d` or the last day on which it holds, `2027-01-31` (in UTC).
 * @throws Fault `bad_expiry` where it is neither, past already, or more than two years ahead
 */
export function readExpiry(text: string, now = new Date()): Date {
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text);
  const expiry =
    days === undefined ? new Date(isDay ? Date.parse(text) + dayMs : NaN) : expiryAfter(Number(days), now);
  if (expiry > now && expiry <= expiryAfter(mostTokenDays, now)) return expiry;
  throw new Fault(`${JSON.stringify(text)} is no time for a token to run out. No token was made.`, {
    code: 'bad_expiry',
    exit: 'usage',
    remedy: `Give days, as 90d, or the last day, as 2027-01-31; from a day to two years (${mostTokenDays}d).`,
  });
}

/** Makes a token. @returns it and its secret, which is shown this once and not stored */
export async function createToken(
  client: ClientBase,
  { name, role, expiresAt, createdBy }: { name: string; role: Role; expiresAt: Date; createdBy: string },
): Promise<{ token: Token; secret: string }> {
  const secret = prefix + newSecret();
  const { rows } = await client.query<Token>(
    `insert into api_token (name, role, token_hash, expires_at, created_by) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [name, role, hashOf(secret), expiresAt, createdBy],
  );
  return { token: rows[0]!, secret };
}

/** All tokens, also those that have run out or were revoked, newest first. */
export async function listTokens(client: ClientBase): Promise<Token[]> {
  const { rows } = await client.query<Token>(`select ${columns} from api_token order by token_id desc`);
  return rows;
}

/** @returns false where there is no such token that still holds */
export async function revokeToken(client: ClientBase, tokenId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'update api_token set revoked_at = now() where token_id = $1 and revoked_at is null',
    [tokenId],
  );
  return rowCount === 1;
}

/** Whether anybody could sign in by a token. */
export async function hasUsableToken(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from api_token where revoked_at is null and expires_at > now() limit 1',
  );
  return rowCount === 1;
}

/**
 * The account of an `Authorization` header.
 * @throws Problem 401 where it is no token that holds
 */
export async function accountOfToken(pool: Pool, authorization: string): Promise<Account> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (secret === undefined) throw unauthorized('The header must read `Authorization: Bearer TOKEN`.');
  const { rows } = await withPooled(pool, (client) =>
    client.query<{ tokenId: number; name: string; role: Role }>(useToken, [hashOf(secret)]),
  );
  const [token] = rows;
  if (token === undefined)
    throw unauthorized('The token is not known, has run out or was revoked. Ask an admin for a new one.');
  return { id: `token:${token.tokenId}`, name: token.name, role: token.role, kind: 'token' };
}

// When it was last used is good to know to the minute; written at every request it would make each search a write.
const useToken = {
  name: 'use-token',
  text: `with used as (
      update api_token set last_used_at = now()
      where token_hash = $1 and revoked_at is null and expires_at > now()
        and (last_used_at is null or last_used_at < now() - interval '1 minute')
    )
    select token_id as "tokenId", name, role from api_token
    where token_hash = $1 and revoked_at is null and expires_at > now()`,
};
