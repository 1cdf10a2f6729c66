import { beforeAll, expect, test } from 'vitest';
import { readSchedule } from '../src/schedule.ts';
import { acquire, listedRuns, makeDesk, type Desk } from './support/desk.ts';

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

test('a load that fails is told, and the schedule goes on', async () => {
  const keeper = desk.start(...everySecond, '--max-reject-percent', '0');
  await desk.database.query('drop table etl_run_kpi');
  await keeper.saw(({ event, code }) => event === 'schedule_ended' && code === 1);
  await keeper.saw(({ event }) => event === 'schedule_waits');
  keeper.kill('SIGTERM');
  expect((await keeper.finished).code).toBe(0);
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
