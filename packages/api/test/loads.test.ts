import { setImmediate as soon, setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { eventStream } from '../src/loads/event-stream.ts';
import { LoadDesk, type Follower } from '../src/loads/load-desk.ts';
import type { LoadEvent } from '../src/loads/load-starter.ts';
import { fakeLoads, type FakeLoad } from './support/fake-loads.ts';

const newest = { quarter: null, allowShrink: false, dryRun: false };

let desk: LoadDesk;
let loads: FakeLoad[];

beforeEach(() => {
  const fake = fakeLoads();
  loads = fake.loads;
  desk = new LoadDesk(fake.starter);
});

/** Somebody who writes down all they are told. */
function listener(): Follower & { heard: [number, unknown][] } {
  const heard: [number, unknown][] = [];
  return {
    heard,
    event: (id, event) => heard.push([id, event['event']]),
    ended: (id, { exitCode }) => heard.push([id, exitCode]),
  };
}

test('a load tells how it goes, which run it is, and how it ended', async () => {
  expect(desk.current).toBeNull();
  const started = desk.start({ ...newest, quarter: 'Q22026' }, 'Ada');
  expect(started).toMatchObject({
    loadId: 1,
    status: 'running',
    startedBy: 'Ada',
    exitCode: null,
    runId: null,
  });
  expect(loads[0]!.options).toMatchObject({ quarter: 'Q22026' });
  loads[0]!.tell({ level: 'info', event: 'run_started', runId: 7 });
  expect(desk.current).toMatchObject({ status: 'running', runId: 7 });
  await loads[0]!.end(0);
  expect(desk.current).toMatchObject({ status: 'ended', exitCode: 0, runId: 7, fault: null });
});

test('a load that fails tells why', async () => {
  desk.start(newest, 'Ada');
  loads[0]!.tell({
    level: 'error',
    event: 'failed',
    code: 'no_quarter',
    message: 'No Q.',
    remedy: 'Add one.',
  });
  await loads[0]!.end(3);
  expect(desk.current).toMatchObject({
    exitCode: 3,
    fault: { code: 'no_quarter', message: 'No Q.', remedy: 'Add one.' },
  });
});

test('a second load waits for nobody: it is refused until the first has ended', async () => {
  desk.start(newest, 'Ada');
  expect(() => desk.start(newest, 'Bo')).toThrow(
    expect.objectContaining({
      status: 409,
      code: 'load_is_running',
      message: expect.stringContaining('Load 1'),
    }),
  );
  await loads[0]!.end(0);
  expect(desk.start(newest, 'Bo')).toMatchObject({ loadId: 2 });
});

test('who comes late hears all from the beginning, who comes back only what is new', async () => {
  desk.start(newest, 'Ada');
  const early = listener();
  desk.follow(early);
  for (const event of ['a', 'b', 'c']) loads[0]!.tell({ event });
  const late = listener();
  desk.follow(late);
  const back = listener();
  desk.follow(back, 2);
  const gone = listener();
  desk.follow(gone)();
  loads[0]!.tell({ event: 'd' });
  await loads[0]!.end(0);
  const all = [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
    [5, 0],
  ];
  expect(early.heard).toEqual(all);
  expect(late.heard).toEqual(all);
  expect(back.heard).toEqual(all.slice(2));
  expect(gone.heard).toEqual(all.slice(0, 3));
  const afterwards = listener();
  desk.follow(afterwards);
  expect(afterwards.heard).toEqual(all);
});

test('a load that tells without end is remembered by its last 2,000 events', () => {
  desk.start(newest, 'Ada');
  for (let event = 1; event <= 2500; event++) loads[0]!.tell({ event });
  const late = listener();
  desk.follow(late);
  expect(late.heard).toHaveLength(2000);
  expect(late.heard[0]).toEqual([501, 501]);
  expect(late.heard.at(-1)).toEqual([2500, 2500]);
});

test('a load is stopped once, and closing the desk waits for its end', async () => {
  expect(() => desk.stop()).toThrow(expect.objectContaining({ status: 409 }));
  await desk.close();
  desk.start(newest, 'Ada');
  expect(desk.stop()).toMatchObject({ status: 'stopping' });
  expect(desk.stop()).toMatchObject({ status: 'stopping' });
  await desk.close();
  expect(loads[0]!.stopped).toBe(true);
  expect(desk.current).toMatchObject({ status: 'ended', exitCode: 130 });
});

test('where loads cannot be started, the answer says what to do instead', () => {
  expect(() => new LoadDesk(null).start(newest, 'Ada')).toThrow(
    expect.objectContaining({ status: 501, message: expect.stringContaining('smart-assign etl') }),
  );
  expect(() => new LoadDesk(null).follow(listener())).toThrow(expect.objectContaining({ status: 404 }));
});

test('the stream keeps a silent connection open, and stops listening when its reader goes', async () => {
  desk.start(newest, 'Ada');
  const stream = eventStream(desk, 0, 5);
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  while (!text.includes(': keep-alive\n\n')) await sleep(1);
  const event: LoadEvent = { event: 'stage_finished', message: 'two\nlines' };
  loads[0]!.tell(event);
  await soon();
  expect(text).toContain(`id: 1\nevent: progress\ndata: ${JSON.stringify(event)}\n\n`);
  stream.destroy();
  await soon();
  const heard = text;
  loads[0]!.tell({ event: 'unheard' });
  await sleep(10);
  expect(text).toBe(heard);
});
