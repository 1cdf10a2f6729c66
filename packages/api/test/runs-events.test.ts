import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { fakeLoads } from './support/fake-loads.ts';

const fake = fakeLoads();
const api = useApi({ loads: fake.starter });
let url: string;

beforeAll(async () => {
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/api/v1/runs`;
});

/** Opens the events as a browser would, and reads until what was read satisfies `until`, or to the end. */
async function follow(headers: Record<string, string> = {}): Promise<{
  response: Response;
  until: (wanted: string) => Promise<string>;
  leave: () => void;
}> {
  const controller = new AbortController();
  const response = await fetch(`${url}/current/events`, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br', ...headers },
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    leave: () => controller.abort(),
    until: async (wanted) => {
      while (!text.includes(wanted)) {
        const read = await reader?.read();
        if (read === undefined || read.done) break;
        text += read.value;
      }
      return text;
    },
  };
}

const startLoad = async () => {
  const started = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(started.status).toBe(202);
  return fake.loads.at(-1)!;
};

test('several people follow a load as it goes, the late one from its beginning, to its end', async () => {
  const load = await startLoad();
  const first = await follow();
  expect(first.response.status).toBe(200);
  expect(Object.fromEntries(first.response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(first.response.headers.has('content-encoding')).toBe(false);

  load.tell({ event: 'run_started', level: 'info', message: 'Run 9 started', runId: 9 });
  expect(await first.until('Run 9')).toBe(
    'retry: 2000\n\nid: 1\nevent: progress\ndata: {"event":"run_started","level":"info","message":"Run 9 started","runId":9}\n\n',
  );
  const second = await follow();
  await second.until('Run 9');
  load.tell({ event: 'report_merged', message: 'user_report.csv is merged' });
  await load.end(0);
  const [told, toldLate] = await Promise.all([first.until('nothing more'), second.until('nothing more')]);
  expect(toldLate).toBe(told);
  const frames = told.trimEnd().split('\n\n');
  expect(frames).toHaveLength(4);
  const [id, event, data] = frames[3]!.split('\n');
  expect([id, event]).toEqual(['id: 3', 'event: ended']);
  expect(JSON.parse(data!.slice('data: '.length))).toMatchObject({ exitCode: 0, runId: 9, status: 'ended' });
});

test('who comes back hears only what they missed, and after the end is told to stay away', async () => {
  const missed = await follow({ 'last-event-id': '2' });
  expect(await missed.until('nothing more')).toMatch(/^retry: 2000\n\nid: 3\nevent: ended/);
  expect((await follow({ 'last-event-id': '3' })).response.status).toBe(204);
  expect((await follow({ 'last-event-id': 'x' })).response.status).toBe(400);
});

test('one who goes away disturbs nobody; stopping the server ends the load and those who follow it', async () => {
  const load = await startLoad();
  const [gone, staying] = [await follow(), await follow()];
  load.tell({ event: 'a' });
  await gone.until('"a"');
  gone.leave();
  const ended = staying.until('event: ended');
  await api.app.close();
  expect(load.stopped).toBe(true);
  expect(await ended).toContain('"exitCode":130');
});
