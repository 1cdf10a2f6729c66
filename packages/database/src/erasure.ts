import { createHmac, randomBytes } from 'node:crypto';
import { withAdvisoryLock, withTransaction, type Client } from './brackets.ts';
import { Fault } from './fault.ts';
import { forgetIdentities } from './identities.ts';
import { namingWords } from './naming-words.ts';
import { maskTextsNaming } from './texts-naming.ts';
import { isSearchProfileFilled, refreshSearchProfile } from './search-profile.ts';

/** The ids by which an export can name a person again. */
export interface Identity {
  cvId?: string | null;
  userId?: string | null;
  email?: string | null;
  upn?: string | null;
  externalId?: string | null;
}

const secretName = 'erasure';

/**
 * The keyed hashes of an identity, as hex: one for each id it has. E-mail and UPN are hashed in lower case. A list of hashes
 * tells nobody who was erased; with the key one can only ask whether a known id was.
 */
export function identityHashes(key: Buffer, identity: Identity): string[] {
  const ids = [
    ['cv', identity.cvId],
    ['user', identity.userId],
    ['email', identity.email?.toLowerCase()],
    ['upn', identity.upn?.toLowerCase()],
    ['external', identity.externalId],
  ] as const;
  return ids.flatMap(([kind, id]) =>
    id === null || id === undefined || id === ''
      ? []
      : [createHmac('sha256', key).update(`${kind}:${id}`).digest('hex')],
  );
}

/** The key of the hashes: `SMART_ASSIGN_ERASURE_KEY` where it is set, else one made once and kept in the database. */
async function erasureKey(client: Client, env: NodeJS.ProcessEnv = process.env): Promise<Buffer> {
  if (env.SMART_ASSIGN_ERASURE_KEY) return Buffer.from(env.SMART_ASSIGN_ERASURE_KEY);
  await client.query('insert into app_secret (name, value) values ($1, $2) on conflict do nothing', [
    secretName,
    randomBytes(32),
  ]);
  const { rows } = await client.query<{ value: Buffer }>('select value from app_secret where name = $1', [
    secretName,
  ]);
  return rows[0]!.value;
}

/** Reads who was erased; the answer tells of an identity whether any of its ids was. */
export async function erasedIdentities(client: Client): Promise<(identity: Identity) => boolean> {
  const { rows } = await client.query<{ hash: string }>(
    `select encode(identity_hash, 'hex') as hash from erased_identity`,
  );
  if (rows.length === 0) return () => false;
  const erased = new Set(rows.map(({ hash }) => hash));
  const key = await erasureKey(client);
  return (identity) => identityHashes(key, identity).some((hash) => erased.has(hash));
}

/** What a load holds from its beginning to its end, so that two of them never meet; whoever erases must hold it too. */
export const pipelineLock = 'smart-assign etl';

/**
 * Who is erased, as a short text that tells nobody: another one once somebody else is, or the hashes are made with another key.
 */
export async function erasureState(client: Client): Promise<string> {
  const { rows } = await client.query<{ people: string; last: string }>(
    'select count(*) as people, max(erased_at)::text as last from erased_identity having count(*) > 0',
  );
  const [erased] = rows;
  if (erased === undefined) return 'nobody';
  const [keyMark] = identityHashes(await erasureKey(client), { userId: 'nobody' });
  return `${erased.people} ids, ${erased.last}, key ${keyMark!.slice(0, 12)}`;
}

/**
 * Erases a person: all that is stored of them goes, and no later export brings them back. To be called within a transaction, by
 * whoever holds the {@link pipelineLock}: a load that has begun knows nothing of it. {@link erasePersonAlone} sees to both.
 * @param userId `users.user_id`
 * @returns false where there is no such person
 */
export async function erasePerson(client: Client, userId: number): Promise<boolean> {
  const { rows } = await client.query<Identity>(
    `select cv_partner_user_id as "userId", email, upn, external_user_id as "externalId", cv_partner_cv_id as "cvId"
     from users left join cvs using (user_id) where user_id = $1`,
    [userId],
  );
  const words = await namingWords(client, userId);
  if (words === null) return false;
  const key = await erasureKey(client);
  const hashes = [...new Set(rows.flatMap((identity) => identityHashes(key, identity)))];
  await client.query(
    `insert into erased_identity (identity_hash) select decode(hash, 'hex') from unnest($1::text[]) as hash on conflict do nothing`,
    [hashes],
  );
  // A value in a reject list cannot be traced to its person, so the values of all of them go; the lines stay countable.
  await client.query('update etl_reject set value = null where value is not null');
  await maskTextsNaming(client, userId, words);
  await client.query(wordsOfNobodyElse, [userId]);
  await client.query('delete from quarter_person where user_id = $1', [userId]);
  await forgetIdentities(client, userId);
  await client.query('delete from users where user_id = $1', [userId]);
  await dropLeftStaging(client);
  if (await isSearchProfileFilled(client)) await refreshSearchProfile(client);
  return true;
}

/** What a killed load left behind holds them too, until the next load drops it. Where it is another role's, it must be left to that. */
async function dropLeftStaging(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_namespace where nspname = 'etl_staging' and pg_has_role(nspowner, 'usage')`,
  );
  if (rowCount === 1) await client.query('drop schema etl_staging cascade');
}

/** A word that nobody else's CV holds would go on being offered to whoever misspells it. */
const wordsOfNobodyElse = `
  delete from search_word using (
    select distinct unnest(tsvector_to_array(name_words || title_words || skill_words || experience_words)) as word
    from search_document where user_id = $1
  ) as theirs
  where search_word.word = theirs.word and people <= 1`;

export interface ErasureOptions {
  /** How long to wait for a load to end. */
  readonly waitMs: number;
  /** Done in the same transaction, if there was somebody to erase. */
  readonly also?: () => Promise<void>;
}

/**
 * Erases a person while no load runs, in a transaction of its own.
 * @returns false where there is no such person
 * @throws Fault `load_running` (locked) where one did not end in time; nobody was erased then
 */
export async function erasePersonAlone(
  client: Client,
  userId: number,
  { waitMs, also }: ErasureOptions,
): Promise<boolean> {
  const erase = () =>
    withTransaction(client, async () => {
      const erased = await erasePerson(client, userId);
      if (erased) await also?.();
      return erased;
    });
  const patience = AbortSignal.timeout(waitMs);
  try {
    return await withAdvisoryLock(client, pipelineLock, erase, { signal: patience });
  } catch (error) {
    if ((error as Error).name === 'AbortError' && patience.aborted) throw loadRunning(error);
    throw error;
  }
}

function loadRunning(cause: unknown): Fault {
  return new Fault('A load is running, which could bring the person back. Nobody was erased.', {
    code: 'load_running',
    exit: 'locked',
    remedy: 'Try again when it has ended; `smart-assign runs` tells.',
    transient: true,
    cause,
  });
}
