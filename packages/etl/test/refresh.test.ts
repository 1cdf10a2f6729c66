import { describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { refreshAlone } from '../src/index.ts';
import { person, row, type Cells, type Export, type Row } from './support/export.ts';
import { useWorkbench } from './support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch', { Department: 'Data', Country: 'Norway' });
const bea = person('Bea Moss');
const users = [row(ada), row(bea)];

/** A day so many days from today, as the database counts days. */
async function dayFromToday(days: number): Promise<string> {
  return String((await bench.values('select (current_date + $1::integer)::text', [days]))[0]);
}

async function profileOf(owner: Cells, files: Export = {}): Promise<Record<string, unknown>> {
  await bench.run({ 'user_report.csv': users, ...files });
  return bench.one(
    'select *, latest_availability_date::text from cv_search_profile_mv where cv_partner_user_id = $1',
    [owner['CV Partner User ID']],
  );
}

test('the search profile tells who somebody is and what they can do', async () => {
  const profile = await profileOf(ada, {
    'user_report.csv': [
      row(
        { ...ada, 'Name (multilang)': 'int:Ada Birch|no:Ada Bjørk' },
        { 'SFIA Level': 5, 'CPD Label': 'CPD3L' },
      ),
      row(bea),
    ],
    'technologies.csv': [
      row(ada, { 'Skill name': 'SQL', 'Year experience': 4 }),
      row(ada, { 'Skill name': 'Go', 'Year experience': 9 }),
    ],
  });
  expect(profile).toMatchObject({
    user_name: 'Ada Birch',
    cv_title: 'Engineer',
    sfia_level: 5,
    cpd_label: 'CPD3L',
    country: 'Norway',
    department: 'Data',
    technologies: 'Go, SQL',
    max_years_experience: 9,
    clearance: null,
    latest_availability_date: null,
    latest_percent_available: null,
    is_primary_cv: true,
  });
});

test('a person with two CVs has two profiles, of which the CV last updated is the primary one', async () => {
  const other = { ...ada, 'CV Partner CV ID': 'cv-ada-2' };
  await bench.run({
    'user_report.csv': [
      row(ada, { 'CV Last updated': '2025-01-01' }),
      row(other, { 'CV Last updated': '2026-01-01' }),
      row(bea),
    ],
  });
  expect(
    await bench.query(
      `select cv_partner_cv_id, is_primary_cv from cv_search_profile_mv join cvs using (cv_id) order by 1`,
    ),
  ).toEqual([
    { cv_partner_cv_id: 'cv-ada-2', is_primary_cv: true },
    { cv_partner_cv_id: 'cv-ada-birch', is_primary_cv: false },
    { cv_partner_cv_id: 'cv-bea-moss', is_primary_cv: true },
  ]);
});

describe('the clearance in the search profile', () => {
  const clearances = async (...held: [string, number | null, number | null][]): Promise<Row[]> =>
    Promise.all(
      held.map(async ([name, from, to]) =>
        row(ada, {
          Clearance: name,
          'Valid From': from === null ? '' : await dayFromToday(from),
          'Valid To': to === null ? '' : await dayFromToday(to),
        }),
      ),
    );

  test.each<[string, [string, number | null, number | null][], string | null]>([
    [
      'the highest of its chain, not the first of the alphabet',
      [
        ['SC', -9, null],
        ['DV', -9, null],
        ['BPSS', -9, null],
      ],
      'DV',
    ],
    [
      'eDV above DV',
      [
        ['DV', -9, null],
        ['eDV', -9, null],
      ],
      'eDV',
    ],
    [
      'one that somebody has above None',
      [
        ['None', null, null],
        ['BPSS', -9, null],
      ],
      'BPSS',
    ],
    ['None where there is no other', [['None', null, null]], 'None'],
    [
      'a name of one’s own above None',
      [
        ['None', null, null],
        ['House pass', -9, null],
      ],
      'House pass',
    ],
    [
      'a ranked one above a name of one’s own',
      [
        ['House pass', -9, null],
        ['NPPV1', -9, null],
      ],
      'NPPV1',
    ],
    [
      'not one that lapsed yesterday',
      [
        ['DV', -9, -1],
        ['SC', -9, null],
      ],
      'SC',
    ],
    [
      'one that lapses today',
      [
        ['DV', -9, 0],
        ['SC', -9, null],
      ],
      'DV',
    ],
    [
      'one that begins today',
      [
        ['DV', 0, null],
        ['SC', -9, null],
      ],
      'DV',
    ],
    [
      'not one that begins tomorrow',
      [
        ['DV', 1, null],
        ['SC', -9, null],
      ],
      'SC',
    ],
    ['none where all have lapsed', [['DV', -9, -1]], null],
  ])('is %s', async (_, held, name) => {
    expect(await profileOf(ada, { 'sc_clearance.csv': await clearances(...held) })).toMatchObject({
      clearance: name,
    });
  });
});

