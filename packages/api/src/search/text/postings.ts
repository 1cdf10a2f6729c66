import type { ClientBase, SearchField } from '@smart-assign/database';

/** Who has what a `tsquery` asks for in one field of the search documents. */
export interface PostingKey {
  readonly field: SearchField | 'anything';
  /** Text of a `tsquery`; passed over for `anything`, which everybody has. */
  readonly query: string;
}

type UserIds = Int32Array;

// Four bytes each: 8 MB.
const mostKeptIds = 2_000_000;

const keyOf = ({ field, query }: PostingKey): string => `${field} ${query}`;

/**
 * Reads who has which words, and keeps what was read last for as long as the documents stay the same: a word that many have takes
 * milliseconds to read at 50,000 people, and those who page or set a filter ask for the same ones again.
 */
export class Postings {
  #builtFrom: string | null = null;
  #kept = new Map<string, UserIds>();
  #keptIds = 0;

  /** @returns the lists in the order of the keys, by `user_id` in no order */
  async read(client: ClientBase, builtFrom: string | null, keys: readonly PostingKey[]): Promise<UserIds[]> {
    if (builtFrom !== this.#builtFrom) this.#forget(builtFrom);
    const lists = new Map<string, UserIds>();
    const missing = new Map<string, PostingKey>();
    for (const key of keys) {
      const kept = this.#kept.get(keyOf(key));
      if (kept) lists.set(keyOf(key), kept);
      else missing.set(keyOf(key), key);
    }
    for (const [key, list] of await readLists(client, missing)) {
      lists.set(key, list);
      // Another search may have come upon newer documents meanwhile.
      if (builtFrom === this.#builtFrom) this.#keep(key, list);
    }
    return keys.map((key) => lists.get(keyOf(key))!);
  }

  #keep(key: string, list: UserIds): void {
    if (this.#kept.has(key) || list.length > mostKeptIds / 4) return;
    this.#kept.set(key, list);
    // A list of nobody takes place as well.
    this.#keptIds += list.length + 100;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#keptIds <= mostKeptIds) break;
      this.#kept.delete(oldest);
      this.#keptIds -= length + 100;
    }
  }

  #forget(builtFrom: string | null): void {
    this.#builtFrom = builtFrom;
    this.#kept = new Map();
    this.#keptIds = 0;
  }
}

async function readLists(
  client: ClientBase,
  keys: ReadonlyMap<string, PostingKey>,
): Promise<Map<string, UserIds>> {
  if (keys.size === 0) return new Map();
  const values: string[] = [];
  const lists = [...keys.values()].map(({ field, query }) => {
    if (field === 'anything') return '(select array_agg(user_id)::text from search_document)';
    values.push(query);
    return `(select array_agg(user_id)::text from search_document where ${field}_words @@ $${values.length}::tsquery)`;
  });
  const { rows } = await client.query<(string | null)[]>({
    text: `select ${lists.join(', ')}`,
    values,
    rowMode: 'array',
  });
  return new Map([...keys.keys()].map((key, index) => [key, parseIds(rows[0]![index] ?? null)]));
}

/** Reads `{12,7}`; a general parser of arrays takes ten times as long. */
function parseIds(text: string | null): UserIds {
  if (text === null) return new Int32Array();
  const ids = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let id = 0;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48) {
      // `}` closes the list.
      if (code === 125) ids[count++] = id;
      else id = id * 10 + code - 48;
    } else {
      ids[count++] = id;
      id = 0;
    }
  }
  return ids.slice(0, count);
}
