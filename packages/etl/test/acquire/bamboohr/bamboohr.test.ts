import { expect, test } from 'vitest';
import { acquireBambooHr } from '../../../src/acquire/bamboohr/index.ts';
import { settings } from '../../../src/acquire/bamboohr/settings.ts';
import { readSettings } from '../../../src/acquire/settings.ts';
import { person, row } from '../../support/export.ts';
import { FastClock } from '../http/fast-clock.ts';
import { sendJson, type TestServer } from '../http/test-server.ts';
import { Quarter } from '../side-reports/quarter.ts';
import { apiKey, request, smallBambooHr } from './small-bamboohr.ts';

// A Friday to the Tuesday after it.
const window = { from: '2026-11-27', to: '2026-12-01' };
const ada = person('Ada', { 'External User ID': '77' });
const bo = person('Bo');
const exported = { 'user_report.csv': [row(ada), row(bo)] };
const employees = [
  {
    id: '1',
    displayName: 'Ada Birch',
    workEmail: 'ADA@example.org',
    employeeNumber: '77',
    department: 'Data, and more',
    country: 'Norway',
    status: 'Active',
    jobTitle: 'Engineer',
  },
  { id: '2', displayName: 'Bo', workEmail: 'bo@example.org', department: null },
];

const acquire = (
  quarter: Quarter,
  { url }: Pick<TestServer, 'url'>,
  env: NodeJS.ProcessEnv = {},
  clock = new FastClock(),
) =>
  acquireBambooHr(quarter.into, window, {
    ...quarter.circumstances,
    settings: readSettings('bamboohr', settings, {
      BAMBOOHR_COMPANY: 'acme',
      BAMBOOHR_API_KEY: apiKey,
      BAMBOOHR_BASE_URL: url,
      ...env,
    }),
    clock,
  });

test('absence is a ceiling on each working day, told in days or in hours', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallBambooHr({
    employees,
    requests: [
      request('1', 'days', { '2026-11-27': '1', '2026-11-28': '1', '2026-11-30': '0.5' }),
      request('2', 'hours', { '2026-11-30': '1.5' }),
      request('2', 'hours', { '2026-11-30': '1.5', '2026-12-01': '9', '2026-12-02': '7.5' }),
    ],
  });
  await acquire(quarter, server);
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-27 0 BambooHR',
    'user-ada 2026-11-30 50 BambooHR',
    'user-ada 2026-12-01 100 BambooHR',
    'user-bo 2026-11-27 100 BambooHR',
    'user-bo 2026-11-30 60 BambooHR',
    'user-bo 2026-12-01 0 BambooHR',
  ]);
});

test('hours are held against the hours of a whole day that are set', async () => {
  const quarter = await Quarter.with(exported);
  const server = await smallBambooHr({ employees, requests: [request('1', 'hours', { '2026-11-27': '4' })] });
  await acquire(quarter, server, { BAMBOOHR_HOURS_PER_DAY: '8' });
  expect((await quarter.availability())[0]).toBe('user-ada 2026-11-27 50 BambooHR');
});

test('it is asked with key and x, for JSON, for what is approved in the window', async () => {
  const server = await smallBambooHr({ employees });
  await acquire(await Quarter.with(exported), server);
  expect(server.seen.map(({ method, path, query }) => `${method} ${path}?${query.toString()}`)).toEqual([
    'GET /api/v1/employees/directory?',
    'GET /api/v1/time_off/requests?start=2026-11-27&end=2026-12-01&status=approved',
  ]);
});

test('what it says of people is kept beside what their CVs say', async () => {
  const quarter = await Quarter.with(exported);
  const { rows } = await acquire(quarter, await smallBambooHr({ employees }));
  expect(rows).toMatchObject({ 'hr_people.csv': 2 });
  expect(await quarter.rows('hr_people.csv')).toEqual([
    {
      Email: '',
      UPN: '',
      'External User ID': '',
      'CV Partner User ID': 'user-ada',
      Source: 'BambooHR',
      'Employee id': '77',
      Department: 'Data, and more',
      Country: 'Norway',
      Status: 'Active',
      'Job title': 'Engineer',
    },
    expect.objectContaining({ 'CV Partner User ID': 'user-bo', 'Employee id': '', Department: '' }),
  ]);
});

