import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { addPeople } from './support/people.ts';

let ola: number;
const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required' },
  fill: async (client) => {
    [ola] = (await addPeople(client, [{ name: 'Ola Nordmann', email: 'Ola@example.org' }])) as [number];
    await client.query(`update users set upn = 'on@corp.example.org', external_user_id = 'E-7'`);
    await client.query(
      `insert into hr_person (user_id, source, employee_id, department) values ($1, 'BambooHR', 'E-7', 'Cloud')`,
      [ola],
    );
    await client.query(
      `insert into side_source (source, as_of, first_day, last_day)
       values ('BambooHR', '2026-11-24', '2026-11-24', '2027-05-25')`,
    );
    await client.query(
      `insert into source_identity (source, source_person_id, email, external_user_id, outcome) values
         ('BambooHR', '1', 'ola@EXAMPLE.org', null, 'several'),
         ('BambooHR', '2', 'ON@corp.example.org', 'E-9', 'shared'),
         ('BambooHR', '3', 'kari@example.org', 'E-8', 'nobody'),
         ('Kantata OX', '1', null, 'E-7', 'several'),
         ('Kantata OX', '2', null, null, 'nobody')`,
    );
    await client.query('refresh materialized view cv_search_profile_mv');
  },
});

interface Page {
  readonly identities: Record<string, unknown>[];
  readonly nextAfter: string | null;
}
const look = (query = '') => api.get<Page>(`/api/v1/identities?${query}`, { as: 'manager' });
const told = ({ identities }: Page) =>
  identities.map(({ source, sourcePersonId }) => `${String(source)} ${String(sourcePersonId)}`);

test('a manager sees who of other systems is not one person of the export, and why', async () => {
  const { body } = await look();
  expect(told(body)).toEqual(['BambooHR 1', 'BambooHR 2', 'BambooHR 3', 'Kantata OX 1', 'Kantata OX 2']);
  expect(body.identities[2]).toEqual({
    source: 'BambooHR',
    sourcePersonId: '3',
    email: 'kari@example.org',
    employeeId: 'E-8',
    outcome: 'nobody',
  });
  expect(body.nextAfter).toBeNull();
});

test('a viewer sees nothing of it', async () => {
  const { status, text } = await api.get('/api/v1/identities', { as: 'viewer' });
  expect(status).toBe(403);
  expect(text).not.toContain('example.org');
});

test.each([
  ['source=Kantata%20OX', ['Kantata OX 1', 'Kantata OX 2']],
  ['outcome=several', ['BambooHR 1', 'Kantata OX 1']],
  ['source=BambooHR&outcome=nobody', ['BambooHR 3']],
])('%s narrows the list', async (query, expected) => {
  expect(told((await look(query)).body)).toEqual(expected);
});

test('page after page everybody comes once', async () => {
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { body } = await look(`limit=2${after === '' ? '' : `&after=${after}`}`);
    expect(body.identities.length).toBeLessThanOrEqual(2);
    seen.push(...told(body));
    after = body.nextAfter;
  }
  expect(seen).toEqual(told((await look()).body));
});

test('a place that no page gave is refused', async () => {
  for (const after of ['nonsense', Buffer.from('{}').toString('base64url')])
    expect((await look(`after=${after}`)).status).toBe(400);
});

test('looking is written into the audit', async () => {
  await look('source=BambooHR');
  const [event] = await api.database.query(
    `select action, role, detail from audit_event order by event_id desc limit 1`,
  );
  expect(event).toEqual({ action: 'view_identities', role: 'manager', detail: { source: 'BambooHR' } });
});

test('a manager sees what the HR department’s system says of a person, a viewer does not', async () => {
  const profile = (as: 'manager' | 'viewer') =>
    api.get<{ employment?: unknown; department: unknown }>(`/api/v1/candidates/${ola}`, { as });
  expect((await profile('manager')).body).toMatchObject({
    department: null,
    employment: {
      source: 'BambooHR',
      asOf: '2026-11-24',
      employeeId: 'E-7',
      department: 'Cloud',
      country: null,
    },
  });
  expect((await profile('viewer')).body).not.toHaveProperty('employment');
});

test('whoever asks what is held about them is told of these too', async () => {
  const { body } = await api.get<{ identities: object[]; tables: Record<string, object[]> }>(
    `/api/v1/candidates/${ola}/subject-access`,
    { as: 'admin' },
  );
  expect(body.tables['hr_person']).toEqual([expect.objectContaining({ department: 'Cloud' })]);
  expect(body.identities).toMatchObject([
    { source: 'BambooHR', source_person_id: '1' },
    { source: 'BambooHR', source_person_id: '2' },
    { source: 'Kantata OX', source_person_id: '1' },
  ]);
});

test('whoever is erased goes out of these too', async () => {
  expect((await api.ask('DELETE', `/api/v1/candidates/${ola}`, { as: 'admin' })).status).toBe(204);
  expect(told((await look()).body)).toEqual(['BambooHR 3', 'Kantata OX 2']);
  expect(await api.database.query('select * from hr_person')).toEqual([]);
});
