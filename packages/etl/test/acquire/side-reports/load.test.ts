import { erasePerson, withConnection } from '@smart-assign/database';
import { expect, test } from 'vitest';
import type { Employment } from '../../../src/acquire/side-reports/source-state.ts';
import { addSideSource, type SideAnswer } from '../../../src/acquire/side-reports/side-source.ts';
import { person, row } from '../../support/export.ts';
import { countsOf, useWorkbench } from '../../support/workbench.ts';
import { bamboohr, kantata, say } from '../availability/said.ts';
import { Quarter } from './quarter.ts';

const bench = useWorkbench();
const ada = person('Ada', { Department: 'Data' });
const bo = person('Bo');
const exported = {
  'user_report.csv': [row(ada), row(bo)],
  'availability_report.csv': [row(bo, { Date: '2026-11-23', 'Percent Available': 80, Source: 'Plan' })],
};
const employment: Employment = {
  employeeId: '77',
  department: 'Cloud',
  country: 'NO',
  status: 'Active',
  jobTitle: null,
};

/** Lets the HR system tell of people by their e-mail. */
function employ(quarter: Quarter, emails: readonly string[], matched: readonly string[] = emails) {
  const answer: SideAnswer = {
    people: emails.map((email) => ({ id: email, email, employeeId: null })),
    daysOf: () => [],
    employment: new Map(matched.map((email) => [email, employment])),
  };
  const window = { from: '2026-11-23', to: '2026-11-27' };
  return addSideSource(bamboohr, quarter.into, window, quarter.circumstances, async () => answer);
}

test('what the sources said is loaded beside the export', async () => {
  const quarter = await Quarter.with(exported);
  await employ(quarter, ['ada@example.org', 'stranger@example.org']);
  await say(quarter, kantata, {
    'ada@example.org': {
      '2026-11-23': { percentAvailable: 0, tentativePercent: 25, isOverbooked: true },
      '2026-11-24': { percentAvailable: 50, tentativePercent: 0, isOverbooked: false },
    },
  });
  await bench.load(quarter.path);
  expect(await bench.rejects()).toEqual([]);
  expect(
    await bench.query(
      `select cv_partner_user_id as person, date::text, percent_available as percent, source, tentative_percent as tentative, overbooked
       from user_availability join users using (user_id) order by 1, 2`,
    ),
  ).toEqual([
    {
      person: 'user-ada',
      date: '2026-11-23',
      percent: 0,
      source: 'Kantata OX',
      tentative: 25,
      overbooked: true,
    },
    {
      person: 'user-ada',
      date: '2026-11-24',
      percent: 50,
      source: 'Kantata OX',
      tentative: 0,
      overbooked: false,
    },
    { person: 'user-bo', date: '2026-11-23', percent: 80, source: 'Plan', tentative: null, overbooked: null },
  ]);
  expect(
    await bench.query(
      `select hr_person.*, users.department as cv_department from hr_person join users using (user_id)`,
    ),
  ).toMatchObject([
    { source: 'BambooHR', employee_id: '77', department: 'Cloud', country: 'NO', cv_department: 'Data' },
  ]);
  expect(await bench.query('select * from source_identity')).toEqual([
    {
      source: 'BambooHR',
      source_person_id: 'stranger@example.org',
      email: 'stranger@example.org',
      external_user_id: null,
      outcome: 'nobody',
    },
  ]);
  expect(
    await bench.query(
      `select source, as_of::text, first_day::text, people_matched from side_source order by 1`,
    ),
  ).toEqual([
    { source: 'BambooHR', as_of: '2026-11-24', first_day: '2026-11-23', people_matched: 1 },
    { source: 'Kantata OX', as_of: '2026-11-24', first_day: '2026-11-23', people_matched: 1 },
  ]);
});