test('people are found by their employee number, or by the field that is set', async () => {
  const unmailed = [{ id: '77', employeeNumber: 'x', workEmail: null }];
  const quarter = await Quarter.with(exported);
  const server = await smallBambooHr({ employees: unmailed });
  await acquire(quarter, server);
  expect(await quarter.rows('source_identities.csv')).toMatchObject([{ Outcome: 'nobody' }]);
  await acquire(quarter, server, { BAMBOOHR_EMPLOYEE_ID_FIELD: 'id' });
  expect(await quarter.rows('source_identities.csv')).toEqual([]);
  expect(await quarter.rows('hr_people.csv')).toMatchObject([{ 'CV Partner User ID': 'user-ada' }]);
});

test('whoever is absent and not in the directory is listed too', async () => {
  const quarter = await Quarter.with(exported);
  const requests = [request('9', 'days', { '2026-11-27': '1' })];
  await acquire(quarter, await smallBambooHr({ employees, requests }));
  expect(await quarter.rows('source_identities.csv')).toMatchObject([
    { Source: 'BambooHR', 'Source person id': '9', Email: '', Outcome: 'nobody' },
  ]);
});

test('a request without days, or one that is not approved after all, takes nothing away', async () => {
  const quarter = await Quarter.with(exported);
  const denied = { ...request('1', 'days', { '2026-11-27': '1' }), status: { status: 'denied' } };
  const empty = { ...request('1', 'days', {}), dates: [] };
  await acquire(quarter, await smallBambooHr({ employees, requests: [denied, empty] }));
  expect((await quarter.availability())[0]).toBe('user-ada 2026-11-27 100 BambooHR');
});

test.each([429, 503])('a server that answers %i is waited for as long as it asks', async (status) => {
  const server = await smallBambooHr({ employees }, (_, response, number) => {
    if (number !== 1) return false;
    response.writeHead(status, { 'retry-after': '11' }).end();
    return true;
  });
  const clock = new FastClock();
  await acquire(await Quarter.with(exported), server, {}, clock);
  expect(Math.max(...clock.waits)).toBeGreaterThanOrEqual(11_000);
});

test('a wrong key is told by the name of its setting, and nothing is written', async () => {
  const quarter = await Quarter.with(exported);
  const fault = await acquire(quarter, await smallBambooHr({ employees }), {
    BAMBOOHR_API_KEY: 'wr0ng-key',
  }).catch((error: unknown) => error as Error);
  expect(fault).toMatchObject({
    code: 'source_refused',
    remedy: expect.stringContaining('BAMBOOHR_API_KEY'),
  });
  const told = JSON.stringify(fault) + (fault as Error).message;
  expect(told).not.toContain('wr0ng');
  expect(told).not.toContain(Buffer.from('wr0ng-key:x').toString('base64'));
  expect(await quarter.files()).toEqual(['user_report.csv']);
});

test('a page to sign in on instead of an answer is told as such', async () => {
  const server = await smallBambooHr({ employees }, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
    return true;
  });
  await expect(acquire(await Quarter.with(exported), server)).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: expect.stringContaining('not JSON'),
  });
});

test.each<[string, { employees?: object[]; requests?: unknown }]>([
  ['employees must not be empty', { employees: [] }],
  ['employees[0].id', { employees: [{ workEmail: 'a@example.org' }] }],
  ['[0].amount.unit', { requests: [request('1', 'weeks', { '2026-11-27': '1' })] }],
  ['[0].dates.2026-11-27', { requests: [request('1', 'days', { '2026-11-27': 'all' })] }],
  ['[0].dates must have days', { requests: [request('1', 'days', { soon: '1' })] }],
  ['the answer must be a list', { requests: { error: 'no' } }],
])('an answer at fault is told by its place: %s', async (place, answers) => {
  const quarter = await Quarter.with(exported);
  const server = await smallBambooHr({ employees }, ({ path }, response) => {
    const isDirectory = path.endsWith('directory');
    const answer = isDirectory ? answers.employees && { employees: answers.employees } : answers.requests;
    if (answer === undefined) return false;
    sendJson(response, answer);
    return true;
  });
  await expect(acquire(quarter, server)).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: expect.stringContaining(place),
  });
  expect(await quarter.files()).toEqual(['user_report.csv']);
});

test('a company that is no part of an address is refused with the other settings', () => {
  expect(() => readSettings('bamboohr', settings, { BAMBOOHR_COMPANY: 'acme.example.org/x' })).toThrow(
    /BAMBOOHR_COMPANY must be[^]*BAMBOOHR_API_KEY is missing/,
  );
});
