import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Receipt } from '@smart-assign/etl';
import { acquire, makeDesk } from './support/desk.ts';
import { run } from './support/run-command.ts';

const desk = await makeDesk();
const key = 'key-of-the-tests';
let emails: string[] = [];

/** BambooHR, with everybody of the export and one more, and the first of them on leave for a year. */
const server = createServer((request, response) => {
  const isAllowed = request.headers.authorization === `Basic ${Buffer.from(`${key}:x`).toString('base64')}`;
  if (!isAllowed) return response.writeHead(401).end();
  const year = Array.from({ length: 366 }, (_, index) => [
    new Date(Date.now() + index * 86_400_000).toISOString().slice(0, 10),
    '1',
  ]);
  const leave = {
    employeeId: '0',
    status: { status: 'approved' },
    amount: { unit: 'days', amount: '366' },
    dates: Object.fromEntries(year) as Record<string, string>,
  };
  const employees = [...emails, 'stranger@example.org'].map((workEmail, id) => ({
    id: String(id),
    workEmail,
    department: 'Cloud',
  }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url!.startsWith('/api/v1/employees') ? { employees } : [leave]));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const withBambooHr = (...words: string[]) =>
  run(words, {
    ...desk.settings,
    environment: {
      BAMBOOHR_COMPANY: 'acme',
      BAMBOOHR_API_KEY: key,
      BAMBOOHR_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      BAMBOOHR_REQUESTS_PER_SECOND: '1000',
    },
  });

test('a source adds to the export that is there, and a load brings both', async () => {
  const folder = await acquire(desk, 5);
  const people = (await readFile(join(folder, 'user_report.csv'), 'utf8')).split('\r\n').slice(1);
  emails = [...new Set(people.flatMap((line) => /[\w.+-]+@example\.\w+/.exec(line)?.[0] ?? []))];
  expect(emails).toHaveLength(5);

  const acquired = await withBambooHr('acquire', 'bamboohr', '--json');
  expect(acquired.code).toBe(0);
  expect(acquired.result()).toMatchObject({
    folder,
    rows: { 'hr_people.csv': 5, 'source_identities.csv': 1 },
  });
  expect(acquired.log()).toContainEqual(
    expect.objectContaining({ level: 'warn', message: expect.stringContaining('1 of 6 people') }),
  );
  expect(acquired.stderr).not.toMatch(/@|key-of-the-tests/);

  const loaded = await desk.run('etl', '--json');
  expect(loaded.result<Receipt>()).toMatchObject({ status: 'loaded' });
  expect(await desk.rowCounts()).toMatchObject({
    users: 5,
    hr_person: 5,
    source_identity: 1,
    side_source: 1,
  });
  const away = await desk.database.query(
    `select distinct percent_available as percent, source from user_availability join users using (user_id)
     where email = $1 and date > current_date and percent_available < 100 and source = 'BambooHR'`,
    [emails[0]],
  );
  expect(away).toEqual([{ percent: 0, source: 'BambooHR' }]);
  const listed = (await desk.run('identities', '--json')).result<{ email: string; outcome: string }[]>();
  expect(listed).toMatchObject([{ email: 'stranger@example.org', outcome: 'nobody' }]);
});

test('once its settings are set it is asked after every export by itself', async () => {
  const acquired = await withBambooHr('acquire', '--users=5', '--json');
  expect(acquired.result()).toMatchObject({ rows: { 'hr_people.csv': 5, 'side_sources.csv': 1 } });
});

test('without an export it says what to do first', async () => {
  const refused = await withBambooHr('acquire', 'bamboohr', '--quarter', 'Q12000');
  expect(refused.code).toBe(3);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'no_export',
    message: expect.stringContaining('nothing was fetched'),
  });
});
