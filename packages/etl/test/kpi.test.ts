import { describe, expect, test } from 'vitest';
import { kpisAlone } from '../src/index.ts';
import { person, row, type Cells, type Export } from './support/export.ts';
import { useWorkbench } from './support/workbench.ts';

const bench = useWorkbench();
const [ada, bea, cyd, dag, eve] = ['Ada Birch', 'Bea Moss', 'Cyd Reed', 'Dag Fern', 'Eve Lind'].map((name) =>
  person(name),
) as [Cells, Cells, Cells, Cells, Cells];
const adasOther: Cells = { ...ada, 'CV Partner CV ID': 'cv-ada-2' };

const skill = (owner: Cells, name: string) => row(owner, { 'Skill name': name });
const held = (owner: Cells, Clearance: string, from: string, to = '') =>
  row(owner, { Clearance, 'Valid From': from, 'Valid To': to });
const days = (owner: Cells, percentByDay: Record<string, number>) =>
  Object.entries(percentByDay).map(([day, percent]) =>
    row(owner, { Date: day, 'Percent Available': percent }),
  );

/*
 * Five people, six CVs. The export's first day is Monday 2026-01-05.
 *   Ada  two CVs   DV, valid     70 on Monday, 50 on Tuesday, 0 at the weekend    mean 60
 *   Bea            SC, lapsed    100                                              mean 100
 *   Cyd            eSC, valid    40 and 40                                        mean 40
 *   Dag            NPPV3         80                                               mean 80
 *   Eve            SC, valid     unknown
 * Of SC or higher and at least half available: Ada. Mean of the four: 70.
 */
const company: Export = {
  'user_report.csv': [ada, adasOther, bea, cyd, dag, eve].map((owner) => row(owner)),
  'technologies.csv': [
    ...[ada, adasOther, bea, cyd].map((owner) => skill(owner, 'SQL')),
    ...[ada, adasOther].map((owner) => skill(owner, 'Go')),
    ...[bea, cyd].map((owner) => skill(owner, 'Rust')),
    ...[bea, cyd].map((owner) => skill(owner, 'C#')),
    ...['Zig', 'Ada', 'Perl'].map((name) => skill(dag, name)),
  ],
  'sc_clearance.csv': [
    held(ada, 'DV', '2024-01-01', '2026-01-05'),
    held(bea, 'SC', '2020-01-01', '2026-01-04'),
    held(cyd, 'eSC', '2026-01-05'),
    held(dag, 'NPPV3', '2024-01-01'),
    held(eve, 'SC', '2024-01-01'),
    held(eve, 'BPSS', '2020-01-01'),
  ],
  'availability_report.csv': [
    ...days(ada, { '2026-01-05': 70, '2026-01-06': 50, '2026-01-10': 0, '2026-01-11': 0 }),
    ...days(bea, { '2026-01-05': 100 }),
    ...days(cyd, { '2026-01-05': 40, '2026-01-06': 40 }),
    ...days(dag, { '2026-01-08': 80 }),
  ],
};

test('the five figures are what one computes by hand', async () => {
  const { kpis } = await bench.run(company);
  expect(kpis).toEqual({
    totalUsers: 5,
    totalCvs: 6,
    topTechnologies: [
      { name: 'SQL', people: 3 },
      { name: 'C#', people: 2 },
      { name: 'Rust', people: 2 },
      { name: 'Ada', people: 1 },
      { name: 'Go', people: 1 },
    ],
    scClearedAvailable: 1,
    averageAvailability: 70,
    availabilityUnknown: 1,
    asOf: '2026-01-05',
  });
});

