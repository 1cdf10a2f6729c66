import { describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { serverAccount, type Account } from '../src/access/account.ts';
import { AuditLog } from '../src/audit/audit-log.ts';
import { statedPurpose } from '../src/audit/purpose.ts';
import { deleteOldAudit } from '../src/audit/retention.ts';
import { useApi } from './support/api.ts';

const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required' },
  fill: async (client) => {
    for (const [day, account, action, people, everyone, detail] of [
      ['2026-11-01T10:00:00Z', 'oidc:a:1', 'view_candidate', [1], false, {}],
      ['2026-11-02T23:59:59Z', 'oidc:a:2', 'search', [1, 2, 3], false, { q: '=cmd|calc' }],
      ['2026-11-03T00:00:00Z', 'token:7', 'list_all', [], true, {}],
      ['2026-11-04T10:00:00Z', 'oidc:a:1', 'search', [2], false, { q: 'say "hi",\nplease' }],
    ] as const)
      await client.query(
        `insert into audit_event (at, account, account_name, role, action, purpose, people, everyone, detail)
         values ($1, $2, 'Mari', 'manager', $3, '+47 project', $4, $5, $6)`,
        [day, account, action, people, everyone, JSON.stringify(detail)],
      );
  },
});

interface Event {
  readonly eventId: number;
  readonly action: string;
  readonly account: string;
  readonly people: number[];
  readonly purpose: string | null;
  readonly detail: Record<string, unknown>;
}
interface Page {
  readonly events: Event[];
  readonly nextBefore: number | null;
}
const look = (query: string) => api.get<Page>(`/api/v1/audit?${query}`, { as: 'admin' });
const filled = (events: readonly Event[]) =>
  events.filter(({ account }) => account !== 'token:1').map(({ action, people }) => [action, ...people]);

test('an admin sees who saw whom, newest first; looking is written down as well, before it is answered', async () => {
  const { body } = await look('');
  expect(body.events[0]).toMatchObject({ action: 'view_audit', account: 'token:1' });
  expect(filled(body.events)).toEqual([
    ['search', 2],
    ['list_all'],
    ['search', 1, 2, 3],
    ['view_candidate', 1],
  ]);
});

test.each<[string, unknown[][]]>([
  [
    'account=oidc:a:1',
    [
      ['search', 2],
      ['view_candidate', 1],
    ],
  ],
  ['action=view_candidate', [['view_candidate', 1]]],
  ['person=1', [['list_all'], ['search', 1, 2, 3], ['view_candidate', 1]]],
  ['from=2026-11-03&to=2026-11-03', [['list_all']]],
  [
    'to=2026-11-02',
    [
      ['search', 1, 2, 3],
      ['view_candidate', 1],
    ],
  ],
  ['account=nobody-of-that-id', []],
])('%s narrows it', async (query, expected) => {
  expect(filled((await look(query)).body.events)).toEqual(expected);
});

test('it is read page by page, and entries that come meanwhile move nothing', async () => {
  const seen: number[] = [];
  let before = '';
  for (let page = 0; page < 20; page++) {
    const { body } = await look(`to=2026-11-30&limit=1${before}`);
    seen.push(...body.events.map(({ eventId }) => eventId));
    if (body.nextBefore === null) break;
    before = `&before=${body.nextBefore}`;
  }
  expect(seen.slice(-4)).toEqual([4, 3, 2, 1]);
  expect(new Set(seen).size).toBe(seen.length);
});

