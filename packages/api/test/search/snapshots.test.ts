import { erasePerson, withConnection, withTransaction } from '@smart-assign/database';
import { expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/search/answer-schema.ts';
import { useApi } from '../support/api.ts';
import { addPeople } from '../support/people.ts';

const api = useApi({
  fill: async (client) => {
    const names = ['Åse', 'Bo', 'Cy', 'Di', 'Eva', 'Finn', 'Zoë'];
    await addPeople(
      client,
      names.map((name, number) => ({ name: `${name} Holm`, country: 'Norway', yearsOfExperience: number })),
    );
  },
});

const search = async (query: string): Promise<SearchAnswer> =>
  (await api.get<SearchAnswer>(`/api/v1/search?${query}`)).body;
const firstNames = ({ hits }: SearchAnswer): string[] => hits.map(({ name }) => name!.split(' ')[0]!);

/** Asks until the newest data answers. */
async function untilCurrent(): Promise<SearchAnswer> {
  for (;;) {
    const answer = await search('facets=false');
    if (answer.current) return answer;
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

test('who pages on keeps the order while the data changes, and is told of newer data', async () => {
  const first = await search('sort=experience&limit=3');
  expect([first.current, ...firstNames(first)]).toEqual([true, 'Zoë', 'Finn', 'Eva']);

  await withConnection(api.database, async (client) => {
    await addPeople(client, [{ name: 'Gro Holm', country: 'Norway', yearsOfExperience: 40 }]);
  });
  const newest = await untilCurrent();
  expect([newest.total, newest.version === first.version]).toEqual([8, false]);

  const second = await search(`sort=experience&limit=3&offset=3&version=${first.version}`);
  expect(second).toMatchObject({ total: 7, version: first.version, current: false });
  expect(firstNames(second)).toEqual(['Di', 'Cy', 'Bo']);
  expect(firstNames(await search('sort=experience&limit=3'))).toEqual(['Gro', 'Zoë', 'Finn']);
  expect((await search('version=of-long-ago')).version).toBe(newest.version);
});

test('who was erased is not shown a moment later, whatever the copy in memory holds', async () => {
  const before = await untilCurrent();
  const { userId } = before.hits.find(({ name }) => name === 'Finn Holm')!;
  await withConnection(api.database, (client) => withTransaction(client, () => erasePerson(client, userId)));
  const answer = await search(`version=${before.version}`);
  expect(firstNames(answer)).not.toContain('Finn');
  expect((await untilCurrent()).total).toBe(before.total - 1);
});

test('names are sorted as people sort them', async () => {
  await untilCurrent();
  expect(firstNames(await search('sort=name&limit=2'))).toEqual(['Åse', 'Bo']);
});

test('an empty database is searched too', async () => {
  await api.database.query('truncate users cascade');
  const answer = await untilCurrent();
  expect(answer).toMatchObject({
    total: 0,
    hits: [],
    relaxations: [],
    availabilityUntil: null,
    loadedAt: null,
  });
  expect(await search('skill=Java&clearance=SC&cpdMin=CPD2M&availableMin=50&sort=grade')).toMatchObject({
    total: 0,
  });
});
