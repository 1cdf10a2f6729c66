import { expect, test } from 'vitest';
import { erasePerson, refreshSearchDocuments, withConnection, withTransaction } from '@smart-assign/database';
import { PostgresTextSearch } from '../src/search/text/index.ts';
import { useTextSearch } from './support/text-search.ts';

const text = useTextSearch({
  kari: { name: 'Kari Strøm', title: 'Engineer', skills: { Kubernetes: [5, 4] }, summary: 'Likes oboes.' },
  ola: { name: 'Ola Hansen', title: 'Analyst', skills: { Excel: [5, 4] } },
  siri: { name: 'Siri Dahl', title: 'Designer' },
});

const refresh = () => text.use(refreshSearchDocuments);

/** Which transaction wrote each document. */
async function writers(): Promise<Record<string, string>> {
  const rows = await text.database.query<{ id: number; writer: string }>(
    'select user_id as id, xmin::text as writer from search_document order by user_id',
  );
  return Object.fromEntries(rows.map(({ id, writer }) => [id, writer]));
}

const words = async (): Promise<string[]> =>
  (await text.database.query<{ word: string }>('select word from search_word')).map(({ word }) => word);

const setSummary = (person: string, summary: string) =>
  text.database.query(
    'update key_qualification set summary = $2 where cv_id in (select cv_id from cvs where user_id = $1)',
    [text.id(person), summary],
  );

test('the first search makes the documents and waits for them', async () => {
  expect(await writers()).toEqual({});
  expect(await text.match('kubernetes')).toMatchObject({
    isCurrent: true,
    scores: new Map([[text.id('kari'), 2]]),
  });
  expect(Object.keys(await writers())).toHaveLength(3);
});

test('nothing is written where nothing changed', async () => {
  const before = await writers();
  expect(await refresh()).toEqual({ written: 0, isComplete: true });
  // The data has moved, and no text with it.
  await text.database.query(
    `insert into user_availability (user_id, date, percent_available) values ($1, '2026-12-01', 50)`,
    [text.id('kari')],
  );
  expect(await text.match('kubernetes')).toMatchObject({ isCurrent: false });
  expect(await refresh()).toEqual({ written: 0, isComplete: true });
  expect(await writers()).toEqual(before);
  expect(await text.match('kubernetes')).toMatchObject({ isCurrent: true });
});

test('who changed is found by the new words once the documents are refreshed, and alone written anew', async () => {
  const before = await writers();
  await setSummary('kari', 'Likes bassoons.');
  // The search that comes upon the change goes by the former documents, and has others made.
  expect(await text.find('oboes')).toEqual(['kari']);
  await text.search.refresh();
  expect(await text.find('oboes')).toEqual([]);
  expect(await text.find('bassoons')).toEqual(['kari']);
  const after = await writers();
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).toEqual([String(text.id('kari'))]);
  expect(await words()).not.toContain('oboes');
});

test('a skill that is renamed is a change of all who have it', async () => {
  await text.database.query(`update dim_technology set name = 'Spreadsheets' where name = 'Excel'`);
  expect(await refresh()).toMatchObject({ written: 1 });
  expect(await text.find('spreadsheets')).toEqual(['ola']);
});

test('a new person is found, and one who is erased is not, nor are their words kept', async () => {
  await text.add({ eva: { name: 'Eva Quist', title: 'Cartographer' } });
  await refresh();
  expect(await text.find('cartographer')).toEqual(['eva']);
  expect(await words()).toEqual(expect.arrayContaining(['quist', 'cartographer']));
  await withConnection(text.database, (client) =>
    withTransaction(client, (transaction) => erasePerson(transaction, text.id('eva'))),
  );
  // At once, before any refresh; without what the search of these tests has kept.
  const another = new PostgresTextSearch(text.pool);
  const { scores } = await text.use((client) => another.find(client, 'cartographer', { mayUseNames: true }));
  expect(scores!.size).toBe(0);
  // Having noticed the change it brings the documents up by itself, which must not go on into the next test.
  await another.close();
  await refresh();
  expect(await words()).not.toEqual(expect.arrayContaining(['quist']));
  expect(await words()).not.toEqual(expect.arrayContaining(['cartographer']));
});

