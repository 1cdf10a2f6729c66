import { describe, expect, test } from 'vitest';
import { company, employee, withoutPeople } from '../support/company.ts';
import { readContents, rowVersions } from '../support/contents.ts';
import { person, row, type Export, type Row } from '../support/export.ts';
import { reportNames } from '../support/headers.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();

describe('an export without 200 of 500 people', () => {
  const whole: Export = { 'user_report.csv': company(500)['user_report.csv'] };
  const leavers = Array.from({ length: 200 }, (_, i) => employee(i * 2));
  const unknownOwner = row(person('Nobody Known'), { Name: 'A talk' });
  const blogs = Array.from({ length: 119 }, (_, i) => row(employee(1 + 2 * i), { Name: 'A talk' }));
  const smaller: Export = { ...withoutPeople(whole, leavers), 'blogs.csv': [...blogs, unknownOwner] };

  test('is refused, and the database is as before', async () => {
    await bench.load(whole);
    const before = await rowVersions(bench);
    const fault = await bench.fault(smaller);
    expect(fault).toMatchObject({ code: 'people_gone', exit: 'guard' });
    expect(fault.message).toContain(
      '200 of 500 people (40 %) are not in this export; more than 20 % is refused.',
    );
    expect(fault.message).toContain('the database is as before');
    expect(fault.remedy).toContain('--allow-shrink');
    expect(await rowVersions(bench)).toEqual(before);
  });

  test('is recorded as refused, with its counts and its rejects', async () => {
    await bench.load(whole);
    const fault = await bench.fault(smaller);
    const run = await bench.lastRun();
    expect(run).toMatchObject({ status: 'refused', fault_code: 'people_gone', fault_message: fault.message });
    expect(await bench.rejects()).toMatchObject([{ file: 'blogs.csv', line: 121, code: 'unknown_cv' }]);
    expect(
      await bench.query(
        `select report, rows_read::integer, rows_inserted::integer, rows_deleted::integer, rows_rejected::integer
         from etl_run_report where run_id = $1 order by report`,
        [run.run_id],
      ),
    ).toEqual([
      { report: 'blogs.csv', rows_read: 120, rows_inserted: 119, rows_deleted: 0, rows_rejected: 1 },
      // People, CVs and roles.
      { report: 'user_report.csv', rows_read: 300, rows_inserted: 0, rows_deleted: 600, rows_rejected: 0 },
    ]);
  });

  test('passes with --allow-shrink', async () => {
    await bench.load(whole);
    const receipt = await bench.load(smaller, { limits: { allowShrink: true } });
    expect(countsOf(receipt, 'user_report.csv', 'users')).toMatchObject({ deleted: 200, unchanged: 300 });
    expect(await bench.lastRun()).toMatchObject({ status: 'loaded', fault_code: null });
  });

  test('is no news in a company that had none of them', async () => {
    await bench.load(withoutPeople(whole, leavers));
    await bench.load(whole);
    expect(await bench.values('select count(*)::integer from users')).toEqual([500]);
  });
});

test.each([
  [4, 'loaded'],
  [5, 'refused'],
] as const)('of 20 people %i may not be there: %s', async (gone, status) => {
  const whole = { 'user_report.csv': company(20)['user_report.csv'] };
  await bench.load(whole);
  const leavers = Array.from({ length: gone }, (_, i) => employee(i));
  await bench.load(withoutPeople(whole, leavers)).catch(() => {});
  expect(await bench.lastRun()).toMatchObject({ status });
  expect(await bench.values('select count(*)::integer from users')).toEqual([status === 'loaded' ? 16 : 20]);
});

