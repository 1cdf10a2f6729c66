import { withAdvisoryLock, withTransaction, type Client } from './brackets.ts';
import { oneRow } from './one-row.ts';
import { allLanguages, hashOfTexts, searchFields, textSources, type SearchField } from './search-texts.ts';
import { boundary, tidied, wordRules, wordVector } from './search-words.ts';

/** Of which data the search documents tell. */
export interface SearchIndexState {
  /** What they are to be built from at this moment. */
  readonly wanted: string;
  /** What they were built from; null where they never were. */
  readonly builtFrom: string | null;
}

export const isSearchIndexCurrent = ({ wanted, builtFrom }: SearchIndexState): boolean =>
  wanted === builtFrom;

/** One small query: whether the documents are current is known without looking at them. */
export async function searchIndexState(client: Client): Promise<SearchIndexState> {
  return oneRow<{ wanted: string; builtFrom: string | null }>(
    client,
    `select '${wordRules}:' || (select coalesce(sum(changes), 0) from table_change) as wanted,
      (select built_from from search_index_state) as "builtFrom"`,
  );
}

export interface SearchRefresh {
  /** People whose document was made anew. */
  readonly written: number;
  /** False where somebody was left out because another transaction held them: the next call makes up for it. */
  readonly isComplete: boolean;
}

const lockName = 'smart-assign search documents';
const batchSize = 5000;
// Beyond this, words are collected and put into the indexes at once: at 50,000 people in half the time.
const manyPeople = 1000;

/**
 * Brings `search_document` and `search_word` up to the tables: only documents of people whose texts changed are written, and nothing
 * at all where the data is that of the last call. One transaction, so searches use the former documents meanwhile; processes that call
 * this at once take turns, and the later ones find nothing left to do.
 *
 * @param options.signal ends it within some seconds, and all stays as it was; it then throws the signal's reason
 */
export async function refreshSearchDocuments(
  client: Client,
  { signal }: { signal?: AbortSignal } = {},
): Promise<SearchRefresh> {
  const work = () => withTransaction(client, () => refresh(client, signal));
  return withAdvisoryLock(client, lockName, work, { signal });
}

async function refresh(client: Client, signal: AbortSignal | undefined): Promise<SearchRefresh> {
  // The state is read before the texts: should they change in between, the next call comes upon it.
  const state = await searchIndexState(client);
  if (isSearchIndexCurrent(state)) return { written: 0, isComplete: true };
  await client.query('set local jit = off');
  const isAnyoneGone = await hasLostDocuments(client);
  const changed = await changedPeople(client);
  if (changed.length > manyPeople) await client.query(`set local gin_pending_list_limit = '1GB'`);
  let written = 0;
  for (let start = 0; start < changed.length; start += batchSize) {
    signal?.throwIfAborted();
    written += await writeDocuments(client, changed.slice(start, start + batchSize));
  }
  signal?.throwIfAborted();
  if (written > 0) await flushIndexes(client);
  if (written > 0 || isAnyoneGone) await countWords(client);
  if (written > manyPeople) await client.query('analyze search_document; analyze search_word');
  const isComplete = written === changed.length;
  if (isComplete) await noteState(client, state.wanted);
  return { written, isComplete };
}

interface ChangedPerson {
  readonly userId: number;
  /** Of the texts as they are now, as hex. */
  readonly hash: string;
}

/** Whether people are gone since the last build, whose documents went with them. */
async function hasLostDocuments(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ lost: boolean }>(
    'select people > (select count(*) from search_document) as lost from search_index_state',
  );
  return rows[0]?.lost ?? false;
}

/** Who has other texts than the document was made from, or no document yet. Of the texts only numbers are compared: 50,000 people take a second. */
async function changedPeople(client: Client): Promise<ChangedPerson[]> {
  const { rows } = await client.query<ChangedPerson>(
    `with text (cv_id, hash) as (${textSources.map(hashOfTexts).join('\nunion all ')}),
      person as (select user_id, sum(hash) as hash from text join cvs using (cv_id) group by user_id),
      now as (
        select user_id, sha256(convert_to(concat_ws(':', '${wordRules}', users.name_multilang, person.hash), 'UTF8')) as hash
        from users left join person using (user_id))
    select user_id as "userId", encode(now.hash, 'hex') as hash
    from now left join search_document using (user_id)
    where now.hash is distinct from content_hash
    order by user_id`,
  );
  return rows;
}

/**
 * Makes the documents of these people anew. People whose row another transaction is about to delete are left out: to wait for it while
 * holding others would let the two lock each other out.
 * @returns how many were written
 */