test('as CSV it is whole, and no cell of it is a formula', async () => {
  const { text, headers } = await api.get('/api/v1/audit?format=csv&to=2026-11-05', { as: 'admin' });
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toBe('attachment; filename="audit.csv"');
  expect(text.split('\r\n')[0]).toBe(
    'eventId,at,account,accountName,role,action,purpose,requestId,everyone,people,detail',
  );
  expect(text).toContain(`4,2026-11-04T10:00:00.000Z,oidc:a:1,Mari,manager,search,'+47 project,`);
  expect(text).toContain(',1 2 3,');
  expect(text).toContain(String.raw`"{""q"":""say \""hi\"",\nplease""}"`);
  for (const line of text.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
});

test('a long audit streams as CSV', async () => {
  await api.database.query(
    `insert into audit_event (at, account, account_name, role, action)
     select '2020-06-01', 'bulk', 'bulk', 'viewer', 'search' from generate_series(1, 2500)`,
  );
  const { text } = await api.get('/api/v1/audit?format=csv&account=bulk', { as: 'admin' });
  expect(text.split('\r\n')).toHaveLength(2502);
});

test('the purpose that is stated is written down with what was done', async () => {
  await api.get('/api/v1/audit', { as: 'admin', headers: { 'x-purpose': 'Complaint 12' } });
  expect((await look('limit=2')).body.events[1]).toMatchObject({ purpose: 'Complaint 12' });
});

describe('a stated purpose', () => {
  test.each<[string | string[] | undefined, string | null]>([
    [undefined, null],
    ['  ', null],
    ['Staffing the harbour', 'Staffing the harbour'],
    ['Bemanning%20p%C3%A5%20havna', 'Bemanning på havna'],
    ['100 % sure', '100 % sure'],
    ['a%00b%0Ac', 'a b c'],
    [['a', 'b'], 'a, b'],
    ['x'.repeat(600), 'x'.repeat(500)],
  ])('%j is %j', (header, purpose) => {
    expect(statedPurpose({ 'x-purpose': header } as never)).toBe(purpose);
  });
});

test('what no text can hold does not keep the entries of others from being written', async () => {
  const log = new AuditLog(api.services.pool);
  const account: Account = { id: 'hostile', name: 'half \ud800 a pair', role: 'viewer', kind: 'token' };
  const record = (detail: Record<string, unknown>) =>
    log.record({ account, id: 'r', headers: {} }, { action: 'try', detail });
  await Promise.all([
    record({ q: 'fine' }),
    record({ q: 'nul \0 within' }),
    record({ q: ['half \udc00'], ['key \ud800']: 1 }),
    record({ q: String.raw`\u0000 written out` }),
    record({ q: 'whole 😀' }),
  ]);
  const { body } = await look('account=hostile');
  expect(body.events.map(({ detail }) => JSON.stringify(detail['q'])).toSorted()).toEqual(
    [
      String.raw`"\\u0000 written out"`,
      '"fine"',
      '"nul \ufffd within"',
      '"whole 😀"',
      '["half \ufffd"]',
    ].toSorted(),
  );
});

test('entries are kept as long as the settings say; that some were deleted is an entry itself', async () => {
  await withConnection(api.database, async (client) => {
    await client.query(
      `insert into audit_event (at, account, account_name, role, action)
       values (now() - interval '31 days', 'old', 'old', 'viewer', 'search'),
         (now() - interval '29 days', 'recent', 'recent', 'viewer', 'search')`,
    );
    expect(await deleteOldAudit(client, 30)).toBeGreaterThan(0);
    expect(await deleteOldAudit(client, 30)).toBe(0);
  });
  const left = await api.database.query<{ account: string }>(`select distinct account from audit_event`);
  expect(left.map(({ account }) => account)).toEqual(expect.arrayContaining(['recent', serverAccount.id]));
  expect(left.map(({ account }) => account)).not.toContain('old');
  expect((await look('action=delete_old_audit')).body.events).toMatchObject([
    { account: 'server', detail: { olderThanDays: 30 } },
  ]);
});

describe('where a purpose is required', () => {
  const strict = useApi({ env: { SMART_ASSIGN_PURPOSE_REQUIRED: 'true', SMART_ASSIGN_AUDIT_DAYS: '10' } });

  test('what tells of people is told to nobody who does not say why they ask', async () => {
    expect(await strict.get('/api/v1/audit')).toMatchObject({
      status: 400,
      body: { code: 'purpose_required', detail: expect.stringContaining('x-purpose') },
    });
    expect((await strict.get('/api/v1/audit', { headers: { 'x-purpose': ' ' } })).status).toBe(400);
    expect((await strict.get('/api/v1/audit', { headers: { 'x-purpose': 'Audit' } })).status).toBe(200);
  });

  test('what tells of nobody needs none', async () => {
    expect((await strict.get('/api/v1/tokens')).status).toBe(200);
    expect((await strict.get('/auth/me')).body).toMatchObject({ purposeRequired: true });
  });

  test('a server that begins to listen deletes what is too old', async () => {
    await strict.database.query(
      `insert into audit_event (at, account, account_name, role, action) values ('2020-01-01', 'old', 'old', 'viewer', 'search')`,
    );
    await strict.app.listen({ host: '127.0.0.1', port: 0 });
    await expect
      .poll(() => strict.database.query(`select from audit_event where account = 'old'`))
      .toEqual([]);
  });
});
