import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listRuns, runReports, withConnection } from '@smart-assign/database';
import { acquireFake, loadedRun, stages } from '../../src/index.ts';
import { company, employee, withoutPeople } from '../support/company.ts';
import { countRows, readContents } from '../support/contents.ts';
import { person, row } from '../support/export.ts';
import { untilLoadWaits, withTableLocked } from '../support/waiting.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const whole = company(10);
const withStranger = { ...whole, 'blogs.csv': [...whole['blogs.csv'], row(person('Nobody Known'))] };

/** Puts SQL into the database for the time of `fn`, to make a load fail or to watch it. */
async function withSql<T>(setUp: string, tearDown: string, fn: () => Promise<T>): Promise<T> {
  await bench.query(setUp);
  try {
    return await fn();
  } finally {
    await bench.query(tearDown);
  }
}

describe('that a run is loaded', () => {
  test('is written last, in the transaction that loads it: after the deletes and the counts of every report', async () => {
    await bench.load(whole);
    const seen = await withSql(
      `create table seen (event text, transaction xid8, users bigint, days bigint, reports bigint);
       create function watch() returns trigger language plpgsql as $$ begin
         insert into seen select tg_table_name, pg_current_xact_id(), (select count(*) from users),
           (select count(*) from user_availability), (select count(*) from etl_run_report where run_id = 2);
         return null;
       end $$;
       create trigger watch after delete on users for each statement execute function watch();
       create trigger watch after update on etl_run for each row
         when (new.status = 'loaded' and old.status = 'running') execute function watch()`,
      'drop trigger watch on etl_run; drop trigger watch on users; drop function watch; drop table seen',
      async () => {
        await bench.load(withoutPeople(whole, [employee(1)]));
        return bench.query(
          `select event, count(*) over (partition by transaction)::integer as events_of_transaction,
             users::integer, days::integer, reports::integer from seen`,
        );
      },
    );
    expect(seen).toEqual([
      { event: 'users', events_of_transaction: 2, users: 9, days: 9, reports: 0 },
      { event: 'etl_run', events_of_transaction: 2, users: 9, days: 9, reports: 15 },
    ]);
  });

  test('is not written where it cannot be: then nothing is loaded, and counts and rejects are kept', async () => {
    const refuse = `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;`;
    await withSql(
      `${refuse} create trigger refuse before update on etl_run for each row when (new.status = 'loaded') execute function refuse()`,
      'drop trigger refuse on etl_run; drop function refuse',
      () => expect(bench.load(withStranger)).rejects.toMatchObject({ code: 'P0001' }),
    );
    await expectFailedRun('P0001');
  });

  test('is taken back where the commit itself fails', async () => {
    const refuse = `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;`;
    await withSql(
      `${refuse} create constraint trigger refuse after insert on users deferrable initially deferred for each row execute function refuse()`,
      'drop trigger refuse on users; drop function refuse',
      () => expect(bench.load(withStranger)).rejects.toMatchObject({ code: 'P0001' }),
    );
    await expectFailedRun('P0001');
  });

  async function expectFailedRun(code: string): Promise<void> {
    expect((await countRows(bench)).users).toBe(0);
    const run = await bench.lastRun();
    expect(run).toMatchObject({ status: 'failed', fault_code: code });
    const reports = await withConnection(bench.database, (client) => runReports(client, run.run_id));
    expect(reports).toHaveLength(15);
    expect(reports.find(({ report }) => report === 'blogs.csv')).toMatchObject({
      rowsRead: 21,
      rowsInserted: 20,
      rowsRejected: 1,
    });
    expect(await bench.rejects()).toMatchObject([{ file: 'blogs.csv', line: 22, code: 'unknown_cv' }]);
  }
});

test('a run that fails half way keeps what it counted and rejected, and does not quote a row', async () => {
  await withSql(
    `alter table blog_publication add constraint no_secret check (name <> 'Secret talk')`,
    'alter table blog_publication drop constraint no_secret',
    () =>
      expect(
        bench.load({
          'user_report.csv': [
            ...whole['user_report.csv'],
            row(person('Bea Moss', { 'CV Partner CV ID': '' })),
          ],
          'blogs.csv': [row(employee(0), { Name: 'Secret talk' })],
        }),
      ).rejects.toMatchObject({ code: '23514' }),
  );
  const run = await bench.lastRun();
  expect(run).toMatchObject({ status: 'failed', fault_code: '23514' });
  expect(run.fault_message).not.toContain('Secret');
  expect(await bench.rejects()).toMatchObject([{ file: 'user_report.csv', line: 12, code: 'missing_value' }]);
  expect(
    await bench.query(
      'select report, rows_read::integer, rows_rejected::integer from etl_run_report where run_id = $1',
      [run.run_id],
    ),
  ).toEqual([{ report: 'user_report.csv', rows_read: 11, rows_rejected: 1 }]);
  expect((await countRows(bench)).users).toBe(0);
});

test.each([
  ['missing_column', { 'cv_roles.csv': 'CV Partner CV ID,Rolle\n' }],
  ['empty_file', { 'cv_roles.csv': '' }],
  ['bad_encoding', { 'cv_roles.csv': Buffer.from('CV Partner CV ID,Name\ncv-x,Caf\xe9\n', 'latin1') }],
])('a run that fails before the first row is on record too, with its reason: %s', async (code, files) => {
  const fault = await bench.fault({ 'user_report.csv': whole['user_report.csv'], ...files });
  expect(await bench.lastRun()).toMatchObject({
    status: 'failed',
    fault_code: code,
    fault_message: fault.message,
  });
});

