import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withAdvisoryLock, withConnection } from '@smart-assign/database';
import { acquire, listedRuns, makeDesk, makeFolder } from './support/desk.ts';
import { run, type Finished } from './support/run-command.ts';

const desk = await makeDesk();
let quarterFolder: string;

beforeAll(async () => {
  quarterFolder = await acquire(desk, 60);
  await desk.run('etl');
});

const lastLine = (finished: Finished) => finished.log().at(-1);

test.each([
  ['an unknown option', ['etl', '--quater', 'Q12026'], '--quater'],
  ['a number that is none', ['etl', '--generate-fake', '--users', 'x'], 'whole number'],
  ['a percentage beyond 100', ['load', '--max-reject-percent', '101'], 'from 0 to 100'],
  ['an unknown command', ['lode'], 'lode'],
])('%s ends with 2 and is named', async (_, words, named) => {
  const refused = await desk.run(...words);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(named);
});

test('a data source that nobody knows ends with 2', async () => {
  const words = ['etl', '--generate-fake'];
  const refused = await run(words, { ...desk.settings, environment: { FLOWCASE_DATA_SOURCE: 'reel' } });
  expect(refused.code).toBe(2);
  expect(lastLine(refused)).toMatchObject({ event: 'failed', code: 'unknown_data_source' });
});

test('a load into a database without its schema says what to run first', async () => {
  const bare = await makeDesk();
  await bare.database.query('drop schema public cascade; create schema public');
  const refused = await run(['load', '--data-folder', quarterFolder], bare.settings);
  expect(refused.code).toBe(1);
  expect(lastLine(refused)).toMatchObject({ code: '42P01', remedy: expect.stringContaining('migrate') });
});

test('--help ends with 0', async () => {
  const helped = await desk.run('etl', '--help');
  expect(helped).toMatchObject({ code: 0, stderr: '' });
  expect(helped.stdout).toContain('Usage: smart-assign etl');
});

test('an unknown quarter ends with 3 and tells which folders there are', async () => {
  const refused = await desk.run('etl', '--quarter', 'Q11999');
  expect(refused.code).toBe(3);
  expect(lastLine(refused)).toMatchObject({ level: 'error', event: 'failed', code: 'no_quarter' });
  expect(lastLine(refused)!.message).toContain(basename(quarterFolder));
});

test('a data folder that does not exist ends with 3', async () => {
  const refused = await desk.run('load', '--data-folder', join(desk.dataFolder, 'nowhere'));
  expect(refused.code).toBe(3);
  expect(lastLine(refused)).toMatchObject({ code: 'no_data_folder', remedy: expect.any(String) });
});

test('a file without its columns ends with 3, and what was loaded stays', async () => {
  const folder = await makeFolder();
  await writeFile(join(await acquire(desk, 60, folder), 'certifications.csv'), 'Month,Year\r\n1,2024\r\n');
  const before = await desk.rowCounts();
  const refused = await desk.run('etl', `--data-folder=${folder}`);
  expect(refused.code).toBe(3);
  expect(lastLine(refused)!.message).toContain('certifications.csv');
  expect(await desk.rowCounts()).toEqual(before);
});

test('an export that lost most of its people ends with 4, and what was loaded stays', async () => {
  const folder = await makeFolder();
  await acquire(desk, 20, folder);
  const before = await desk.rowCounts();
  const refused = await desk.run('etl', `--data-folder=${folder}`);
  expect(refused.code).toBe(4);
  expect(lastLine(refused)).toMatchObject({
    code: 'people_gone',
    remedy: expect.stringContaining('--allow-shrink'),
  });
  expect(lastLine(refused)!.message).toContain('40 of 60 people');
  expect(await desk.rowCounts()).toEqual(before);
  expect((await listedRuns(desk))[0]).toMatchObject({ status: 'refused', faultCode: 'people_gone' });
});

test('--allow-shrink lets them go', async () => {
  const smaller = await makeDesk();
  await acquire(smaller, 60);
  await smaller.run('load');
  await acquire(smaller, 20);
  expect((await smaller.run('etl', '--allow-shrink')).code).toBe(0);
  expect(await smaller.rowCounts()).toHaveProperty('users', 20);
});

test('a database that does not answer ends with 5, and its password is not told', async () => {
  const port = await closedPort();
  const databaseUrl = `postgres://loader:hush%2Dhush@127.0.0.1:${port}/flowcase`;
  for (const words of [['etl'], ['runs', '--json'], ['migrate']]) {
    const refused = await run(words, { ...desk.settings, databaseUrl });
    expect(refused.code).toBe(5);
    expect(lastLine(refused)).toMatchObject({ code: 'database_refused' });
    expect(lastLine(refused)!.message).toContain(String(port));
    expect(refused.stdout + refused.stderr).not.toMatch(/hush/);
  }
});

test('--no-wait ends with 6 and tells who holds the lock', async () => {
  const refused = await withConnection(
    desk.database,
    (client) => withAdvisoryLock(client, 'smart-assign etl', () => desk.run('etl', '--no-wait')),
    { applicationName: 'spring cleaning' },
  );
  expect(refused.code).toBe(6);
  expect(lastLine(refused)).toMatchObject({
    code: 'locked',
    message: expect.stringContaining('spring cleaning'),
  });
});

test('a folder that is called otherwise is taken when it holds the reports', async () => {
  const folder = await makeFolder();
  const renamed = join(folder, 'from the office');
  await rename(await acquire(desk, 60, folder), renamed);
  const loaded = await desk.run('load', `--data-folder=${renamed}`, '--json');
  expect(loaded.code).toBe(0);
  expect(loaded.result()).toMatchObject({ quarter: 'from the office' });
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
