import type { ClientBase, SearchField } from '@smart-assign/database';
import { atOnce, type Connections } from '../../queries/at-once.ts';

/** Who has what a `tsquery` asks for in one field of the search documents. */
export interface PostingKey {
  readonly field: SearchField | 'anything';
  /** Text of a `tsquery`; passed over for `anything`, which everybody has. */
  readonly query: string;
  /** Where it can be told in parts: who has any of these, and not `butNot`. The parts are kept too, for other questions. */
  readonly inParts?: { readonly anyOf: readonly string[]; readonly butNot: string };
}

type UserIds = Int32Array;

// Four bytes each: 16 MB.
const mostKeptIds = 4_000_000;

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
  async read(
    connections: Connections,
    builtFrom: string | null,
    keys: readonly PostingKey[],
  ): Promise<UserIds[]> {
    if (builtFrom !== this.#builtFrom) this.#forget(builtFrom);
    const lists = new Map<string, UserIds>();
    const missing = new Map<string, PostingKey>();
    const need = (key: PostingKey): void => {
      const kept = this.#kept.get(keyOf(key));
      if (kept) lists.set(keyOf(key), kept);
      else if (key.inParts) for (const part of partsOf(key)) need(part);
      else missing.set(keyOf(key), key);
    };
    for (const key of keys) need(key);
    const add = (key: string, list: UserIds): void => {
      lists.set(key, list);
      // Another search may have come upon newer documents meanwhile.
      if (builtFrom === this.#builtFrom) this.#keep(key, list);
    };
    // A statement is run by one process of the server, so two connections take half the time.
    const waiting = [...missing.values()];
    const readNext = async (client: ClientBase): Promise<void> => {
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift())
        add(keyOf(key), await readList(client, key));
    };
    if (waiting.length === 1) await readNext(connections.client);
    else if (waiting.length > 1) await atOnce(connections, readNext, readNext);
    for (const key of keys) if (key.inParts && !lists.has(keyOf(key))) add(keyOf(key), joined(key, lists));
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

/** The lists of which one is made that can be told in parts; the last is of those who are not in it. */
const partsOf = ({ field, inParts }: PostingKey): PostingKey[] =>
  [...inParts!.anyOf, inParts!.butNot].map((query) => ({ field, query }));

function joined(key: PostingKey, lists: ReadonlyMap<string, UserIds>): UserIds {
  const parts = partsOf(key).map((part) => lists.get(keyOf(part))!);
  const highest = parts.reduce((most, list) => list.reduce((id, other) => Math.max(id, other), most), 0);
  const isDone = new Uint8Array(highest + 1);
  for (const id of parts.pop()!) isDone[id] = 1;
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const list of parts)
    for (const id of list) {
      if (isDone[id] === 1) continue;
      isDone[id] = 1;
      all[count++] = id;
    }
  return all.slice(0, count);
}

async function readList(client: ClientBase, { field, query }: PostingKey): Promise<UserIds> {
  const all = 'select array_agg(user_id)::text from search_document';
  const { rows } = await client.query<(string | null)[]>(
    field === 'anything'
      ? { text: all, rowMode: 'array' }
      : { text: `${all} where ${field}_words @@ $1::tsquery`, values: [query], rowMode: 'array' },
  );
  return parseIds(rows[0]![0] ?? null);
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