test('a process that is killed leaves the export before whole, and the next run marks its run as interrupted', async () => {
  await bench.load(whole);
  const before = await readContents(bench);
  const folder = await bench.write(withoutPeople(whole, [employee(0)]));
  await withTableLocked(bench, 'course', async (release) => {
    const program = fork(join(import.meta.dirname, '..', 'fixtures', 'load.ts'), [folder], {
      env: { ...process.env, DATABASE_URL: bench.database.url },
      stdio: 'ignore',
    });
    await untilLoadWaits(bench);
    program.kill('SIGKILL');
    await once(program, 'exit');
    expect(await bench.lastRun()).toMatchObject({ status: 'running' });
    // The server notices that the program is gone when it has an answer for it.
    await release();
  });
  const receipt = await bench.load(whole);
  expect(
    await bench.query('select status, fault_code, finished_at is null as open from etl_run order by run_id'),
  ).toEqual([
    { status: 'loaded', fault_code: null, open: false },
    { status: 'interrupted', fault_code: 'process_died', open: false },
    { status: 'loaded', fault_code: null, open: false },
  ]);
  expect(receipt.runId).toBe(3);
  expect(await readContents(bench)).toEqual(before);
});

test('a run tells its source, its quarter, its folder and its limits', async () => {
  const folder = await bench.write(whole);
  await bench.load(folder.replace(/\/Q12026$/, ''), { source: 'flowcase', limits: { maxRejectPercent: 3 } });
  expect(await bench.query('select source, quarter, folder, options, fault_code from etl_run')).toEqual([
    {
      source: 'flowcase',
      quarter: 'Q12026',
      folder,
      options: { allowShrink: false, maxRejectPercent: 3, dryRun: false, reread: false },
      fault_code: null,
    },
  ]);
});

test('a run of the pipeline tells the time of every stage', async () => {
  const receipt = await bench.run(whole);
  const ran = stages.filter((stage) => stage !== 'acquire').toSorted();
  const finished = bench.events.flatMap((event) => (event.type === 'stage_finished' ? [event.stage] : []));
  expect(finished.toSorted()).toEqual(ran);
  expect(Object.keys(receipt.stageMilliseconds).toSorted()).toEqual(ran);
  const [recorded] = await bench.values('select stage_milliseconds from etl_run');
  expect(recorded).toEqual(receipt.stageMilliseconds);
});

test('an export may be generated first; the run then says that it is fake', async () => {
  const folder = await bench.folder();
  const options = { users: 5, seed: 1, today: new Date('2026-05-20T00:00:00Z') };
  const acquire = { source: 'fake', run: () => acquireFake(folder, options) };
  const receipt = await bench.run(folder, { acquire, source: 'folder' });
  expect(receipt).toMatchObject({
    status: 'loaded',
    source: 'fake',
    quarter: 'Q22026',
    kpis: { totalUsers: 5 },
  });
  expect(Object.keys(receipt.stageMilliseconds)[0]).toBe('acquire');
  expect(await bench.rejects()).toEqual([]);
});

test('the list of runs tells of each what it read, wrote and rejected, the newest first', async () => {
  await bench.load(withStranger);
  await bench.load(withoutPeople(whole, [employee(2)]));
  await bench.fault(withoutPeople(whole, [0, 1, 2, 3, 4].map(employee)));
  const runs = await withConnection(bench.database, (client) => listRuns(client, { limit: 10 }));
  expect(
    runs.map(({ runId, status, rowsRejected, faultCode }) => ({ runId, status, rowsRejected, faultCode })),
  ).toEqual([
    { runId: 3, status: 'refused', rowsRejected: 0, faultCode: 'people_gone' },
    { runId: 2, status: 'loaded', rowsRejected: 0, faultCode: null },
    { runId: 1, status: 'loaded', rowsRejected: 1, faultCode: null },
  ]);
  const rowsOf = (files: Record<string, readonly unknown[]>) =>
    Object.values(files).reduce((sum, rows) => sum + rows.length, 0);
  expect(runs[2]!.rowsRead).toBe(rowsOf(withStranger));
  // Of one person: herself, her CV, a role, two rows of usage, a clearance, a day, and two rows in each of eleven sections.
  expect(runs[1]!.rowsWritten).toBe(29);
  expect(runs[0]!.rowsWritten).toBe(0);
});

test('asked for a run that is not there, the list says so', async () => {
  await withConnection(bench.database, async (client) => {
    await expect(listRuns(client, { run: 7, limit: 1 })).rejects.toMatchObject({
      code: 'no_such_run',
      exit: 'usage',
    });
    await bench.load(whole);
    expect(await listRuns(client, { run: 1, limit: 1 })).toMatchObject([{ runId: 1, quarter: 'Q12026' }]);
  });
});

test('the loaded run is the newest that loaded, not the newest', async () => {
  await withConnection(bench.database, async (client) => {
    expect(await loadedRun(client)).toBeNull();
    await bench.load(whole);
    await bench.load(whole, { dryRun: true });
    expect(await loadedRun(client)).toEqual({ runId: 1, quarter: 'Q12026', availabilityFrom: '2026-01-05' });
    expect(await loadedRun(client, 2)).toBeNull();
  });
});
