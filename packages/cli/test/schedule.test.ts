import { beforeAll, expect, test } from 'vitest';
import { readSchedule } from '../src/schedule.ts';
import { acquire, listedRuns, makeDesk, makeFolder, type Desk } from './support/desk.ts';
import { start } from './support/run-command.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
  await acquire(desk, 20);
});

const everySecond = ['schedule', '--cron', '* * * * * *', '--time-zone', 'Europe/Oslo'];

test('of two processes that keep one schedule, one runs each load that is due', async () => {
  const processes = [desk.start(...everySecond), desk.start(...everySecond)];
  await expect
    .poll(async () => (await listedRuns(desk)).filter(({ status }) => status === 'loaded').length, {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(3);
  for (const each of processes) each.kill('SIGTERM');
  const ended = await Promise.all(processes.map(({ finished }) => finished));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);

  const due = await desk.database.query<{ due: Date }>('select due from scheduled_load');
  const lines = ended.flatMap((each) => each.log());
  const started = lines.filter(({ event }) => event === 'schedule_starts').map(({ due: at }) => at);
  expect(new Set(started).size).toBe(started.length);
  expect(started.toSorted()).toEqual(due.map(({ due: at }) => at.toISOString()).toSorted());
  expect((await listedRuns(desk)).length).toBeLessThanOrEqual(started.length);
});

const withoutPause = (words: readonly string[]) =>
  start(words, { ...desk.settings, environment: { SMART_ASSIGN_RETRY_SECONDS: '0' } });

test('a load that fails is told and tried again three times, and the schedule goes on', async () => {
  await desk.database.query('alter table etl_run_kpi rename to away');
  const keeper = withoutPause(everySecond);
  await keeper.saw(({ event, left }) => event === 'schedule_retries' && left === 1);
  await keeper.saw(({ event, code }) => event === 'schedule_ended' && code === 1);
  await desk.database.query('alter table away rename to etl_run_kpi');
  await keeper.saw(({ event, code }) => event === 'schedule_ended' && code === 0);
  keeper.kill('SIGTERM');
  const { code, log } = await keeper.finished;
  expect(code).toBe(0);
  const first = log().filter(({ event }) => event.startsWith('schedule_'));
  const due = first[0]!.due;
  const tries = first.filter((line) => line.event === 'schedule_starts' && line.due === due);
  expect(tries.length).toBeGreaterThanOrEqual(2);
  expect(tries.length).toBeLessThanOrEqual(4);
});

test('an export that is refused is not tried again before the next time', async () => {
  const keeper = start(everySecond, {
    ...desk.settings,
    dataFolder: await makeFolder(),
    environment: { SMART_ASSIGN_RETRY_SECONDS: '0' },
  });
  await keeper.saw(({ event, code }) => event === 'schedule_ended' && code === 3);
  keeper.kill('SIGTERM');
  const { log } = await keeper.finished;
  expect(log().filter(({ event }) => event === 'schedule_retries')).toEqual([]);
});

test('the first of a quarter is the first by the clock of the place, in summer and in winter', () => {
  const job = readSchedule({ cron: '0 0 1 1,4,7,10 *', timeZone: 'Europe/Oslo' });
  const days = job.nextRuns(4, new Date('2026-11-24T12:00:00Z')).map((day) => day.toISOString());
  expect(days).toEqual([
    '2026-12-31T23:00:00.000Z',
    '2027-03-31T22:00:00.000Z',
    '2027-06-30T22:00:00.000Z',
    '2027-09-30T22:00:00.000Z',
  ]);
});

test.each([
  ['of nonsense', '--cron', 'quarterly'],
  ['of a day that never comes', '--cron', '0 0 31 2 *'],
  ['by the clock of nowhere', '--time-zone', 'Europe/Atlantis'],
])('a schedule %s is refused with what it should be', async (_, option, value) => {
  const refused = await desk.run('schedule', option, value);
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'bad_schedule',
    remedy: expect.stringContaining('0 0 1 1,4,7,10'),
  });
});
