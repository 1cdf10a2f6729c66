import { expect, test } from 'vitest';
import { person, row, type Cells } from '../support/export.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const bea = person('Bea Moss');
const days = (owner: Cells, percentByDay: Record<string, number>) =>
  Object.entries(percentByDay).map(([day, percent]) =>
    row(owner, { Date: day, 'Percent Available': percent }),
  );

const load = (...rows: ReturnType<typeof days>) =>
  bench.load({ 'user_report.csv': [row(ada), row(bea)], 'availability_report.csv': rows });

/** Person, day and percentage of every stored day. */
const stored = async () =>
  (
    await bench.query<{ name: string; day: string; percent: number }>(
      `select split_part(email, '-', 1) as name, date::text as day, percent_available as percent
       from user_availability join users using (user_id) order by 1, 2`,
    )
  ).map(({ name, day, percent }) => `${name} ${day} ${percent}`);

test('days before the export’s first day stay as history, for everybody', async () => {
  await load(...days(ada, { '2026-01-05': 10, '2026-01-06': 20 }), ...days(bea, { '2026-01-05': 30 }));
  await load(...days(ada, { '2026-04-01': 40 }));
  expect(await stored()).toEqual([
    'ada 2026-01-05 10',
    'ada 2026-01-06 20',
    'ada 2026-04-01 40',
    'bea 2026-01-05 30',
  ]);
});

test('from the export’s first day on it is the export that counts', async () => {
  await load(
    ...days(ada, { '2026-01-05': 10, '2026-01-06': 20, '2026-01-07': 30, '2026-01-08': 40 }),
    ...days(bea, { '2026-01-05': 50, '2026-01-09': 60 }),
  );
  const receipt = await load(...days(ada, { '2026-01-06': 21, '2026-01-08': 40, '2026-01-12': 70 }));
  expect(await stored()).toEqual([
    'ada 2026-01-05 10',
    'ada 2026-01-06 21',
    'ada 2026-01-08 40',
    'ada 2026-01-12 70',
    'bea 2026-01-05 50',
  ]);
  expect(countsOf(receipt, 'availability_report.csv')).toEqual({
    inserted: 1,
    updated: 1,
    unchanged: 1,
    deleted: 2,
  });
});

test('the first day is that of the whole export, also for a person whose days begin later', async () => {
  await load(...days(bea, { '2026-01-06': 50, '2026-01-07': 60 }));
  await load(...days(ada, { '2026-01-06': 10 }), ...days(bea, { '2026-01-07': 61 }));
  expect(await stored()).toEqual(['ada 2026-01-06 10', 'bea 2026-01-07 61']);
});

test('an older export brings its days back and deletes the newer ones', async () => {
  await load(...days(ada, { '2026-04-01': 40 }));
  await load(...days(ada, { '2026-01-05': 10 }));
  expect(await stored()).toEqual(['ada 2026-01-05 10']);
});

test('a rejected row does not count as the first day', async () => {
  await load(...days(ada, { '2026-01-05': 10, '2026-01-06': 20 }));
  await load(...days(person('Nobody Known'), { '2026-01-05': 1 }), ...days(ada, { '2026-01-06': 21 }));
  expect(await stored()).toEqual(['ada 2026-01-05 10', 'ada 2026-01-06 21']);
});

test('a day tells when it was last changed, not when it was last read', async () => {
  await load(...days(ada, { '2026-01-05': 10, '2026-01-06': 20 }));
  const read = () => bench.values('select updated_at from user_availability order by date');
  const [first, second] = await read();
  await load(...days(ada, { '2026-01-05': 10, '2026-01-06': 21 }));
  const [same, later] = await read();
  expect(same).toEqual(first);
  expect(Number(later)).toBeGreaterThan(Number(second));
});

test('the run tells the first day of availability that it loaded', async () => {
  const read = () => bench.values('select availability_from::text from etl_run order by run_id desc limit 1');
  await load(...days(ada, { '2026-01-06': 20, '2026-01-05': 10 }));
  expect(await read()).toEqual(['2026-01-05']);
  await load();
  expect(await read()).toEqual([null]);
});

test('the history of a person who left goes with the person', async () => {
  const people = Array.from({ length: 6 }, (_, i) => person(`Person ${i}`));
  await bench.load({
    'user_report.csv': people.map((owner) => row(owner)),
    'availability_report.csv': people.flatMap((owner) => days(owner, { '2026-01-05': 10 })),
  });
  await bench.load({
    'user_report.csv': people.slice(1).map((owner) => row(owner)),
    'availability_report.csv': people.slice(1).flatMap((owner) => days(owner, { '2026-04-01': 10 })),
  });
  expect(await bench.values('select count(*)::integer from user_availability')).toEqual([10]);
});
