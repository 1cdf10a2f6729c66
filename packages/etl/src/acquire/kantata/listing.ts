import {
  listAt,
  numberAt,
  optionalAt,
  recordAt,
  textAt,
  type Answer,
  type HttpClient,
} from '../http/index.ts';

const perPage = 200;
/** Things come and go while pages are turned; a listing that misses some is taken anew. */
const mostRounds = 3;

/** One thing of a listing, and where to look up what was included with it. */
export interface Listed {
  readonly id: string;
  readonly fields: Answer;
  /** Place in the answer, for what is wrong with it. */
  readonly place: string;
  /** Another thing of the same answer; null where it was not included. */
  readonly other: (table: string, id: string) => Answer | null;
}

export interface Listing<T> {
  /** Below the base address: `/users`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Makes sure of what came. @throws UnexpectedAnswer */
  readonly read: (listed: Listed) => T;
  readonly onProgress: (done: number, of: number) => void;
}

interface Page<T> {
  readonly things: readonly (readonly [id: string, thing: T])[];
  /** How many there are in all. */
  readonly count: number;
  readonly isLast: boolean;
}

/**
 * All things of a listing, page by page, each once.
 * @throws Fault of the client; `unexpected_answer` where fewer come than there are
 */
export async function listAll<T>(client: HttpClient, listing: Listing<T>): Promise<T[]> {
  for (let round = 1; ; round++) {
    const things = new Map<string, T>();
    let count = 0;
    let isLast = false;
    for (let page = 1; !isLast; page++) {
      const found = await client.json('GET', listing.path, {
        query: { ...listing.query, page, per_page: perPage },
        check: (answer) => readPage(answer, listing),
      });
      const before = things.size;
      for (const [id, thing] of found.things) things.set(id, thing);
      if (page === 1) count = found.count;
      isLast = found.isLast || things.size === before;
      listing.onProgress(things.size, Math.max(count, things.size));
    }
    if (things.size >= count) return [...things.values()];
    if (round === mostRounds)
      throw client.unexpectedAnswer(
        `GET ${listing.path}`,
        `it has ${count} entries, and its pages only ${things.size}`,
      );
  }
}

/** `results[{key, id}]` tells the order, and beside it stand tables of things by id. */
function readPage<T>(answer: unknown, { read }: Listing<T>): Page<T> {
  const tables = recordAt(answer, 'the answer');
  const other = (table: string, id: string): Answer | null =>
    (tables[table] as Record<string, Answer> | undefined)?.[id] ?? null;
  const things = listAt(tables['results'], 'results', (result, place) => {
    const { key, id } = recordAt(result, place);
    const [table, number] = [textAt(key, `${place}.key`), textAt(id, `${place}.id`)];
    const at = `${table}.${number}`;
    return [
      number,
      read({ id: number, place: at, fields: recordAt(other(table, number), at), other }),
    ] as const;
  });
  const meta = optionalAt(tables['meta'], 'meta', recordAt);
  const count = optionalAt(tables['count'] ?? meta?.['count'], 'count', numberAt) ?? 0;
  const pages = optionalAt(meta?.['page_count'], 'meta.page_count', numberAt);
  const page = optionalAt(meta?.['page_number'], 'meta.page_number', numberAt);
  const isLast = pages !== null && page !== null ? page >= pages : things.length < perPage;
  return { things, count, isLast };
}
