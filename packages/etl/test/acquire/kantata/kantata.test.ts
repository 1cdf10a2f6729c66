import { expect, test } from 'vitest';
import { acquireKantata } from '../../../src/acquire/kantata/index.ts';
import { settings } from '../../../src/acquire/kantata/settings.ts';
import { readSettings } from '../../../src/acquire/settings.ts';
import { person, row } from '../../support/export.ts';
import { FastClock } from '../http/fast-clock.ts';
import { sendJson, type TestServer } from '../http/test-server.ts';
import { Quarter } from '../side-reports/quarter.ts';
import { fullWeek, smallKantata, token, type Table } from './small-kantata.ts';

// A Monday to the Sunday after it.
const window = { from: '2026-11-23', to: '2026-11-29' };
const ada = person('Ada', { 'External User ID': 'E-1' });
const bo = person('Bo');
const exported = { 'user_report.csv': [row(ada), row(bo)] };
const users = {
  11: { full_name: 'Ada', email_address: 'ada@example.org', disabled: false },
  12: { full_name: 'Bo', email_address: 'bo@example.org', disabled: false },
};

const acquire = (
  quarter: Quarter,
  { url }: Pick<TestServer, 'url'>,
  env: NodeJS.ProcessEnv = {},
  clock = new FastClock(),
) =>
  acquireKantata(quarter.into, window, {
    ...quarter.circumstances,
    settings: readSettings('kantata', settings, { KANTATA_TOKEN: token, KANTATA_BASE_URL: url, ...env }),
    clock,
  });

test('whoever has no bookings is available on every day of their workweek', async () => {
  const quarter = await Quarter.with(exported);
  const acquired = await acquire(quarter, await smallKantata({ users: { 11: users[11] } }));
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 100 Kantata OX tentative 0',
    'user-ada 2026-11-24 100 Kantata OX tentative 0',
    'user-ada 2026-11-25 100 Kantata OX tentative 0',
    'user-ada 2026-11-26 100 Kantata OX tentative 0',
    'user-ada 2026-11-27 100 Kantata OX tentative 0',
  ]);
  expect(acquired).toEqual({
    quarter: 'Q42026',
    folder: quarter.path,
    rows: {
      'sources/availability-kantata.csv': 5,
      'availability_report.csv': 5,
      'source_identities.csv': 0,
      'side_sources.csv': 1,
    },
  });
});

test('firm and tentative bookings, days off and own workweeks are found by their people', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallKantata({
    users,
    workweeks: { 1: fullWeek, 2: { ...fullWeek, default: false, friday_minutes: 0 } },
    workweek_memberships: {
      5: { user_id: '12', workweek_id: '2', start_date: '2026-01-04', end_date: null },
    },
    workspace_resources: { 31: { user_id: '11' }, 32: { user_id: '12' }, 33: { user_id: null } },
    workspace_allocations: {
      // Half of each day, and a quarter more perhaps.
      71: allocation({ resource_id: '31', minutes: 1200 }),
      72: allocation({ resource_id: '31', minutes: 600, hard: false }),
      // Twice what four days hold, told by the user.
      73: allocation({ user_id: 12, minutes: 3840 }),
      // Nobody yet.
      74: allocation({ resource_id: '33', minutes: 2400 }),
    },
    time_off_entries: { 91: { user_id: '11', requested_date: '2026-11-25', hours: 2 } },
  });
  await acquire(quarter, server);
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 50 Kantata OX tentative 25',
    'user-ada 2026-11-24 50 Kantata OX tentative 25',
    'user-ada 2026-11-25 25 Kantata OX tentative 25',
    'user-ada 2026-11-26 50 Kantata OX tentative 25',
    'user-ada 2026-11-27 50 Kantata OX tentative 25',
    'user-bo 2026-11-23 0 Kantata OX tentative 0 overbooked',
    'user-bo 2026-11-24 0 Kantata OX tentative 0 overbooked',
    'user-bo 2026-11-25 0 Kantata OX tentative 0 overbooked',
    'user-bo 2026-11-26 0 Kantata OX tentative 0 overbooked',
    'user-bo 2026-11-27 0 Kantata OX tentative 0',
  ]);
});

const allocation = (fields: Record<string, unknown>) => ({
  start_date: '2026-11-23',
  end_date: '2026-11-27',
  hard: true,
  ...fields,
});

test('all that the window touches is asked for, of everybody on the account', async () => {
  const server = await smallKantata({ users });
  await acquire(await Quarter.with(exported), server);
  const asked = server.seen.map(({ path, query }) => `${path}?${decodeURIComponent(query.toString())}`);
  expect(asked).toEqual([
    '/users?on_my_account=true&page=1&per_page=200',
    '/workweeks?page=1&per_page=200',
    '/workweek_memberships?include=workweek&page=1&per_page=200',
    '/workspace_allocations?overlaps_with_date_range=2026-11-23:2026-11-29&include=workspace_resource&page=1&per_page=200',
    '/time_off_entries?start_date=2026-11-22&end_date=2026-11-30&page=1&per_page=200',
  ]);
});