test('asked again another day and answered the same, no row of people or days is written', async () => {
  const quarter = await Quarter.with(exported);
  await employ(quarter, ['ada@example.org']);
  await bench.load(quarter.path);
  quarter.now = new Date('2026-11-25T08:00:00Z');
  await employ(quarter, ['ada@example.org']);
  const receipt = await bench.load(quarter.path, { reread: true });
  const written = receipt.reports.filter(({ tables }) =>
    Object.values(tables).some(({ inserted, updated, deleted }) => inserted + updated + deleted > 0),
  );
  expect(written.map(({ file }) => file)).toEqual(['side_sources.csv']);
});

test('an export without what sources write is loaded without a word about it', async () => {
  await bench.load((await Quarter.with(exported)).path);
  expect(
    bench.events.filter((event) => /hr_people|source|Tentative|Overbooked/.test(JSON.stringify(event))),
  ).toEqual([]);
});

test('a list of identities that becomes short or empty is good news and no reason to refuse the load', async () => {
  const quarter = await Quarter.with(exported);
  const strangers = Array.from({ length: 150 }, (_, index) => `stranger${index}@example.org`);
  await employ(quarter, ['ada@example.org', ...strangers]);
  await bench.load(quarter.path);
  await employ(quarter, ['ada@example.org', ...strangers.slice(0, 3)]);
  expect(countsOf(await bench.load(quarter.path), 'source_identities.csv')).toMatchObject({ deleted: 147 });
  await employ(quarter, ['ada@example.org']);
  expect(countsOf(await bench.load(quarter.path), 'source_identities.csv')).toMatchObject({ deleted: 3 });
});

test('whoever was erased stays erased in what sources say, also by what was their UPN', async () => {
  const quarter = await Quarter.with(exported);
  await say(quarter, kantata, { 'ada@example.org': { '2026-11-23': 40 } });
  await employ(quarter, ['ada@example.org']);
  await bench.load(quarter.path);
  const { user_id } = await bench.one<{ user_id: number }>(
    `select user_id from users where cv_partner_user_id = 'user-ada'`,
  );
  await withConnection(bench.database, (client) => erasePerson(client, user_id));
  expect(await bench.query('select * from hr_person')).toEqual([]);

  // Flowcase has let her go, HR has not.
  await quarter.put('user_report.csv', (await quarter.text('user_report.csv')).replace(/^Ada.*\n/m, ''));
  await employ(quarter, ['ada@upn.example.org', 'ADA@example.org', 'stranger@example.org']);
  await bench.load(quarter.path, { limits: { allowShrink: true } });
  expect(await bench.values('select email from source_identity')).toEqual(['stranger@example.org']);
  const rejects = (await bench.rejects()).filter(({ file }) => file === 'source_identities.csv');
  expect(rejects).toMatchObject([
    { code: 'suppressed', value: null },
    { code: 'suppressed', value: null },
  ]);
});

test('rows of the company that a load would reject are rejected, and named', async () => {
  const quarter = await Quarter.with({
    ...exported,
    'availability_report.csv':
      'CV Partner User ID,Date,Percent Available,Source\n' +
      'user-bo,2026-11-23,80,Plan\n' +
      'user-nobody,2026-11-23,80,Plan\n' +
      'user-bo,some day,80,Plan\n' +
      'user-bo,2026-11-25,lots,Plan\n' +
      'user-bo,2026-11-26\n' +
      'user-bo,2026-11-27,130,Plan\n',
  });
  await say(quarter, kantata, { 'ada@example.org': { '2026-11-23': 40 } });
  await bench.load(quarter.path, { limits: { maxRejectPercent: 100 } });
  expect((await bench.rejects()).map(({ line, code, value }) => ({ line, code, value }))).toEqual([
    { line: 3, code: 'unknown_person', value: 'user-nobody' },
    { line: 4, code: 'bad_date', value: 'some day' },
    { line: 5, code: 'bad_percent', value: 'lots' },
    { line: 6, code: 'too_few_cells', value: null },
    { line: 7, code: 'out_of_range', value: '130' },
  ]);
  expect((await quarter.text('availability_report.csv')).split('\r\n')[5]).toBe(
    'availability-company.csv line 6',
  );
  expect(await bench.one('select count(*)::integer as count from user_availability')).toEqual({ count: 3 });
});
