import { expect, test } from 'vitest';
import { encodeTable } from '../support/file-dialect.ts';
import { person, row, table, type Cells, type Row } from '../support/export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const bea = person('Bea Moss');
const cas = person('Cas Fern');

// The guards have their own tests: here a person may leave a company of two.
const free = { limits: { allowShrink: true, maxRejectPercent: 100 } };
const loadPeople = (...people: readonly Cells[]) =>
  bench.load({ 'user_report.csv': people.map((each) => row(each)) }, free);

const ids = async (): Promise<Record<string, readonly [userId: number, cvId: number]>> => {
  const rows = await bench.query<{ id: string; user_id: number; cv_id: number }>(
    'select cv_partner_user_id as id, user_id, cv_id from users join cvs using (user_id)',
  );
  return Object.fromEntries(rows.map(({ id, user_id: userId, cv_id: cvId }) => [id, [userId, cvId]]));
};

test('a person and their CV keep their ids, in whatever order the next export lists them', async () => {
  await loadPeople(ada, bea);
  const before = await ids();
  await loadPeople(cas, bea, ada);
  expect(await ids()).toMatchObject(before);
});

test('who comes anew has ids that nobody had before, also where somebody has left', async () => {
  await loadPeople(ada, bea);
  const { 'user-bea-moss': left } = await ids();
  await loadPeople(ada);
  await loadPeople(ada, cas);
  const now = await ids();
  expect(Object.keys(now).toSorted()).toEqual(['user-ada-birch', 'user-cas-fern']);
  expect(now['user-cas-fern']![0]).toBeGreaterThan(left![0]);
  expect(now['user-cas-fern']![1]).toBeGreaterThan(left![1]);
});

test('a load that fails gives no id twice, and the next goes on', async () => {
  await loadPeople(ada);
  const cutOff = `${encodeTable(table('blogs.csv', [row(ada)]), {}).toString()}"never closed`;
  await bench.fault({ 'user_report.csv': [row(bea), row(ada)], 'blogs.csv': cutOff });
  await loadPeople(ada, bea, cas);
  const numbers = Object.values(await ids());
  expect(new Set(numbers.map(([userId]) => userId)).size).toBe(3);
  expect(new Set(numbers.map(([, cvId]) => cvId)).size).toBe(3);
});

test('the database numbers on behind them', async () => {
  await loadPeople(ada, bea);
  const highest = Math.max(...Object.values(await ids()).map(([userId]) => userId));
  const [added] = await bench.values(
    `insert into users (cv_partner_user_id, name_multilang) values ('user-other', '{}') returning user_id`,
  );
  expect(added).toBe(highest + 1);
});

test('the other reports find a person with two CVs by what the last of their rows says', async () => {
  const former = { ...ada, 'CV Partner CV ID': 'cv-former', Email: 'ada.former@example.org' };
  const day = (email: string, date: string): Row =>
    row({ Email: email }, { Date: date, 'Percent Available': 40 });
  await bench.load(
    {
      'user_report.csv': [row(former), row(ada), row(bea)],
      'availability_report.csv': [
        day('ada.former@example.org', '2026-01-05'),
        day(String(ada['Email']), '2026-01-06'),
      ],
    },
    free,
  );
  expect(
    await bench.values('select date::text from user_availability join users using (user_id) order by date'),
  ).toEqual(['2026-01-06']);
  expect(await bench.rejects()).toMatchObject([{ line: 2, code: 'unknown_person' }]);
});
