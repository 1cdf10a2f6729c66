import { setTimeout as sleep } from 'node:timers/promises';
import {
  searchFields,
  withPooled,
  type ClientBase,
  type Pool,
  type SearchField,
} from '@smart-assign/database';
import type { TextMatch, TextPlace, TextRights, TextSearch } from '../text-search.ts';
import { DocumentKeeper, type Documents, type KeeperOptions } from './document-keeper.ts';
import { excerptsOf } from './excerpts.ts';
import { longerKey } from './longer-words.ts';
import { Postings, type PostingKey } from './postings.ts';
import { readQuestion } from './question.ts';
import { resolve, type ResolvedQuestion, type ResolvedTerm } from './resolve.ts';

/** Whom a free text finds, and by what. */
export interface DocumentMatch extends TextMatch {
  /** Whether the documents tell of the data as it is now; where they do not, others are being made. */
  readonly isCurrent: boolean;
}

/**
 * What a term counts in each field. A higher field outweighs all lower ones together; a word that only begins with what was asked for
 * counts half.
 */
const weights: Readonly<Record<SearchField, number>> = { name: 8, title: 4, skill: 2, experience: 1 };

const mostResolved = 500;
const betweenWordsMs = 50;

/** Free text by PostgreSQL: full text over the search documents, and trigrams for words that are not in them. */
export class PostgresTextSearch implements TextSearch {
  readonly #pool: Pool;
  readonly #keeper: DocumentKeeper;
  readonly #postings = new Postings();
  readonly #resolved = new Map<string, ResolvedQuestion>();

  constructor(pool: Pool, options: KeeperOptions = {}) {
    this.#pool = pool;
    this.#keeper = new DocumentKeeper(pool, options);
  }

  /** Brings the documents up to the data, so that the first who searches need not wait. Never rejects. */
  refresh(): Promise<void> {
    return this.#keeper.refresh();
  }

  /** Ends what is under way for the documents, so that the pool can be ended. */
  close(): void {
    this.#keeper.close();
  }

  /** @throws Problem 400 where `q` has too many terms */
  async find(client: ClientBase, q: string, rights: TextRights): Promise<DocumentMatch> {
    const question = readQuestion(q);
    if (question.wanted.length + question.unwanted.length === 0)
      return { scores: null, corrections: [], isCurrent: true };
    const documents = await this.#keeper.documents(client);
    const resolved = await this.#resolve(client, documents, q, rights);
    const scores = await this.#score(client, documents, resolved, fieldsFor(rights));
    return { scores, corrections: resolved.corrections, isCurrent: documents.isCurrent };
  }

  /** Reads who has these words before anybody asks for them, so slowly that nobody notices. Never rejects. */
  async readAhead(words: readonly string[]): Promise<void> {
    try {
      for (const word of words) {
        await withPooled(this.#pool, (client) => this.#readPostings(client, word));
        await sleep(betweenWordsMs, undefined, { ref: false });
      }
    } catch {
      // Whoever asks for them is told why.
    }
  }

  async #readPostings(client: ClientBase, word: string): Promise<void> {
    const rights = { mayUseNames: true };
    const documents = await this.#keeper.documents(client);
    const resolved = await this.#resolve(client, documents, word, rights);
    const { keys } = placesOfAll(resolved, fieldsFor(rights));
    await this.#postings.read({ client, pool: null }, documents.builtFrom, keys);
  }

  async explain(
    client: ClientBase,
    userIds: readonly number[],
    q: string,
    options: TextRights & { readonly language: string },
  ): Promise<ReadonlyMap<number, readonly TextPlace[]>> {
    if (userIds.length === 0 || readQuestion(q).wanted.length === 0) return new Map();
    const documents = await this.#keeper.documents(client);
    const { wanted } = await this.#resolve(client, documents, q, options);
    return excerptsOf(client, userIds, wanted, options);
  }

  async #resolve(
    client: ClientBase,
    { builtFrom }: Documents,
    q: string,
    { mayUseNames }: TextRights,
  ): Promise<ResolvedQuestion> {
    const key = JSON.stringify([builtFrom, mayUseNames, q]);
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const resolved = await resolve(client, readQuestion(q), mayUseNames);
    if (this.#resolved.size >= mostResolved) this.#resolved.clear();
    this.#resolved.set(key, resolved);
    return resolved;
  }

  async #score(
    client: ClientBase,
    { builtFrom }: Documents,
    resolved: ResolvedQuestion,
    fields: readonly SearchField[],
  ): Promise<Map<number, number>> {
    const { terms, keys } = placesOfAll(resolved, fields);
    const lists = await this.#postings.read({ client, pool: this.#pool }, builtFrom, keys);

    let at = 0;
    let scores: Map<number, number> | null = null;
    for (const places of terms) {
      const former = scores;
      const found: Map<number, number> = new Map();
      for (const { score } of places)
        for (const id of lists[at++]!) {
          const known = found.get(id);
          if (known !== undefined) found.set(id, known + score);
          else if (former === null) found.set(id, score);
          else {
            const others = former.get(id);
            if (others !== undefined) found.set(id, others + score);
          }
        }
      scores = found;
    }
    for (; at < lists.length; at++) for (const id of lists[at]!) scores!.delete(id);
    return scores!;
  }
}

const fieldsFor = ({ mayUseNames }: TextRights): readonly SearchField[] =>
  mayUseNames ? searchFields : searchFields.filter((field) => field !== 'name');

interface Place {
  readonly key: PostingKey;
  readonly score: number;
}

/** Where each wanted term may stand, and the keys of all these places in order, with those of what must not be there behind them. */
function placesOfAll(
  { wanted, unwanted }: ResolvedQuestion,
  fields: readonly SearchField[],
): { terms: readonly Place[][]; keys: readonly PostingKey[] } {
  const terms = wanted.map((term) => placesOf(term, fields));
  if (terms.length === 0) terms.push([{ key: { field: 'anything', query: '' }, score: 1 }]);
  const excluded = unwanted.flatMap(({ exact }) => fields.map((field) => ({ field, query: exact })));
  return { terms, keys: [...terms.flat().map(({ key }) => key), ...excluded] };
}

/** Where a term may stand, and what it counts there. */
function placesOf(term: ResolvedTerm, fields: readonly SearchField[]): Place[] {
  return fields.flatMap((field) => {
    const longer = longerKey(field, term);
    return [
      { key: { field, query: term.exact }, score: weights[field] },
      ...(longer === null ? [] : [{ key: longer, score: weights[field] / 2 }]),
    ];
  });
}