describe('the availability in the search profile', () => {
  test.each<[string, Record<number, number>, number]>([
    ['today’s', { [-3]: 10, 0: 20, 5: 30 }, 0],
    ['that of the last day known before today', { [-9]: 10, [-3]: 20, 1: 30, 90: 40 }, -3],
    ['that of the first day to come, where nothing is known before', { 2: 10, 7: 20, 365: 30 }, 2],
  ])('is %s', async (_, percentByDay, day) => {
    const days = await Promise.all(
      Object.entries(percentByDay).map(async ([away, percent]) =>
        row(ada, { Date: await dayFromToday(Number(away)), 'Percent Available': percent }),
      ),
    );
    expect(await profileOf(ada, { 'availability_report.csv': days })).toMatchObject({
      latest_availability_date: await dayFromToday(day),
      latest_percent_available: percentByDay[day],
    });
  });

  test('of somebody without any is unknown, not 0', async () => {
    const files = {
      'availability_report.csv': [row(bea, { Date: await dayFromToday(0), 'Percent Available': 0 })],
    };
    expect(await profileOf(ada, files)).toMatchObject({
      latest_availability_date: null,
      latest_percent_available: null,
    });
    expect(await profileOf(bea, files)).toMatchObject({ latest_percent_available: 0 });
  });
});

describe('the search profile is refreshed', () => {
  const finished = () =>
    bench.events.find((event) => event.type === 'stage_finished' && event.stage === 'refresh');
  const unchanged = { note: 'nothing changed since the last refresh today' };
  const titles = () => bench.values('select cv_title from cv_search_profile_mv order by cv_id');
  const titled = (title: string) => [row({ ...ada, 'Title (#{lang})': `int:${title}` }), row(bea)];

  test('by a run that changed something, and not by one that changed nothing', async () => {
    await bench.run({ 'user_report.csv': users });
    expect(finished()).not.toMatchObject(unchanged);
    await bench.run({ 'user_report.csv': users });
    expect(finished()).toMatchObject(unchanged);
    await bench.run({ 'user_report.csv': titled('Architect') });
    expect(finished()).not.toMatchObject(unchanged);
    expect(await titles()).toEqual(['Architect', 'Engineer']);
    expect(await bench.values('select refreshed_at is not null from etl_run order by run_id')).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('on a new day, though nothing changed: clearances lapse and days pass', async () => {
    await bench.run({ 'user_report.csv': users });
    await bench.query(
      `update etl_run set refreshed_at = refreshed_at - interval '1 day', finished_at = finished_at - interval '1 day'`,
    );
    await bench.run({ 'user_report.csv': users });
    expect(finished()).not.toMatchObject(unchanged);
  });

  test('by the next run where one was told to skip it', async () => {
    await bench.run({ 'user_report.csv': users });
    await bench.run({ 'user_report.csv': titled('Architect') }, { skipRefresh: true });
    expect(finished()).toBeUndefined();
    expect(await titles()).toEqual(['Engineer', 'Engineer']);
    await bench.run({ 'user_report.csv': titled('Architect') });
    expect(await titles()).toEqual(['Architect', 'Engineer']);
  });

  test('by itself, for the newest run that loaded', async () => {
    const options = bench.stageOptions();
    await expect(refreshAlone(options, null)).rejects.toMatchObject({ code: 'no_loaded_run' });
    await bench.load({ 'user_report.csv': users });
    await refreshAlone(options, null);
    expect(await titles()).toEqual(['Engineer', 'Engineer']);
    expect(await bench.values(`select stage_milliseconds ? 'refresh' from etl_run`)).toEqual([true]);
  });

  test('while others read it, who neither wait nor see half of it', async () => {
    await bench.run({ 'user_report.csv': users });
    await withConnection(bench.database, async (reader) => {
      const read = async () =>
        (await reader.query('select cv_title from cv_search_profile_mv order by cv_id')).rows;
      await reader.query('begin isolation level repeatable read');
      const before = await read();
      await bench.run({ 'user_report.csv': titled('Architect') });
      expect(await read()).toEqual(before);
      await reader.query('commit');
      expect(await read()).toEqual([{ cv_title: 'Architect' }, { cv_title: 'Engineer' }]);
    });
  });
});
