import { afterAll, beforeAll } from 'vitest';
import { openPool, withConnection, withPooled, type ClientBase, type Pool } from '@smart-assign/database';
import { createTestDatabase, type TestDatabase } from '@smart-assign/database/testing';
import type { TextPlace } from '../../src/search/text-search.ts';
import { PostgresTextSearch, type DocumentMatch } from '../../src/search/text/index.ts';
import { addPeople, type TestPerson } from './people.ts';

/** As whom somebody searches. */
export type Reader = 'viewer' | 'manager';

/** Free text over the people of a test, who go by a short name here. */
export interface TextBench {
  readonly database: TestDatabase;
  readonly pool: Pool;
  readonly search: PostgresTextSearch;
  id(person: string): number;
  match(q: string, reader?: Reader): Promise<DocumentMatch>;
  /** The people found, best first; those of one score by name. */
  find(q: string, reader?: Reader): Promise<string[]>;
  explain(person: string, q: string, reader?: Reader, language?: string): Promise<readonly TextPlace[]>;
  add(people: Readonly<Record<string, TestPerson>>): Promise<void>;
  use<T>(fn: (client: ClientBase) => Promise<T>): Promise<T>;
}

export function useTextSearch(people: Readonly<Record<string, TestPerson>>): TextBench {
  const bench = {} as { -readonly [K in keyof TextBench]: TextBench[K] };
  const ids = new Map<string, number>();

  beforeAll(async () => {
    bench.database = await createTestDatabase();
    bench.pool = openPool(bench.database, { max: 4 });
    bench.search = new PostgresTextSearch(bench.pool, {
      onFailure: (error) => {
        throw error;
      },
    });
    await bench.add(people);
  });
  afterAll(async () => {
    await bench.pool?.end();
    await bench.database?.dispose();
  });

  bench.use = (fn) => withPooled(bench.pool, fn);
  bench.id = (person) => ids.get(person)!;
  bench.add = async (more) => {
    const added = await withConnection(bench.database, (client) => addPeople(client, Object.values(more)));
    Object.keys(more).forEach((name, index) => ids.set(name, added[index]!));
  };
  bench.match = (q, reader = 'manager') =>
    bench.use((client) => bench.search.find(client, q, { mayUseNames: reader === 'manager' }));
  bench.find = async (q, reader) => {
    const { scores } = await bench.match(q, reader);
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    return [...(scores ?? [])]
      .map(([id, score]) => ({ name: names.get(id)!, score }))
      .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  };
  bench.explain = async (person, q, reader = 'manager', language = 'int') => {
    const options = { mayUseNames: reader === 'manager', language };
    const places = await bench.use((client) => bench.search.explain(client, [bench.id(person)], q, options));
    return places.get(bench.id(person)) ?? [];
  };
  return bench;
}