describe('rejected rows', () => {
  const users = company(2)['user_report.csv'];
  const [owner] = users.map((user) => user.person) as [Row['person']];
  const blogs = (good: number, bad: number): Export => ({
    'user_report.csv': users,
    'blogs.csv': [
      ...Array.from({ length: good }, () => row(owner, { Name: 'A talk' })),
      ...Array.from({ length: bad }, () => row(owner, { 'CV Partner section ID': '' })),
    ],
  });

  test.each([
    [99, 1, 'loaded'],
    [198, 2, 'loaded'],
    [197, 3, 'refused'],
    [1, 1, 'loaded'],
    [0, 1, 'loaded'],
    [98, 2, 'refused'],
  ] as const)('beside %i good rows, %i of them: %s', async (good, bad, status) => {
    await bench.load(blogs(good, bad)).catch(() => {});
    expect(await bench.lastRun()).toMatchObject({ status });
    expect(await bench.rejects()).toHaveLength(bad);
    expect(await bench.values('select count(*)::integer from blog_publication')).toEqual([
      status === 'loaded' ? good : 0,
    ]);
  });

  test('beyond one percent are refused with a fault that says how many', async () => {
    const fault = await bench.fault(blogs(90, 10));
    expect(fault).toMatchObject({ code: 'too_many_rejects', exit: 'guard' });
    expect(fault.message).toContain('blogs.csv: 10 of 100 rows were rejected; more than 1 % is refused.');
    expect(fault.remedy).toContain('--max-reject-percent');
  });

  test('pass where --max-reject-percent is raised far enough', async () => {
    await bench.fault(blogs(90, 10), { limits: { maxRejectPercent: 9.9 } });
    await bench.load(blogs(90, 10), { limits: { maxRejectPercent: 10 } });
    expect(await bench.values('select count(*)::integer from blog_publication')).toEqual([90]);
  });

  test('do not pass at all where the limit is 0, not even one in a small file', async () => {
    const fault = await bench.fault(blogs(20, 1), { limits: { maxRejectPercent: 0 } });
    expect(fault.code).toBe('too_many_rejects');
  });
});

describe('a report that has lost all its rows', () => {
  const whole = company(10);

  // Availability before the first day of an export is history, and an empty file has no first day.
  const refused = reportNames.filter(
    (name) => name !== 'user_report.csv' && name !== 'availability_report.csv',
  );
  test.each(refused)('is refused: %s', async (report) => {
    const files = { 'user_report.csv': whole['user_report.csv'], [report]: whole[report] };
    await bench.load(files);
    const before = await readContents(bench);
    const fault = await bench.fault({ ...files, [report]: [] });
    expect(fault).toMatchObject({ code: 'report_emptied', exit: 'guard' });
    expect(fault.message).toContain(`${report} has no row, and `);
    expect(await readContents(bench)).toEqual(before);
  });

  test('passes with --allow-shrink', async () => {
    await bench.load(whole);
    await bench.load({ ...whole, 'blogs.csv': [] }, { limits: { allowShrink: true } });
    expect(await bench.values('select count(*)::integer from blog_publication')).toEqual([0]);
  });

  test('leaves every day as it is where it is the availability', async () => {
    await bench.load(whole);
    await bench.load({ ...whole, 'availability_report.csv': [] });
    expect(await bench.values('select count(*)::integer from user_availability')).toEqual([10]);
  });

  test('is a fault where it is the user report, whatever is allowed', async () => {
    await bench.load(whole);
    const fault = await bench.fault({ ...whole, 'user_report.csv': [] }, { limits: { allowShrink: true } });
    expect(fault).toMatchObject({ code: 'no_people', exit: 'badInput' });
    expect(await bench.values('select count(*)::integer from users')).toEqual([10]);
    expect(await bench.lastRun()).toMatchObject({ status: 'failed', fault_code: 'no_people' });
  });
});

describe('a report that holds less than half of what is stored', () => {
  const whole = company(100);
  const half: Export = { ...whole, 'courses.csv': whole['courses.csv'].slice(0, 90) };

  test('is refused as probably cut off, and the database is as before', async () => {
    await bench.load(whole);
    const before = await readContents(bench);
    const fault = await bench.fault(half);
    expect(fault).toMatchObject({ code: 'report_shrunk', exit: 'guard' });
    expect(fault.message).toContain('courses.csv lacks 110 of the 200 rows that are stored');
    expect(await readContents(bench)).toEqual(before);
  });

  test('passes with --allow-shrink', async () => {
    await bench.load(whole);
    await bench.load(half, { limits: { allowShrink: true } });
    expect(await bench.values('select count(*)::integer from course')).toEqual([90]);
  });

  test('passes where half of the rows are left', async () => {
    await bench.load(whole);
    await bench.load({ ...whole, 'courses.csv': whole['courses.csv'].slice(0, 100) });
    expect(await bench.values('select count(*)::integer from course')).toEqual([100]);
  });
});

test('everything a guard finds is told at once', async () => {
  const whole = company(10);
  await bench.load(whole);
  const fault = await bench.fault({
    ...withoutPeople(whole, [employee(0), employee(1), employee(2)]),
    'blogs.csv': [],
    'courses.csv': whole['courses.csv'],
  });
  expect(fault.message).toContain('3 of 10 people');
  expect(fault.message).toContain('blogs.csv has no row, and 20 rows of it are stored.');
  expect(fault.message).toContain('courses.csv: 6 of 20 rows were rejected');
});
