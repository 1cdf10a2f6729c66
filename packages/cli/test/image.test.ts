import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../src/environment.ts';
import { makeDesk, makeFolder, type Desk } from './support/desk.ts';
import { copiedIntoImage, makeImageLayout } from './support/image-layout.ts';
import { commandEnvironment } from './support/run-command.ts';

let desk: Desk;
let image: string;
beforeAll(async () => {
  desk = await makeDesk();
  image = await makeFolder();
  await makeImageLayout(image);
});

/** Starts the command of the image, which is a link in its PATH. */
const startInImage = (...words: string[]) =>
  spawn(process.execPath, [join(image, 'packages', 'cli', 'src', 'main.js'), ...words], {
    cwd: image,
    env: commandEnvironment({
      ...desk.settings,
      environment: { NODE_ENV: 'production', SMART_ASSIGN_HOST: '0.0.0.0' },
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function runInImage(...words: string[]): Promise<{ code: number; printed: string; log: string }> {
  const child = startInImage(...words);
  let printed = '';
  let log = '';
  child.stdout.on('data', (text) => (printed += String(text)));
  child.stderr.on('data', (text) => (log += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed, log };
}

test('what the image holds is enough to load an export', async () => {
  const { code, printed, log } = await runInImage('etl', '--generate-fake', '--users=20', '--json');
  expect(log).not.toContain('ERR_MODULE_NOT_FOUND');
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ status: 'loaded' });
});

test('what the image holds does not start where nobody could sign in, and serves page and API where somebody can', async () => {
  const refused = await runInImage('serve', '--port=0');
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.log.trim().split('\n').at(-1)!)).toMatchObject({ code: 'no_sign_in' });

  const made = await runInImage('token', 'create', '--name=monitor', '--role=viewer');
  const server = startInImage('serve', '--port=0');
  const url = await addressOf(server.stderr);
  const headers = { authorization: `Bearer ${made.printed.trim()}` };
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await fetch(`${url}/api/v1/search?limit=1`)).status).toBe(401);
  expect((await fetch(`${url}/api/v1/search?limit=1&q=engineer`, { headers })).status).toBe(200);
  expect(await (await fetch(`${url}/metrics`, { headers })).text()).toContain('smart_assign_people 20');
  expect((await fetch(`${url}/docs/json`, { headers })).status).toBeLessThan(500);
  const page = await (await fetch(`${url}/`, { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('<title>Smart-Assign</title>');
  server.kill('SIGTERM');
  expect((await once(server, 'exit'))[0]).toBe(0);
});

test('the builder is sent all that the image holds, and neither settings nor exports', async () => {
  const ignored = (await readFile(join(projectFolder, '.dockerignore'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(ignored[0]).toBe('*');
  const sent = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const isSent = (path: string) =>
    sent.some(
      (pattern) => path === pattern || new RegExp(`^${pattern.replaceAll('*', '[^/]*')}(/|$)`).test(path),
    );
  const copied = (await copiedIntoImage()).filter(({ stage }) => stage === null);
  expect(copied.flatMap(({ sources }) => sources).filter((path) => !isSent(path))).toEqual([]);
  for (const kept of ['.env', 'config.ini', 'secrets/database_password', 'cv_reports/Q12026/user_report.csv'])
    expect(isSent(kept)).toBe(false);
});

async function addressOf(log: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: log })) {
    const { event, url } = JSON.parse(line) as { event: string; url?: string };
    if (event === 'serving') return url!.replace('0.0.0.0', '127.0.0.1');
  }
  throw new Error('The server did not start');
}