describe('of SC or higher and at least half available', () => {
  const cleared = async (clearance: readonly ReturnType<typeof held>[], percent: number | null) => {
    const availability = percent === null ? [] : days(ada, { '2026-01-05': percent });
    const { kpis } = await bench.run({
      'user_report.csv': [row(ada), row(adasOther), row(bea)],
      'sc_clearance.csv': clearance,
      'availability_report.csv': [...availability, ...days(bea, { '2026-01-05': 0 })],
    });
    return kpis!.scClearedAvailable;
  };

  test.each([
    ['SC', 1],
    ['eSC', 1],
    ['DV', 1],
    ['eDV', 1],
    ['CTC', 0],
    ['Level 1B', 0],
    ['BPSS', 0],
    ['NPPV3', 0],
    ['None', 0],
    ['House pass', 0],
  ])('somebody with %s counts %i times, however many CVs there are', async (clearance, count) => {
    expect(await cleared([held(ada, clearance, '2024-01-01')], 50)).toBe(count);
  });

  test.each([
    ['49 percent available', 49, 0],
    ['50 percent available', 50, 1],
    ['of unknown availability', null, 0],
  ])('somebody %s counts %s', async (_, percent, count) => {
    expect(await cleared([held(ada, 'SC', '2024-01-01')], percent)).toBe(count);
  });

  test.each([
    ['ended the day before', '2024-01-01', '2026-01-04', 0],
    ['ends on the day', '2024-01-01', '2026-01-05', 1],
    ['begins on the day', '2026-01-05', '', 1],
    ['begins the day after', '2026-01-06', '', 0],
  ])('a clearance that %s counts %s', async (_, from, to, count) => {
    expect(await cleared([held(ada, 'SC', from, to)], 100)).toBe(count);
  });

  test('somebody with several valid clearances counts once', async () => {
    expect(await cleared([held(ada, 'SC', '2023-01-01'), held(ada, 'DV', '2024-01-01')], 100)).toBe(1);
  });
});

test('what earlier exports left as history does not count', async () => {
  const users = { 'user_report.csv': [row(ada)] };
  await bench.run({ ...users, 'availability_report.csv': days(ada, { '2025-10-01': 0 }) });
  const { kpis } = await bench.run({ ...users, 'availability_report.csv': days(ada, { '2026-01-05': 90 }) });
  expect(kpis).toMatchObject({ averageAvailability: 90, asOf: '2026-01-05' });
});

test('without availability the average is unknown, not 0, and the day is today', async () => {
  const { kpis } = await bench.run({ 'user_report.csv': [row(ada), row(bea)] });
  expect(kpis).toMatchObject({ averageAvailability: null, availabilityUnknown: 2, scClearedAvailable: 0 });
  const [today] = await bench.values(`select (now() at time zone 'UTC')::date::text`);
  expect(kpis!.asOf).toBe(today);
});

test('KPIs are stored with their run, and those of an earlier run stay', async () => {
  await bench.run(company);
  await bench.run({ ...company, 'technologies.csv': [skill(eve, 'SQL')] });
  expect(
    await bench.query(
      `select run_id, kpi, value::float8, detail from etl_run_kpi where kpi <> 'total_cvs' order by run_id, kpi`,
    ),
  ).toEqual([
    { run_id: 1, kpi: 'average_availability', value: 70, detail: { as_of: '2026-01-05', unknown: 1 } },
    { run_id: 1, kpi: 'sc_cleared_available', value: 1, detail: { as_of: '2026-01-05' } },
    {
      run_id: 1,
      kpi: 'top_technologies',
      value: null,
      detail: expect.arrayContaining([{ name: 'SQL', people: 3 }]) as unknown,
    },
    { run_id: 1, kpi: 'total_users', value: 5, detail: null },
    { run_id: 2, kpi: 'average_availability', value: 70, detail: { as_of: '2026-01-05', unknown: 1 } },
    { run_id: 2, kpi: 'sc_cleared_available', value: 1, detail: { as_of: '2026-01-05' } },
    { run_id: 2, kpi: 'top_technologies', value: null, detail: [{ name: 'SQL', people: 1 }] },
    { run_id: 2, kpi: 'total_users', value: 5, detail: null },
  ]);
});

describe('KPIs computed by themselves', () => {
  const alone = (runId: number | null) => kpisAlone(bench.stageOptions(), runId);

  test('are those of the newest run that loaded, stored once', async () => {
    const { kpis } = await bench.run(company);
    await bench.load(company, { dryRun: true });
    expect(await alone(null)).toEqual(kpis);
    expect(await bench.values('select count(*)::integer from etl_run_kpi')).toEqual([5]);
  });

  test('are refused for a run whose data are no longer there', async () => {
    await bench.run(company);
    await bench.run(company);
    await expect(alone(1)).rejects.toMatchObject({ code: 'run_superseded', exit: 'usage' });
  });

  test('are refused where nothing is loaded', async () => {
    await expect(alone(null)).rejects.toMatchObject({ code: 'no_loaded_run' });
    await bench.load(company, { dryRun: true });
    await expect(alone(1)).rejects.toMatchObject({ message: 'Run 1 loaded nothing.' });
  });
});
