import { oneRow, type ClientBase } from '@smart-assign/database';
import { allDone, atOnce } from '../queries/at-once.ts';
import { internationalLanguage } from '../queries/profile-texts.ts';
import type { Services } from '../services.ts';
import type { SearchAnswer } from './answer-schema.ts';
import { count } from './bitset.ts';
import { isoOf } from '../days.ts';
import { facetsOf, peopleFound } from './evaluation.ts';
import { hitsOf, readRowsOf } from './hits.ts';
import { pageOf } from './order.ts';
import type { SearchQuery } from './query-schema.ts';
import { relaxationsOf } from './relaxations.ts';
import { newSearch } from './search.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { TextMatch, TextPlace } from './text-search.ts';

export interface Question {
  readonly snapshot: Snapshot;
  /** Whether there is no newer data. */
  readonly isCurrent: boolean;
  /** Without empty parameters. */
  readonly query: SearchQuery;
  readonly mayUseNames: boolean;
}

/** Answers a search. @throws Problem where the question makes no sense */
export async function answerOf(
  client: ClientBase,
  { text, settings, pool }: Pick<Services, 'text' | 'settings' | 'pool'>,
  { snapshot, isCurrent, query, mayUseNames }: Question,
): Promise<SearchAnswer> {
  const { q } = query;
  const words: TextMatch = q === undefined ? nothing : await text.find(client, q, { mayUseNames });
  const search = newSearch(snapshot, query, words.scores, settings.higherClearanceSatisfies);
  const people = peopleFound(search);
  const total = count(people);
  const page = pageOf(search, people);
  const userIds = page.map((person) => snapshot.userIds[person]!);
  const isExplained = q !== undefined && words.scores !== null && userIds.length > 0;
  const read = async (client: ClientBase) =>
    [await readRowsOf(client, query, userIds), await readLoadedAt(client)] as const;
  const explain = (client: ClientBase) =>
    text.explain(client, userIds, q!, { mayUseNames, language: query.lang ?? internationalLanguage });
  // The facets are counted while the database reads.
  const [[[rows, loadedAt], places], { facets, relaxations }] = await allDone([
    isExplained ? atOnce({ client, pool }, read, explain) : read(client).then((shown) => [shown, nowhere]),
    Promise.resolve().then(() => ({
      facets: query.facets === false ? null : facetsOf(search),
      relaxations: relaxationsOf(search, total),
    })),
  ]);
  return {
    total,
    offset: query.offset ?? 0,
    limit: query.limit ?? 25,
    version: snapshot.version,
    dataVersion: snapshot.dataVersion,
    current: isCurrent && words.isCurrent !== false,
    loadedAt: loadedAt?.toISOString() ?? null,
    availabilityWindow: {
      from: isoOf(search.window.from),
      to: isoOf(search.window.to),
      isDefault: search.isDefaultWindow,
    },
    availabilityUntil: snapshot.availabilityUntil === null ? null : isoOf(snapshot.availabilityUntil),
    corrections: [...words.corrections],
    hits: hitsOf(search, page, rows, { isMasked: !mayUseNames, places }),
    ...(facets && { facets: facets as NonNullable<SearchAnswer['facets']> }),
    relaxations: relaxations.map(({ change, ...rest }) => ({
      ...rest,
      change: { set: { ...change.set }, remove: [...change.remove] },
    })),
  };
}

const nothing: TextMatch = { scores: null, corrections: [] };
const nowhere: ReadonlyMap<number, readonly TextPlace[]> = new Map();

async function readLoadedAt(client: ClientBase): Promise<Date | null> {
  const { loadedAt } = await oneRow<{ loadedAt: Date | null }>(
    client,
    `select max(finished_at) as "loadedAt" from etl_run where status = 'loaded'`,
  );
  return loadedAt;
}
