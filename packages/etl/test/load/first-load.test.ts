import { beforeAll, describe, expect, test } from 'vitest';
import { dumpSchema, withConnection } from '@smart-assign/database';
import { createTestDatabase } from '@smart-assign/database/testing';
import { company, employee } from '../support/company.ts';
import { row, type Export } from '../support/export.ts';
import { loadsThatWait, until } from '../support/waiting.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench({ keep: true });
const days = Array.from({ length: 400 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
);
// More rows than a table is filled with while its keys stand.
const large: Export = {
  ...company(60),
  'availability_report.csv': Array.from({ length: 60 }, (_, number) => employee(number)).flatMap((owner) =>
    days.map((day) => row(owner, { Date: day, 'Percent Available': 50 })),
  ),
};

describe('a first load that puts up keys and relations after the rows', () => {
  const keys = () =>
    bench.values(
      `select oid from pg_constraint where conrelid = 'user_availability'::regclass and contype in ('p', 'f')`,
    );
  let keysBefore: unknown[];
  beforeAll(async () => {
    keysBefore = await keys();
    await bench.run(large);
  });

  test('has made them anew', async () => {
    const made = await keys();
    expect(made).toHaveLength(2);
    expect(made.filter((key) => keysBefore.includes(key))).toEqual([]);
  });

  test('leaves the schema as it found it', async () => {
    expect(await bench.values('select count(*)::integer from user_availability')).toEqual([24_000]);
    const fresh = await createTestDatabase();
    const expected = await withConnection(fresh, dumpSchema);
    await fresh.dispose();
    expect(await withConnection(bench.database, dumpSchema)).toBe(expected);
  });

  test('leaves keys and relations that hold', async () => {
    const invalid = await bench.values('select conname from pg_constraint where not convalidated');
    expect(invalid).toEqual([]);
    const copy =
      'insert into user_availability (user_id, date, percent_available) select user_id, date, 1 from user_availability limit 1';
    await expect(bench.query(copy)).rejects.toMatchObject({
      code: '23505',
      constraint: 'user_availability_pkey',
    });
    await expect(
      bench.query(
        `insert into user_availability (user_id, date, percent_available) values (-1, '2026-01-01', 1)`,
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('is followed by one that writes nothing', async () => {
    const receipt = await bench.run(large, { reread: true });
    const written = receipt.reports.flatMap(({ tables }) =>
      Object.values(tables).map(({ inserted, updated, deleted }) => inserted + updated + deleted),
    );
    expect(new Set(written)).toEqual(new Set([0]));
  });
});

test('a first load that is rolled back leaves keys and relations in place', async () => {
  const database = await createTestDatabase();
  const before = await withConnection(database, dumpSchema);
  await bench.load(large, { database, dryRun: true });
  expect(await withConnection(database, dumpSchema)).toBe(before);
  expect(await database.query('select count(*)::integer from user_availability')).toEqual([{ count: 0 }]);
  await database.dispose();
});

test('a row that somebody else writes before the table is locked is not lost', async () => {
  const database = await createTestDatabase();
  const users = { 'user_report.csv': large['user_report.csv']! };
  await bench.load(users, { database });
  await withConnection(database, async (client) => {
    await client.query(
      `begin; insert into user_availability (user_id, date, percent_available) values (1, '2020-01-01', 7)`,
    );
    const loading = bench.load(
      { ...users, 'availability_report.csv': large['availability_report.csv']! },
      { database },
    );
    await until(async () => (await database.query(loadsThatWait)).length > 0);
    await client.query('commit');
    await loading;
  });
  expect(
    await database.query('select count(*)::integer, min(date)::text as first from user_availability'),
  ).toEqual([{ count: 24_001, first: '2020-01-01' }]);
  await database.dispose();
});
