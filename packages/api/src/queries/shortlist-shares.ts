import type { ClientBase } from '@smart-assign/database';
import type { Reach } from './shortlists.ts';

/** Gives the list a link, in place of any that it has. @returns when it ends; null where there is no such list within reach */
export async function shareShortlist(
  client: ClientBase,
  { account, all }: Reach,
  { shortlistId, hash, days }: { shortlistId: number; hash: Buffer; days: number },
): Promise<Date | null> {
  const { rows } = await client.query<{ expiresAt: Date }>(
    `update shortlist set share_hash = $4, share_expires_at = now() + $5 * interval '1 day'
     where shortlist_id = $1 and (owner = $2 or $3) returning share_expires_at as "expiresAt"`,
    [shortlistId, account, all, hash, days],
  );
  return rows[0]?.expiresAt ?? null;
}

/** @returns false where there is no such list within reach; one that has no link stays so */
export async function unshareShortlist(
  client: ClientBase,
  { account, all }: Reach,
  shortlistId: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update shortlist set share_hash = null, share_expires_at = null where shortlist_id = $1 and (owner = $2 or $3)`,
    [shortlistId, account, all],
  );
  return rowCount === 1;
}

/** @returns the list that the link of this secret opens; null where it opens none, or no longer */
export async function shortlistOfShare(client: ClientBase, hash: Buffer): Promise<number | null> {
  const { rows } = await client.query<{ shortlistId: number }>(
    'select shortlist_id as "shortlistId" from shortlist where share_hash = $1 and share_expires_at > now()',
    [hash],
  );
  return rows[0]?.shortlistId ?? null;
}
