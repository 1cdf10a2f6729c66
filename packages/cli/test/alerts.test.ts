import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withAdvisoryLock, withConnection } from '@smart-assign/database';
import { acquire, makeDesk, makeFolder, type Desk } from './support/desk.ts';
import { run, start } from './support/run-command.ts';

let desk: Desk;
let hook: Server;
let address: string;
const received: Record<string, unknown>[] = [];
let answers = 200;

beforeAll(async () => {
  desk = await makeDesk();
  hook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push(JSON.parse(body) as Record<string, unknown>);
      response.writeHead(answers).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hooks/s3cret`;
});
afterAll(() => new Promise((resolve) => hook.close(resolve)));

const withAlerts = (environment: NodeJS.ProcessEnv) => ({ ...desk.settings, environment });

test('a guard that refuses an export is told to the webhook and by the command, with what to do', async () => {
  await acquire(desk, 50);
  expect((await desk.run('etl')).code).toBe(0);
  await acquire(desk, 10);
  const note = join(await makeFolder(), 'alert.txt');
  const refused = await run(
    ['etl'],
    withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address, SMART_ASSIGN_ALERT_COMMAND: `cat > '${note}'` }),
  );
  expect(refused.code).toBe(4);
  expect(received.splice(0)).toEqual([
    expect.objectContaining({
      command: 'etl',
      code: 'people_gone',
      message: expect.stringContaining('the database is as before'),
      remedy: expect.stringContaining('--allow-shrink'),
      text: expect.stringContaining('smart-assign etl failed'),
    }),
  ]);
  const text = await readFile(note, 'utf8');
  expect(text).toMatch(/^smart-assign etl failed on .* \(people_gone\)\n.*the database is as before/s);
  expect(refused.stderr).not.toContain('s3cret');
});

test('a stage by itself is told of as well', async () => {
  const words = ['load', '--data-folder', await makeFolder()];
  expect((await run(words, withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address }))).code).toBe(3);
  expect(received.splice(0)).toEqual([expect.objectContaining({ command: 'load', code: 'no_quarter' })]);
});

test('what somebody looks up is nobody else’s business when it fails', async () => {
  const looked = await run(['rejects', '--run', '99'], withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address }));
  expect(looked.code).toBe(2);
  expect(received.splice(0)).toEqual([]);
});

test('an alert that does not get through is a warning, and the command ends as it would have', async () => {
  const words = ['load', '--data-folder', await makeFolder()];
  answers = 500;
  const failed = await run(
    words,
    withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address, SMART_ASSIGN_ALERT_COMMAND: 'exit 7' }),
  );
  answers = 200;
  received.splice(0);
  expect(failed.code).toBe(3);
  const warnings = failed.log().filter(({ event }) => event === 'alert_not_sent');
  expect(warnings.map(({ message }) => message).toSorted()).toEqual([
    expect.stringContaining('by command: it ended with 7'),
    expect.stringContaining('by webhook: it answered 500'),
  ]);
  const away = await run(
    words,
    withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: 'http://127.0.0.1:9/hooks/s3cret' }),
  );
  expect(away.log().find(({ event }) => event === 'alert_not_sent')?.message).toContain('cannot be reached');
  expect(away.stderr).not.toContain('s3cret');
});

test('a load of the schedule that is killed is told of, though it can no longer do so itself', async () => {
  const keeper = start(
    ['schedule', '--cron', '* * * * * *'],
    withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address }),
  );
  await whileAnotherLoads(async () => {
    await keeper.saw(({ event }) => event === 'waiting_for_lock');
    await killChildrenOf(keeper.pid);
    await keeper.saw(({ event, code }) => event === 'schedule_ended' && code === null);
    await expect.poll(() => received.length).toBe(1);
  });
  keeper.kill('SIGTERM');
  await keeper.finished;
  expect(received.splice(0)).toEqual([
    expect.objectContaining({ command: 'etl', code: 'killed', message: expect.stringContaining('SIGKILL') }),
  ]);
});

test('a load that an admin started from the page is told of when it is refused, and when it is killed', async () => {
  const server = start(['serve', '--port=0'], withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK: address }));
  const { url } = await server.saw(({ event }) => event === 'serving');
  const load = () =>
    fetch(`${String(url)}/api/v1/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  const ended = async () => (await fetch(`${String(url)}/api/v1/runs/current/events`)).text();

  await load();
  await ended();
  await expect.poll(() => received.length).toBe(1);
  expect(received.splice(0)).toEqual([expect.objectContaining({ command: 'etl', code: 'people_gone' })]);

  await whileAnotherLoads(async () => {
    await load();
    await killChildrenOf(server.pid);
    await ended();
    await expect.poll(() => received.length).toBe(1);
  });
  expect(received.splice(0)).toEqual([expect.objectContaining({ command: 'etl', code: 'killed' })]);
  server.kill('SIGTERM');
  await server.finished;
});

test('a secret may be in a file, as containers hand them over; one that cannot be read is named, not shown', async () => {
  const folder = await makeFolder();
  const secret = join(folder, 'webhook');
  await writeFile(secret, `${address}\n`);
  const words = ['load', '--data-folder', folder];
  expect((await run(words, withAlerts({ SMART_ASSIGN_ALERT_WEBHOOK_FILE: secret }))).code).toBe(3);
  expect(received.splice(0)).toEqual([expect.objectContaining({ code: 'no_quarter' })]);

  const missing = join(folder, 'missing');
  const refused = await run(
    words,
    withAlerts({
      SMART_ASSIGN_ALERT_WEBHOOK_FILE: secret,
      PGPASSWORD_FILE: missing,
      UNRELATED_FILE: missing,
    }),
  );
  expect(refused.code).toBe(2);
  const [failed] = refused.log();
  expect(failed).toMatchObject({
    code: 'bad_settings',
    faults: [expect.stringMatching(/^PGPASSWORD_FILE.*ENOENT/)],
  });
  expect(refused.stderr).not.toContain('s3cret');
  expect(received.splice(0)).toEqual([expect.objectContaining({ code: 'bad_settings' })]);
});

const whileAnotherLoads = (work: () => Promise<void>): Promise<void> =>
  withConnection(desk.database, (client) => withAdvisoryLock(client, 'smart-assign etl', work));

/** Waits until there are some. */
async function killChildrenOf(pid: number): Promise<void> {
  const children = () => readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  await expect.poll(children).not.toBe('');
  for (const child of (await children()).trim().split(' ')) process.kill(Number(child), 'SIGKILL');
}