async function writeDocuments(client: Client, people: readonly ChangedPerson[]): Promise<number> {
  const { rows } = await client.query<{ userId: number }>(
    'select user_id as "userId" from users where user_id = any($1) order by user_id for key share skip locked',
    [people.map(({ userId }) => userId)],
  );
  const held = new Set(rows.map(({ userId }) => userId));
  const written = people.filter(({ userId }) => held.has(userId));
  const hashes = written.map(({ hash }) => hash);
  await client.query(writeSql, [written.map(({ userId }) => userId), hashes]);
  return written.length;
}

const textsOf = (field: SearchField): string =>
  textSources
    .filter((source) => source.field === field)
    .map(({ from, parts }) => {
      const texts = parts.map((part) => allLanguages(part, boundary)).join(', ');
      return `select cv_id, '${field}' as field, concat_ws('${boundary}', ${texts}) as text from ${from} where cv_id = any(array(select cv_id from cv))`;
    })
    .join('\nunion all ');

// A person's own name in their texts would let those find it who may not see names; with an `s` it is the name's genitive. Names of
// one or two letters are left: they are words as well.
const ownName = `array(select unnest(array[word, word || 's']) from unnest(tsvector_to_array(name_words)) as word where length(word) > 2)
  || '${boundary.trim()}'::text`;

const writeSql = `
with person as (select * from unnest($1::integer[], $2::text[]) as person (user_id, hash)),
  cv as (select cv_id, user_id from cvs where user_id = any($1)),
  text as (
    ${searchFields
      .filter((field) => field !== 'name')
      .map(textsOf)
      .join('\nunion all ')}),
  whole as (
    select user_id, ${['title', 'skill', 'experience'].map((field) => `string_agg(text, '${boundary}') filter (where field = '${field}') as ${field}`).join(', ')}
    from text join cv using (cv_id) group by user_id),
  tidy as materialized (
    select user_id, hash, ${searchFields.map((field) => `${tidied(field)} as ${field}`).join(',\n ')}
    from person join (select user_id, ${allLanguages({ byLanguage: 'name_multilang' }, boundary)} as name from users) as named using (user_id)
      left join whole using (user_id)),
  worded as materialized (
    select user_id, hash, ${searchFields.map((field) => `${wordVector(field)} as ${field}_words`).join(',\n ')}
    from tidy)
insert into search_document (user_id, content_hash, name_words, title_words, skill_words, experience_words)
select user_id, decode(hash, 'hex'), ts_delete(name_words, '${boundary.trim()}'), ts_delete(title_words, ${ownName}),
  ts_delete(skill_words, ${ownName}), ts_delete(experience_words, ${ownName})
from worded
on conflict (user_id) do update set content_hash = excluded.content_hash, name_words = excluded.name_words,
  title_words = excluded.title_words, skill_words = excluded.skill_words, experience_words = excluded.experience_words`;

/** New words wait in a list that every search reads; those of a refresh can be many, so they are put in their places at once. */
async function flushIndexes(client: Client): Promise<void> {
  for (const field of searchFields)
    await client.query(`select gin_clean_pending_list('ix_search_document_${field}')`);
}

/** Counts in how many documents each word stands; names of several words, such as `power bi`, are words here too. */
async function countWords(client: Client): Promise<void> {
  await client.query(`
    with counted as materialized (
      select word, true as is_name, ndoc as people from ts_stat('select name_words from search_document')
      union all
      select word, false, ndoc
      from ts_stat('select title_words || skill_words || experience_words from search_document')
      union all
      select word, false, sum(people)
      from (
        select trim(regexp_replace(lower(name), '[^[:alnum:]+#.]+', ' ', 'g')) as word, count(*) as people
        from dim_technology join cv_technology using (technology_id) group by technology_id
      ) as skill
      where word like '% %' group by word),
    kept as materialized (
      select * from counted where length(word) between 3 and 60 and word ~ '[[:alpha:]]'),
    gone as (
      delete from search_word as former
      where not exists (select from kept where kept.word = former.word and kept.is_name = former.is_name))
    insert into search_word (word, is_name, people)
    select word, is_name, people from kept
    on conflict (word, is_name) do update set people = excluded.people
    where search_word.people <> excluded.people`);
}

async function noteState(client: Client, builtFrom: string): Promise<void> {
  await client.query(
    `insert into search_index_state (built_from, people) values ($1, (select count(*) from search_document))
     on conflict (is_only) do update
     set built_from = excluded.built_from, built_at = now(), people = excluded.people`,
    [builtFrom],
  );
}
