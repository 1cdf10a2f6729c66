import { expect, test } from 'vitest';
import type { Ask } from './support/api.ts';
import { useApi } from './support/api.ts';

const api = useApi();

interface Saved {
  savedSearchId: number;
  name: string;
  query: string;
}
const save = (name: string, query: string, as?: Ask['as']) =>
  api.ask<Saved>('POST', '/api/v1/saved-searches', { body: { name, query }, ...(as && { as }) });
const saved = async (as?: Ask['as']) =>
  (await api.get<{ savedSearches: Saved[] }>('/api/v1/saved-searches', as ? { as } : {})).body.savedSearches;

test('a viewer saves a search and finds it again, and nobody else does', async () => {
  expect((await save('Cloud people', '?skill=AWS&country=Norway', 'viewer')).status).toBe(201);
  expect(await saved('viewer')).toMatchObject([{ name: 'Cloud people', query: 'skill=AWS&country=Norway' }]);
  expect(await saved('manager')).toEqual([]);
  expect(await saved('admin')).toEqual([]);
});

test('one of the same name replaces the other', async () => {
  await save('Data', 'skill=SQL');
  await save(' Data ', 'skill=Spark');
  expect((await saved()).filter(({ name }) => name === 'Data')).toMatchObject([{ query: 'skill=Spark' }]);
});

test('what is deleted is gone, and somebody else’s is not there to delete', async () => {
  const { body } = await save('Short-lived', 'q=x', 'viewer');
  const address = `/api/v1/saved-searches/${body.savedSearchId}`;
  expect((await api.ask('DELETE', address, { as: 'admin' })).status).toBe(404);
  expect((await api.ask('DELETE', address, { as: 'viewer' })).status).toBe(204);
  expect((await api.ask('DELETE', address, { as: 'viewer' })).status).toBe(404);
});

test.each([
  ['no name', { name: ' ', query: '' }],
  ['a long name', { name: 'x'.repeat(121), query: '' }],
  ['a long query', { name: 'x', query: 'x'.repeat(4001) }],
  ['what no text has', { name: 'x\u0000', query: '' }],
  ['more than is known', { name: 'x', query: '', owner: 'somebody' }],
])('one with %s is refused', async (_, body) => {
  expect((await api.ask('POST', '/api/v1/saved-searches', { body })).status).toBe(400);
});

test('nobody has more than 200, and then still replaces one of them', async () => {
  await api.database.query(
    `insert into saved_search (owner, name, query) select 'local', 'number ' || n, '' from generate_series(1, 200) as n
     where not exists (select from saved_search where owner = 'local' and name = 'number ' || n)`,
  );
  await api.database.query(`delete from saved_search where owner = 'local' and name not like 'number %'`);
  const refused = await save('One more', '');
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'too_many_saved_searches' }]);
  expect((await save('number 7', 'q=new')).status).toBe(201);
});
