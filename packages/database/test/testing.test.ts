import { afterAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/testing.ts';

const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.dispose();
});

async function create(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

test('two test files have databases of their own, and disposing of one leaves the other', async () => {
  const [one, other] = await Promise.all([create(), create()]);
  await one.query('create table only_here (id integer)');
  expect(await other.query(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  await one.dispose();
  await expect(one.query('select 1')).rejects.toMatchObject({ code: 'database_missing' });
  expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a test database can be printed without showing its password', async () => {
  const database = await create();
  const { inspect } = await import('node:util');
  const password = new URL(database.url.replace('@:', '@localhost:')).password;
  expect(password).not.toBe('');
  expect(inspect(database, { depth: 9, showHidden: false })).not.toContain(password);
  expect(JSON.stringify(database)).not.toContain(password);
});
