import { withTransaction, type ClientBase } from '@smart-assign/database';

/** A list of people for a piece of work. */
export interface Shortlist {
  readonly shortlistId: number;
  readonly name: string;
  readonly note: string;
  /** The account that made it. */
  readonly owner: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Until when its link opens it; null where it has none, or none that still does. */
  readonly sharedUntil: Date | null;
  readonly members: number;
}

/** Whose lists an account reaches: its own, or all. */
export interface Reach {
  readonly account: string;
  readonly all: boolean;
}

export const mostShortlists = 200;

const columns = `shortlist_id as "shortlistId", name, note, owner, created_at as "createdAt", updated_at as "updatedAt",
  case when share_expires_at > now() then share_expires_at end as "sharedUntil",
  (select count(*)::integer from shortlist_member as member where member.shortlist_id = shortlist.shortlist_id) as members`;

const within = `(owner = $1 or $2)`;

/** The one changed last first. */
export async function listShortlists(client: ClientBase, { account, all }: Reach): Promise<Shortlist[]> {
  const { rows } = await client.query<Shortlist>(
    `select ${columns} from shortlist where ${within} order by updated_at desc, shortlist_id desc`,
    [account, all],
  );
  return rows;
}

export async function readShortlist(
  client: ClientBase,
  { account, all }: Reach,
  shortlistId: number,
): Promise<Shortlist | null> {
  const { rows } = await client.query<Shortlist>(
    `select ${columns} from shortlist where ${within} and shortlist_id = $3`,
    [account, all, shortlistId],
  );
  return rows[0] ?? null;
}

/** @returns null where the owner has as many lists as can be */
export async function createShortlist(
  client: ClientBase,
  owner: string,
  { name, note }: Pick<Shortlist, 'name' | 'note'>,
): Promise<Shortlist | null> {
  return withTransaction(client, async () => {
    // Two at once would both find room for one.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('shortlist of ' || $1, 0))`, [owner]);
    const { rows } = await client.query<Shortlist>(
      `insert into shortlist (owner, name, note)
       select $1, $2, $3 where (select count(*) from shortlist where owner = $1) < $4
       returning ${columns}`,
      [owner, name, note, mostShortlists],
    );
    return rows[0] ?? null;
  });
}

/** Changes what is given. @returns null where there is no such list within reach */
export async function changeShortlist(
  client: ClientBase,
  { account, all }: Reach,
  shortlistId: number,
  { name, note }: { name?: string | undefined; note?: string | undefined },
): Promise<Shortlist | null> {
  const { rows } = await client.query<Shortlist>(
    `update shortlist set name = coalesce($4, name), note = coalesce($5, note), updated_at = now()
     where ${within} and shortlist_id = $3 returning ${columns}`,
    [account, all, shortlistId, name ?? null, note ?? null],
  );
  return rows[0] ?? null;
}

/** @returns false where there is no such list within reach */
export async function deleteShortlist(
  client: ClientBase,
  { account, all }: Reach,
  shortlistId: number,
): Promise<boolean> {
  const { rowCount } = await client.query(`delete from shortlist where ${within} and shortlist_id = $3`, [
    account,
    all,
    shortlistId,
  ]);
  return rowCount === 1;
}
