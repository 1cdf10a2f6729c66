import { describe, expect, test } from 'vitest';
import { person, row, type Cells } from '../support/export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const users = [row(ada)];
const lenient = { limits: { maxRejectPercent: 100 } };

async function loadClearance(cells: Cells) {
  await bench.load({ 'user_report.csv': users, 'sc_clearance.csv': [row(ada, cells)] }, lenient);
  return bench.query(
    `select name, valid_from::text, valid_to::text from user_clearance join dim_clearance using (clearance_id)`,
  );
}

describe('a clearance', () => {
  test('that is blank is None, from 1900-01-01', async () => {
    expect(await loadClearance({})).toEqual([{ name: 'None', valid_from: '1900-01-01', valid_to: null }]);
    expect(await bench.rejects()).toEqual([]);
  });

  test('keeps its name and dates', async () => {
    const cells = { Clearance: 'DV', 'Valid From': '01/02/2024', 'Valid To': '2029-01-31' };
    expect(await loadClearance(cells)).toEqual([
      { name: 'DV', valid_from: '2024-02-01', valid_to: '2029-01-31' },
    ]);
  });

  test('that ends before it begins has no end, and that is said', async () => {
    const cells = { Clearance: 'SC', 'Valid From': '2024-02-01', 'Valid To': '2024-01-31' };
    expect(await loadClearance(cells)).toEqual([{ name: 'SC', valid_from: '2024-02-01', valid_to: null }]);
    expect(await bench.rejects()).toEqual([
      {
        kind: 'cell',
        file: 'sc_clearance.csv',
        line: 2,
        column: 'Valid To',
        value: '2024-01-31',
        code: 'valid_to_before_valid_from',
      },
    ]);
  });

  test('may end on the day it begins', async () => {
    const cells = { Clearance: 'SC', 'Valid From': '2024-02-01', 'Valid To': '2024-02-01' };
    expect(await loadClearance(cells)).toMatchObject([{ valid_to: '2024-02-01' }]);
    expect(await bench.rejects()).toEqual([]);
  });

  test('is the known one of that name, in whatever letters', async () => {
    expect(await loadClearance({ Clearance: ' esc ', 'Valid From': '2024-01-01' })).toMatchObject([
      { name: 'eSC' },
    ]);
    expect(await bench.values('select count(*)::integer from dim_clearance')).toEqual([11]);
  });

  test('of a name of one’s own is added, outside the chains', async () => {
    expect(await loadClearance({ Clearance: 'House pass', 'Valid From': '2024-01-01' })).toMatchObject([
      { name: 'House pass' },
    ]);
    expect(
      await bench.query(`select name, chain, rank from dim_clearance where name = 'House pass'`),
    ).toEqual([{ name: 'House pass', chain: null, rank: null }]);
  });

  test('whose start is no date is rejected, since the start is part of its key', async () => {
    expect(await loadClearance({ Clearance: 'SC', 'Valid From': '2024-02-30' })).toEqual([]);
    expect(await bench.rejects()).toMatchObject([
      { kind: 'row', line: 2, column: 'Valid From', value: '2024-02-30', code: 'bad_date' },
    ]);
  });

  test('whose end is no date has no end, and that is said', async () => {
    expect(
      await loadClearance({ Clearance: 'SC', 'Valid From': '2024-01-01', 'Valid To': 'soon' }),
    ).toMatchObject([{ name: 'SC', valid_to: null }]);
    expect(await bench.rejects()).toMatchObject([
      { kind: 'cell', column: 'Valid To', value: 'soon', code: 'bad_date' },
    ]);
  });
});

async function loadDay(cells: Cells) {
  await bench.load({ 'user_report.csv': users, 'availability_report.csv': [row(ada, cells)] }, lenient);
  return bench.query('select date::text, percent_available from user_availability');
}

