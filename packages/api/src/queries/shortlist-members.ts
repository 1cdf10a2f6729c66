import { withTransaction, type ClientBase } from '@smart-assign/database';
import type { Reach } from './shortlists.ts';

export const mostMembers = 500;

/**
 * Runs `fn` while nobody else changes the members of the list: of two who add, remove or order at once the second goes by what the
 * first has made.
 * @returns `noShortlist` where there is none within reach
 */
async function changing<T>(
  client: ClientBase,
  { account, all }: Reach,
  shortlistId: number,
  fn: () => Promise<T>,
): Promise<T | 'noShortlist'> {
  return withTransaction(client, async () => {
    const { rowCount } = await client.query(
      'update shortlist set updated_at = now() where shortlist_id = $1 and (owner = $2 or $3)',
      [shortlistId, account, all],
    );
    return rowCount === 0 ? 'noShortlist' : fn();
  });
}

/** What became of an attempt to add somebody. */
export type Added = 'added' | 'changed' | 'noShortlist' | 'noPerson' | 'full';

/**
 * Adds somebody at the end, or changes the note of who is there already.
 * @param note left out: that of who is there stays
 */
export function putMember(
  client: ClientBase,
  reach: Reach,
  { shortlistId, userId, note }: { shortlistId: number; userId: number; note: string | undefined },
): Promise<Added> {
  return changing(client, reach, shortlistId, async () => {
    const changed = await client.query(
      'update shortlist_member set note = coalesce($3, note) where shortlist_id = $1 and user_id = $2',
      [shortlistId, userId, note ?? null],
    );
    if (changed.rowCount === 1) return 'changed';
    // Locked, so that they cannot be erased in between.
    const person = await client.query('select from users where user_id = $1 for key share', [userId]);
    if (person.rowCount === 0) return 'noPerson';
    const added = await client.query(
      `insert into shortlist_member (shortlist_id, user_id, position, note, added_by)
       select $1, $2, coalesce(max(position), 0) + 1, $3, $4 from shortlist_member where shortlist_id = $1
       having count(*) < $5`,
      [shortlistId, userId, note ?? '', reach.account, mostMembers],
    );
    return added.rowCount === 1 ? 'added' : 'full';
  });
}

export function removeMember(
  client: ClientBase,
  reach: Reach,
  { shortlistId, userId }: { shortlistId: number; userId: number },
): Promise<'removed' | 'noShortlist' | 'noMember'> {
  return changing(client, reach, shortlistId, async () => {
    const { rowCount } = await client.query(
      'delete from shortlist_member where shortlist_id = $1 and user_id = $2',
      [shortlistId, userId],
    );
    return rowCount === 1 ? 'removed' : 'noMember';
  });
}

/** Puts the members into an order. @param userIds each of them once */
export function orderMembers(
  client: ClientBase,
  reach: Reach,
  { shortlistId, userIds }: { shortlistId: number; userIds: readonly number[] },
): Promise<'ordered' | 'noShortlist' | 'otherMembers'> {
  return changing(client, reach, shortlistId, async () => {
    const { rows } = await client.query<{ userId: number }>(
      'select user_id as "userId" from shortlist_member where shortlist_id = $1 for update',
      [shortlistId],
    );
    const asked = new Set(userIds);
    const isSame =
      rows.length === userIds.length &&
      asked.size === rows.length &&
      rows.every(({ userId }) => asked.has(userId));
    if (!isSame) return 'otherMembers';
    await client.query(
      `update shortlist_member set position = place
       from unnest($2::integer[]) with ordinality as wanted (id, place)
       where shortlist_id = $1 and user_id = id and position <> place`,
      [shortlistId, userIds],
    );
    return 'ordered';
  });
}
