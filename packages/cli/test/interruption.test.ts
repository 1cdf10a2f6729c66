import { beforeAll, expect, test } from 'vitest';
import { withAdvisoryLock, withConnection } from '@smart-assign/database';
import { acquire, listedRuns, makeDesk, makeFolder, type Desk } from './support/desk.ts';
import type { LoggedLine, Running } from './support/run-command.ts';

const many = 3000;
let largeFolder: string;

beforeAll(async () => {
  largeFolder = await makeFolder();
  await acquire(await makeDesk(), many, largeFolder);
});

/** A desk with sixty people in the database, and a larger export to load over them. */
async function deskWithSixty(): Promise<{ desk: Desk; before: Record<string, number> }> {
  const desk = await makeDesk();
  expect((await desk.run('etl', '--generate-fake', '--users=60')).code).toBe(0);
  return { desk, before: await desk.rowCounts() };
}

const startLarge = (desk: Desk): Running => desk.start('etl', `--data-folder=${largeFolder}`, '--json');

const peopleAreMerged = ({ event, report }: LoggedLine): boolean =>
  event === 'report_merged' && report === 'user_report.csv';

test('after kill -9 in the middle of a load the database is as before, and the next run works', async () => {
  const { desk, before } = await deskWithSixty();
  const doomed = startLarge(desk);
  await doomed.saw(peopleAreMerged);
  doomed.kill('SIGKILL');
  expect(await doomed.finished).toMatchObject({ code: null, signal: 'SIGKILL' });
  expect(await desk.rowCounts()).toEqual(before);

  const next = await startLarge(desk).finished;
  expect(next.code).toBe(0);
  expect(await desk.rowCounts()).toMatchObject({ users: many });
  expect(await listedRuns(desk)).toMatchObject([
    { status: 'loaded' },
    { status: 'interrupted', faultCode: 'process_died' },
    { status: 'loaded' },
  ]);
  const left = await desk.database.query(
    `select relname from pg_class where relnamespace = to_regnamespace('etl_staging') and relkind = 'r'`,
  );
  expect(left).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends with 130, and nothing is loaded', async (signal) => {
  const { desk, before } = await deskWithSixty();
  const stopped = startLarge(desk);
  await stopped.saw(peopleAreMerged);
  stopped.kill(signal);
  const finished = await stopped.finished;
  expect(finished).toMatchObject({ code: 130, stdout: '' });
  expect(finished.log().at(-1)).toMatchObject({ level: 'error', event: 'interrupted' });
  expect(await desk.rowCounts()).toEqual(before);
  expect((await listedRuns(desk))[0]).toMatchObject({ status: 'interrupted', faultCode: 'interrupted' });
});

test('of two runs at once one waits for the other, and both load the export whole', async () => {
  const desk = await makeDesk();
  const both = [startLarge(desk), startLarge(desk)];
  const finished = await Promise.all(both.map((run) => run.finished));
  expect(finished.map(({ code }) => code)).toEqual([0, 0]);
  const waited = finished.flatMap((run) => run.log()).filter(({ event }) => event === 'waiting_for_lock');
  expect(waited).toHaveLength(1);
  expect(waited[0]!.message).toContain('smart-assign etl');

  const [second, first] = await listedRuns(desk);
  expect(first).toMatchObject({ status: 'loaded' });
  expect(second).toMatchObject({ status: 'loaded', rowsWritten: 0 });
  expect(Date.parse(second!.startedAt)).toBeGreaterThanOrEqual(
    Date.parse(first!.startedAt) + first!.milliseconds!,
  );
  expect(await desk.rowCounts()).toMatchObject({ users: many });
});

test('a run that waits says who holds the lock, and goes on when it is free', async () => {
  const { desk } = await deskWithSixty();
  const waiting = await withConnection(
    desk.database,
    (client) =>
      withAdvisoryLock(client, 'smart-assign etl', async () => {
        const running = desk.start('etl', '--json');
        const line = await running.saw(({ event }) => event === 'waiting_for_lock');
        expect(line).toMatchObject({ level: 'warn', message: expect.stringContaining('spring cleaning') });
        return { running, runsBefore: await listedRuns(desk) };
      }),
    { applicationName: 'spring cleaning' },
  );
  expect(waiting.runsBefore).toHaveLength(1);
  expect((await waiting.running.finished).code).toBe(0);
  expect(await listedRuns(desk)).toHaveLength(2);
});
