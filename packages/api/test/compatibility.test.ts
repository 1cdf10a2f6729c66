import { expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

type Listed = Record<string, unknown> & { user_id: number; full_name: string };
interface Page {
  candidates: Listed[];
  total: number;
  page: number;
  limit: number;
}

let ids: number[];
const api = useApi({
  fill: async (client) => {
    ids = await addPeople(client, [
      {
        name: 'Astrid Berg',
        email: 'astrid@example.org',
        title: 'Senior Cloud Engineer',
        country: 'Ireland',
        sfia: 5,
        cpd: 'CPD3L',
        skills: { Kubernetes: [4, 3], Java: [9, 4] },
        yearsOfExperience: 12,
        clearances: [
          { name: 'SC', from: '2020-01-01', to: '2027-01-01' },
          { name: 'DV', from: '2015-01-01', to: '2020-01-01' },
          { name: 'BPSS' },
          { name: 'NPPV3' },
        ],
        // Half on working days; the full weekends do not count.
        availability: { ...days('2026-11-23', '2027-01-31', 50), '2026-11-28': 100, '2026-11-29': 100 },
      },
      { name: 'Bao Tran', title: 'Data Analyst', country: 'UK', cpd: 'CPD5L', skills: { Python: [2, 2] } },
      {
        name: 'Bao Tran',
        email: 'bao.second@example.org',
        titles: { no: 'Prosjektleder' },
        country: 'UK',
        sfia: 6,
        clearances: [{ name: 'SC', from: '2019-01-01', to: '2026-11-22' }, { name: 'NPPV2' }],
        skills: { JavaScript: [7, 3] },
        availability: days('2026-11-01', '2027-02-01', 75),
      },
    ]);
    await client.query(
      `insert into cvs (cv_partner_cv_id, user_id, title_multilang, cv_last_updated)
       values ('older', $1, '{"int":"Trainee"}', '2019-01-01')`,
      [ids[0]],
    );
    await client.query(
      `update cvs set cv_last_updated = '2026-01-01' where user_id = $1 and cv_partner_cv_id <> 'older'`,
      [ids[0]],
    );
  },
});

const keys = [
  'availability',
  'clearance',
  'country',
  'department',
  'email',
  'full_name',
  'latest_cv_title',
  'skills',
  'user_id',
  'user_name',
];

const page = async (query: string): Promise<Page> => {
  const { status, body } = await api.get<Page>(`/api/v1/candidates?${query}`);
  expect(status).toBe(200);
  return body;
};
const found = async (query: string): Promise<number[]> =>
  (await page(query)).candidates.map(({ user_id }) => user_id);

test('a program finds the service at the root, a browser is sent to the page', async () => {
  expect(await api.get('/')).toMatchObject({ status: 200, body: { ok: true, service: 'smart-assign' } });
  const browser = await api.get('/', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
  expect(browser).toMatchObject({ status: 302, headers: { location: '/docs' } });
});

test('the first front end gets everybody as a bare array, one row a person, in exactly its fields', async () => {
  const { body } = await api.get<Listed[]>('/api/all-candidates?_=1732406400');
  expect(body.map(({ user_id }) => user_id)).toEqual(ids);
  for (const listed of body) expect(Object.keys(listed).toSorted()).toEqual(keys);
  expect(body[0]).toEqual({
    user_id: ids[0],
    full_name: 'Astrid Berg',
    user_name: 'Astrid Berg',
    email: 'astrid@example.org',
    department: 'CPD3L / SFIA5',
    country: 'Ireland',
    latest_cv_title: 'Senior Cloud Engineer',
    skills: 'Java, Kubernetes',
    availability: 50,
    clearance: 'SC',
  });
});

test('what is not known is told as the origin told it, and a clearance that lapsed yesterday does not count', async () => {
  const { body } = await api.get<Listed[]>('/api/all-candidates');
  expect(body[1]).toMatchObject({ department: 'CPD5L', availability: 0, clearance: 'None' });
  expect(body[2]).toMatchObject({
    department: 'SFIA6',
    latest_cv_title: 'Prosjektleder',
    clearance: 'NPPV2',
    availability: 75,
  });
});

test('the second front end gets pages, with years of experience and the total', async () => {
  const { candidates, ...rest } = await page('page=1&limit=2&_ts=5');
  expect(rest).toEqual({ total: 3, page: 1, limit: 2 });
  for (const listed of candidates)
    expect(Object.keys(listed).toSorted()).toEqual([...keys, 'years_experience'].toSorted());
  expect(candidates.map((each) => each['years_experience'])).toEqual([12, 2]);
  const second = await page('page=2&limit=2');
  expect(second.candidates.map(({ user_id }) => user_id)).toEqual([ids[2]]);
  expect(await page('page=3&limit=2')).toMatchObject({ candidates: [], total: 3 });
  expect(await page('')).toMatchObject({ total: 3, page: 1, limit: 25 });
});

test.each([
  ['country=ireland', [0]],
  ['country=Ire', []],
  ['grade=cpd3l', [0]],
  ['grade=CPD5', [1]],
  ['grade=SFIA6', [2]],
  ['clearance=SC', [0]],
  ['clearance=NPPV2', [2]],
  ['clearance=None', [1]],
  ['availability=50', [0, 2]],
  ['availability=51', [2]],
  ['role=ENGINEER', [0]],
  ['skill=java', [0, 2]],
  ['skill=java&country=UK', [2]],
  ['role=&skill=&country=', [0, 1, 2]],
  ['role=%25', []],
])('a filter %s finds who is shown to match', async (query, people) => {
  expect(await found(query)).toEqual(people.map((index) => ids[index]));
});

test.each([
  ['page 0', 'page=0'],
  ['a page before the first', 'page=-1'],
  ['a page of more than 500', 'limit=501'],
  ['a limit that is no number', 'limit=NaN'],
  ['more than fully available', 'availability=101'],
  ['an availability in words', 'availability=half'],
  ['two roles', 'role=a&role=b'],
  ['a skill of 201 letters', `skill=${'x'.repeat(201)}`],
])('%s is refused', async (_, query) => {
  expect(await api.get(`/api/v1/candidates?${query}`)).toMatchObject({ status: 400 });
});

test('who has the list already is told so without it, until somebody changes', async () => {
  const first = await api.get('/api/all-candidates');
  const etag = String(first.headers['etag']);
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  const again = await api.get('/api/all-candidates', { headers: { 'if-none-match': `"other", W/${etag}` } });
  expect(again).toMatchObject({ status: 304, text: '', headers: { etag } });
  expect(again.headers).not.toHaveProperty('content-length');

  await api.database.query('update users set country = $1 where user_id = $2', ['Spain', ids[0]]);
  const changed = await api.get<Listed[]>('/api/all-candidates', { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(changed.body[0]).toMatchObject({ country: 'Spain' });
  expect(changed.headers['etag']).not.toBe(etag);
  await api.database.query('update users set country = $1 where user_id = $2', ['Ireland', ids[0]]);
});

test('a caller who takes it packed gets the same list packed, under an ETag of its own', async () => {
  const plain = await api.get('/api/all-candidates');
  const packed = await api.app.inject({
    url: '/api/all-candidates',
    headers: { 'accept-encoding': 'br;q=0, gzip' },
  });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: expect.stringContaining('accept-encoding'),
  });
  expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.text);
});

test('the list and each page are written down with whom they showed', async () => {
  await api.database.query('truncate audit_event');
  await api.get('/api/all-candidates', { headers: { 'x-purpose': 'staffing' } });
  await found('skill=python');
  expect(
    await api.database.query('select action, people, everyone, purpose from audit_event order by event_id'),
  ).toEqual([
    { action: 'list_candidates', people: [], everyone: true, purpose: 'staffing' },
    { action: 'list_candidates', people: [ids[1]], everyone: false, purpose: null },
  ]);
});

test('a viewer may not call either, and a blind view has no names', async () => {
  for (const url of ['/api/all-candidates', '/api/v1/candidates'])
    expect(await api.get(url, { as: 'viewer' })).toMatchObject({ status: 403 });
  const all = await api.get<Listed[]>('/api/all-candidates?blind=true');
  const paged = await page('blind=true');
  for (const [listed] of [all.body, paged.candidates]) {
    expect(listed).toMatchObject({ user_id: ids[0] });
    for (const hidden of ['full_name', 'user_name', 'email']) expect(listed).not.toHaveProperty(hidden);
  }
});

test('a blind view tells no name by its order either, nor by a title', async () => {
  const name = async (text: string, title: string) => {
    await api.database.query(
      `update users set name_multilang = jsonb_build_object('int', $2::text) where user_id = $1`,
      [ids[0], text],
    );
    await api.database.query(
      `update cvs set title_multilang = jsonb_build_object('int', $2::text)
       where user_id = $1 and cv_partner_cv_id <> 'older'`,
      [ids[0], title],
    );
  };
  await name('Zoe Zimmer', 'Senior Cloud Engineer (Zoe)');
  const named = await page('limit=3');
  expect(named.candidates.map(({ user_id }) => user_id)).toEqual([ids[1], ids[2], ids[0]]);
  const { body: all } = await api.get<Listed[]>('/api/all-candidates?blind=true');
  const { candidates: paged } = await page('blind=true&limit=3');
  for (const listed of [all, paged]) {
    expect(listed.map(({ user_id }) => user_id)).toEqual(ids);
    expect(listed[0]).toMatchObject({ latest_cv_title: 'Senior Cloud Engineer ([name])' });
  }
  expect(await found('blind=true&role=zoe')).toEqual([]);
  await name('Astrid Berg', 'Senior Cloud Engineer');
});

test('where all data on availability is past, its last 28 days count', async () => {
  const kept = await api.database.query('delete from user_availability returning *');
  await api.database.query(
    `insert into user_availability (user_id, date, percent_available)
     select $1, day, case when day > '2026-10-02' then 40 else 0 end from generate_series(date '2026-09-01', date '2026-10-30', '1 day') as day`,
    [ids[0]],
  );
  const { body } = await api.get<Listed[]>('/api/all-candidates');
  expect(body.map(({ availability }) => availability)).toEqual([40, 0, 0]);
  expect(kept.length).toBeGreaterThan(0);
});

test('an empty database has nobody', async () => {
  await api.database.query('truncate users cascade');
  expect((await api.get('/api/all-candidates')).body).toEqual([]);
  expect(await page('availability=50')).toEqual({ candidates: [], total: 0, page: 1, limit: 25 });
});