describe('a day of availability', () => {
  test.each([
    ['', 0],
    ['52', 52],
    ['37.9 %', 37],
  ])('of %j percent is stored as %j', async (cell, percent) => {
    expect(await loadDay({ Date: '2026-01-05', 'Percent Available': cell })).toEqual([
      { date: '2026-01-05', percent_available: percent },
    ]);
    expect(await bench.rejects()).toEqual([]);
  });

  test.each([
    ['140', 100],
    ['-5%', 0],
  ])('of %s percent is clamped to %j, and that is said', async (cell, percent) => {
    expect(await loadDay({ Date: '2026-01-05', 'Percent Available': cell })).toMatchObject([
      { percent_available: percent },
    ]);
    expect(await bench.rejects()).toMatchObject([
      { kind: 'cell', column: 'Percent Available', value: cell, code: 'out_of_range' },
    ]);
  });

  test.each([
    [
      'whose percentage is none',
      { Date: '2026-01-05', 'Percent Available': 'half' },
      'Percent Available',
      'half',
      'bad_percent',
    ],
    ['whose date is impossible', { Date: '31/04/2026' }, 'Date', '31/04/2026', 'bad_date'],
    ['without a date', { Date: '' }, 'Date', null, 'missing_value'],
  ])('%s is rejected', async (_, cells, column, value, code) => {
    expect(await loadDay(cells)).toEqual([]);
    expect(await bench.rejects()).toMatchObject([{ kind: 'row', line: 2, column, value, code }]);
  });
});

test('a bad value in an optional column becomes null and is listed, and the row is loaded', async () => {
  await bench.load({
    'user_report.csv': [
      row(ada, {
        'Birth Year': 'unknown',
        'SFIA Level': 9,
        'Has profile image': 'perhaps',
        'CV Last updated': '2026-02-30',
        'Years of education': '5.5',
      }),
    ],
  });
  expect(await bench.query('select birth_year from users')).toEqual([{ birth_year: null }]);
  expect(
    await bench.query('select sfia_level, has_profile_image, cv_last_updated, years_of_education from cvs'),
  ).toEqual([{ sfia_level: null, has_profile_image: null, cv_last_updated: null, years_of_education: null }]);
  expect(
    (await bench.rejects()).map(({ kind, line, column, value, code }) => [kind, line, column, value, code]),
  ).toEqual([
    ['cell', 2, 'Birth Year', 'unknown', 'bad_integer'],
    ['cell', 2, 'CV Last updated', '2026-02-30', 'bad_date'],
    ['cell', 2, 'Years of education', '5.5', 'bad_integer'],
    ['cell', 2, 'Has profile image', 'perhaps', 'bad_boolean'],
    ['cell', 2, 'SFIA Level', '9', 'out_of_range'],
  ]);
  expect(
    await bench.query('select rows_rejected::integer, cell_issues::integer from etl_run_report'),
  ).toEqual([{ rows_rejected: 0, cell_issues: 5 }]);
});

test.each([
  ['technologies.csv', 'Skill name', 'cv_technology'],
  ['languages.csv', 'Language', 'cv_language'],
  ['cv_roles.csv', 'Name', 'cv_role'],
  ['blogs.csv', 'CV Partner section ID', 'blog_publication'],
] as const)('a row of %s without its %s is rejected', async (report, column, table) => {
  await bench.load({ 'user_report.csv': users, [report]: [row(ada, { [column]: '  ' })] }, lenient);
  expect(await bench.rejects()).toMatchObject([
    { kind: 'row', file: report, line: 2, column, code: 'missing_value' },
  ]);
  expect(await bench.values(`select count(*)::integer from ${table}`)).toEqual([0]);
});

test('a person without a CV’s id, or without an own id, is rejected', async () => {
  const people = [
    row(ada),
    row(person('Bea Moss', { 'CV Partner CV ID': '' })),
    row(person('Cyd Reed', { 'CV Partner User ID': ' ' })),
  ];
  await bench.load({ 'user_report.csv': people }, lenient);
  expect(await bench.values('select cv_partner_user_id from users')).toEqual(['user-ada-birch']);
  expect(await bench.rejects()).toMatchObject([
    { line: 3, column: 'CV Partner CV ID', code: 'missing_value' },
    { line: 4, column: 'CV Partner User ID', code: 'missing_value' },
  ]);
});
