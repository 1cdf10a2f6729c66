import { expect, test } from 'vitest';
import { company, employee, withoutPeople } from '../support/company.ts';
import { readContents } from '../support/contents.ts';
import { row, table } from '../support/export.ts';
import { encodeTable } from '../support/file-dialect.ts';
import { useWorkbench } from '../support/workbench.ts';
import { until, untilLoadWaits, withTableLocked } from '../support/waiting.ts';

const bench = useWorkbench();
const whole = company(10);
const next = {
  ...withoutPeople(whole, [employee(0)]),
  'courses.csv': whole['courses.csv']
    .slice(2)
    .map(({ person, cells }) => row(person, { ...cells, Organiser: 'Another' })),
};

test('while an export is loaded, a reader sees the one before whole; afterwards the new one whole', async () => {
  await bench.run(whole);
  const before = await readContents(bench);

  const { during, receipt } = await withTableLocked(bench, 'course', async (release) => {
    const loading = bench.run(next);
    await untilLoadWaits(bench);
    const seen = await readContents(bench);
    await release();
    return { during: seen, receipt: await loading };
  });

  expect(during).toEqual(before);
  expect(receipt.status).toBe('loaded');
  const after = await readContents(bench);
  await bench.empty();
  await bench.run(next);
  expect(after).toEqual(await readContents(bench));
  expect(after).not.toEqual(before);
});

test('a reader does not wait for a load', async () => {
  await bench.run(whole);
  await withTableLocked(bench, 'user_availability', async (release) => {
    const loading = bench.run(next);
    await untilLoadWaits(bench);
    // Would fail at once instead of waiting.
    await bench.query(
      `set lock_timeout = '1ms'; select count(*) from users, cvs, course; reset lock_timeout`,
    );
    expect(await bench.values('select count(*)::integer from cv_search_profile_mv')).toEqual([10]);
    await release();
    await loading;
  });
});

test('the connection that loads may die at any moment: the export before stays whole', async () => {
  await bench.run(whole);
  const before = await readContents(bench);
  await withTableLocked(bench, 'course', async (release) => {
    const loading = bench.load(next).then(
      () => 'loaded',
      () => 'failed',
    );
    await untilLoadWaits(bench);
    await bench.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'smart-assign load'`,
    );
    expect(await loading).toBe('failed');
    await release();
  });
  expect(await readContents(bench)).toEqual(before);
  expect(await bench.lastRun()).toMatchObject({ status: 'failed' });
  await bench.load(next);
  expect((await readContents(bench)).users).toHaveLength(9);
});

test('a file that breaks off while another is being merged leaves everything as before', async () => {
  await bench.load({ 'user_report.csv': whole['user_report.csv'] });
  const before = await readContents(bench);
  await withTableLocked(bench, 'course', async (release, holder) => {
    await holder.query('lock table course in access exclusive mode');
    const text = encodeTable(table('blogs.csv', whole['blogs.csv']), {}).toString();
    const loading = bench.fault({ ...whole, 'blogs.csv': `${text}${employee(1)['Email']},` });
    await untilLoadWaits(bench);
    // Its rows came, its end did not.
    await until(async () => {
      const idle = await bench.query(
        `select from pg_stat_activity where datname = current_database()
         and application_name = 'smart-assign staging' and state = 'idle' and query like 'copy %blogs%'`,
      );
      return idle.length > 0;
    });
    await release();
    expect((await loading).code).toBe('cut_off');
  });
  expect(await readContents(bench)).toEqual(before);
});

test('a load that is stopped by the user leaves everything as before and says so', async () => {
  await bench.run(whole);
  const before = await readContents(bench);
  const stop = new AbortController();
  const loading = withTableLocked(bench, 'course', async (release) => {
    const running = bench.load(next, { signal: stop.signal });
    running.catch(() => {});
    await untilLoadWaits(bench);
    stop.abort();
    await release();
    return running;
  });
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  expect(await readContents(bench)).toEqual(before);
  expect(await bench.lastRun()).toMatchObject({ status: 'interrupted', fault_code: 'interrupted' });
  expect(await bench.values(`select nspname from pg_namespace where nspname = 'etl_staging'`)).toEqual([]);
});

test('two loads at the same time take turns', async () => {
  await Promise.all([bench.load(whole), bench.load(whole), bench.load(whole)]);
  expect(await bench.query('select status, count(*)::integer as runs from etl_run group by 1')).toEqual([
    { status: 'loaded', runs: 3 },
  ]);
  const inserted = await bench.values(
    `select sum(rows_inserted)::integer as rows from etl_run_report group by run_id order by 1`,
  );
  expect(inserted.slice(0, 2)).toEqual([0, 0]);
  expect(inserted[2]).toBeGreaterThan(0);
});

test('a load that need not wait for another says who is at work', async () => {
  await bench.load(whole);
  await withTableLocked(bench, 'course', async (release) => {
    const loading = bench.load(next);
    await untilLoadWaits(bench);
    const fault = await bench.fault(next, { waitForLock: false });
    expect(fault).toMatchObject({ code: 'locked', exit: 'locked', transient: true });
    expect(fault.message).toContain('smart-assign etl');
    expect(bench.events.map(({ type }) => type)).toContain('waiting_for_lock');
    await release();
    await loading;
  });
});

test('a load that waits for another may be stopped', async () => {
  await bench.load(whole);
  await withTableLocked(bench, 'course', async (release) => {
    const loading = bench.load(next);
    await untilLoadWaits(bench);
    const stop = new AbortController();
    const waiting = bench.load(next, { signal: stop.signal });
    waiting.catch(() => {});
    await until(async () => bench.events.some(({ type }) => type === 'waiting_for_lock'));
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await release();
    await loading;
  });
  expect(await bench.values('select count(*)::integer from etl_run')).toEqual([2]);
});