test('page after page is read until the last', async () => {
  const many: Table = Object.fromEntries(
    Array.from({ length: 401 }, (_, index) => [1000 + index, { email_address: `n${index}@example.org` }]),
  );
  const quarter = await Quarter.with({
    'user_report.csv': [0, 200, 400].map((n) => row(person(`Number ${n}`, { Email: `n${n}@example.org` }))),
  });
  const server = await smallKantata({ users: many });
  await acquire(quarter, server);
  expect(server.seen.filter(({ path }) => path === '/users')).toHaveLength(3);
  expect(new Set((await quarter.availability()).map((line) => line.split(' ')[0]))).toEqual(
    new Set(['user-number-0', 'user-number-200', 'user-number-400']),
  );
  expect(await quarter.rows('source_identities.csv')).toHaveLength(398);
});

test('people who left and placeholders are nobody whom one would miss', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallKantata({
    users: {
      ...users,
      13: { email_address: 'gone@example.org', disabled: true },
      14: { email_address: null, generic: true },
    },
  });
  await acquire(quarter, server);
  expect(await quarter.rows('source_identities.csv')).toEqual([]);
});

test('whoever matches nobody is listed and told of, without their address in the log', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallKantata({
    users: { ...users, 13: { email_address: 'stranger@example.org', full_name: 'Stran Ger' } },
  });
  await acquire(quarter, server);
  expect(await quarter.rows('source_identities.csv')).toEqual([
    {
      Source: 'Kantata OX',
      'Source person id': '13',
      Email: 'stranger@example.org',
      UPN: 'stranger@example.org',
      'External User ID': '',
      Outcome: 'nobody',
    },
  ]);
  expect(quarter.events.filter(({ type }) => type === 'warning')).toEqual([
    expect.objectContaining({ code: 'people_unmatched', message: expect.stringContaining('1 of 3 people') }),
  ]);
  expect(JSON.stringify(quarter.events)).not.toMatch(/stranger|Stran Ger/);
});

test('people are found by an employee id that another system left with Kantata', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallKantata({
    users: { 11: { email_address: 'a@elsewhere.example.org', external_reference_ids: ['401', '402'] } },
    external_references: {
      401: { service_name: 'ledger', service_model_ref: 'E-2' },
      402: { service_name: 'payroll', service_model_ref: 'E-1' },
    },
  });
  await acquire(quarter, server, { KANTATA_EMPLOYEE_ID_SERVICE: 'payroll' });
  expect((await quarter.availability())[0]).toBe('user-ada 2026-11-23 100 Kantata OX tentative 0');
});

test('whose workweek nobody knows is told by their number, and nothing is said of their days', async () => {
  const quarter = await Quarter.with(exported);
  await acquire(quarter, await smallKantata({ users, workweeks: {} }));
  expect(await quarter.availability()).toEqual([]);
  expect(quarter.events.filter(({ type }) => type === 'warning')).toEqual([
    expect.objectContaining({ code: 'workweek_unknown', message: expect.stringContaining('2 people') }),
  ]);
});

test('when and for which days it was asked is kept', async () => {
  const quarter = await Quarter.with(exported);
  await acquire(quarter, await smallKantata({ users }));
  expect(await quarter.rows('side_sources.csv')).toEqual([
    {
      Source: 'Kantata OX',
      'As of': '2026-11-24',
      'First day': '2026-11-23',
      'Last day': '2026-11-29',
      'People matched': '2',
      'People unmatched': '0',
    },
  ]);
});

test('a server that is busy is waited for as long as it asks', async () => {
  const server = await smallKantata({ users }, (_, response, number) => {
    if (number !== 2) return false;
    response.writeHead(429, { 'retry-after': '7' }).end();
    return true;
  });
  const clock = new FastClock();
  await acquire(await Quarter.with(exported), server, {}, clock);
  expect(Math.max(...clock.waits)).toBeGreaterThanOrEqual(7000);
});

test('a wrong token is told by the name of its setting, and nothing is written', async () => {
  const quarter = await Quarter.with(exported);
  const fault = await acquire(quarter, await smallKantata({ users }), { KANTATA_TOKEN: 'wr0ng-token' }).catch(
    (error: unknown) => error as Error,
  );
  expect(fault).toMatchObject({ code: 'source_refused', remedy: expect.stringContaining('KANTATA_TOKEN') });
  expect(JSON.stringify(fault) + (fault as Error).message).not.toContain('wr0ng');
  expect(await quarter.files()).toEqual(['user_report.csv']);
});

test('pages that leave things out are turned again, and then refused', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallKantata({ users }, ({ path }, response) => {
    if (path !== '/users') return false;
    sendJson(response, { count: 3, results: [{ key: 'users', id: '11' }], users: { 11: users[11] } });
    return true;
  });
  await expect(acquire(quarter, server)).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: expect.stringContaining('3 entries'),
  });
  expect(server.seen).toHaveLength(3);
});

test.each<[string, Record<string, Table>]>([
  [
    'start_date',
    { workspace_allocations: { 71: allocation({ user_id: 11, minutes: 60, start_date: 'soon' }) } },
  ],
  ['minutes', { workspace_allocations: { 71: allocation({ user_id: 11 }) } }],
  ['user or a workspace resource', { workspace_allocations: { 71: allocation({ minutes: 60 }) } }],
  ['hours', { time_off_entries: { 91: { user_id: '11', requested_date: '2026-11-25', hours: 'all' } } }],
  ['workweeks.9', { workweek_memberships: { 5: { user_id: '11', workweek_id: '9' } } }],
])('an answer without %s is refused and named, and nothing is written', async (named, tables) => {
  const quarter = await Quarter.with(exported);
  await expect(acquire(quarter, await smallKantata({ users, ...tables }))).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: expect.stringContaining(named),
  });
  expect(await quarter.files()).toEqual(['user_report.csv']);
});