test('several at once take turns, and one of them does the work', async () => {
  await setSummary('kari', 'Likes flutes.');
  const done = await Promise.all([refresh(), refresh(), refresh()]);
  expect(done.map(({ written }) => written).toSorted()).toEqual([0, 0, 1]);
});

test('whom another transaction is about to delete is left out, and nobody waits for the other', async () => {
  await setSummary('kari', 'Likes harps.');
  await withConnection(text.database, async (client) => {
    await client.query('begin');
    await client.query('delete from users where user_id = $1', [text.id('kari')]);
    expect(await refresh()).toEqual({ written: 0, isComplete: false });
    await client.query('rollback');
  });
  expect(await refresh()).toEqual({ written: 1, isComplete: true });
  expect(await text.find('harps')).toEqual(['kari']);
});

test('a refresh that is ended leaves all as it was', async () => {
  await setSummary('kari', 'Likes lutes.');
  const before = await writers();
  await expect(
    text.use((client) => refreshSearchDocuments(client, { signal: AbortSignal.abort() })),
  ).rejects.toThrow(/abort/);
  expect(await writers()).toEqual(before);
  const closed = new PostgresTextSearch(text.pool);
  closed.close();
  await closed.refresh();
  expect(await writers()).toEqual(before);
  await text.search.refresh();
  expect(await text.find('lutes')).toEqual(['kari']);
});

test('a customer that is anonymised is found by the anonymous name alone', async () => {
  await text.add({
    nils: { name: 'Nils Holm', projects: [{ customer: 'Foxglove Homes', description: 'Surveyed land' }] },
  });
  await refresh();
  expect(await text.find('foxglove')).toEqual(['nils']);
  await text.database.query(
    `update project_experience set customer_anon_int = 'Housing company' where customer_int like 'Foxglove%'`,
  );
  await refresh();
  expect(await text.find('foxglove')).toEqual([]);
  expect(await text.find('housing')).toEqual(['nils']);
});

test('a text of any length and kind is taken in', async () => {
  const pieces = (length: number, piece: (index: number) => string) =>
    Array.from({ length }, (_, index) => piece(index)).join(' ');
  const texts = [
    pieces(200_000, (index) => index.toString(36)),
    pieces(100_000, (index) => `ø${index.toString(36)}-å${index.toString(36)}`),
    pieces(60_000, (index) => String.fromCodePoint(0x20000 + (index % 40_000)).repeat(3)),
    'x'.repeat(3_000_000),
    `${'a.'.repeat(500_000)}a`,
    '+#'.repeat(500_000),
    '-'.repeat(1_000_000),
    '<b>bold</b> &amp; é é ½ \u200b 日本語 🦄 '.repeat(1000),
    '{"int": "[1,2]"} \\n \\ \' " $1 % _',
  ];
  for (const summary of texts) {
    await setSummary('kari', summary);
    expect([summary.slice(0, 20), await refresh()]).toEqual([
      summary.slice(0, 20),
      { written: 1, isComplete: true },
    ]);
  }
});

test('a text is found by each of its own words, as the question is cut like the document', async () => {
  const summary =
    "Objective-C++ & C#/F#; ASP.NET, .NET-utvikler (Node.js) R&D CI/CD 3.11 5G 2nd 1e5 O'Brien snake_case e-læring full–stack blåbærsyltetøy l’été ÅRSAK naïve Łódź +47 #1 100% a_b_c v2.0.1-rc.1 M² TCP/IP T-SQL";
  await setSummary('kari', summary);
  await refresh();
  for (const word of summary.split(/[\s;,()]+/).filter((each) => /[\p{L}\p{Nd}]/u.test(each)))
    expect([word, await text.find(word)]).toEqual([word, ['kari']]);
});

test('without pg_trgm words are found as they are written, and none is guessed', async () => {
  await text.database.query('drop extension pg_trgm cascade');
  expect(await text.match('kuberntes')).toMatchObject({ corrections: [], scores: new Map() });
  expect(await text.find('kubern')).toEqual(['kari']);
});
