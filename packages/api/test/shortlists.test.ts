import { beforeEach, describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { createToken } from '../src/access/tokens.ts';
import type { Ask } from './support/api.ts';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';
import { unzip } from './support/zip.ts';

// Today is Monday 2026-11-23.
let [ada, bea, cyd] = [0, 0, 0];
const api = useApi({
  fill: async (client) => {
    [ada, bea, cyd] = (await addPeople(client, [
      {
        name: 'Ada Birch',
        titles: { int: 'Engineer', no: 'Ingeniør' },
        country: 'Norway',
        department: 'Data',
        sfia: 5,
        cpd: 'CPD3L',
        skills: { SQL: [6, 4], Go: [2, 5], Excel: [null, null] },
        clearances: [
          { name: 'SC', from: '2024-01-01', to: '2027-03-01' },
          { name: 'BPSS', from: '2020-01-01' },
          { name: 'DV', from: '2020-01-01', to: '2026-01-01' },
          { name: 'NPPV2', from: '2024-01-01' },
          { name: 'None' },
        ],
        availability: { ...days('2026-11-23', '2026-11-29', 100), ...days('2026-11-30', '2026-12-04', 45) },
      },
      { name: 'Bea Moss', title: '=cmd' },
      { name: 'Cyd Reed', title: 'CV of Cyd Reed' },
    ])) as [number, number, number];
  },
});

interface List {
  shortlistId: number;
  name: string;
  note: string;
  isOwn: boolean;
  owner?: string;
  members: number;
  sharedUntil: string | null;
}
interface Filled extends List {
  people: { userId: number; name?: string; note?: string; percentAvailable: number | null }[];
}

const manager = { as: 'manager' } as const;
let list = '';

async function create(name = 'Oslo team', ask: Ask = manager): Promise<string> {
  const { status, body } = await api.ask<List>('POST', '/api/v1/shortlists', { ...ask, body: { name } });
  expect(status).toBe(201);
  return `/api/v1/shortlists/${body.shortlistId}`;
}
const put = (userId: number, note?: string, address = list, ask: Ask = manager) =>
  api.ask('PUT', `${address}/members/${userId}`, { ...ask, body: note === undefined ? {} : { note } });
const read = async (address = list, ask: Ask = manager) => (await api.get<Filled>(address, ask)).body;
const memberIds = async () => (await read()).people.map(({ userId }) => userId);

/** A manager who is not the one that the other tests are. */
async function otherManager(): Promise<Ask> {
  const { secret } = await withConnection(api.database, (client) =>
    createToken(client, {
      name: 'another',
      role: 'manager',
      createdBy: 'tests',
      expiresAt: new Date(Date.now() + 60_000),
    }),
  );
  return { headers: { authorization: `Bearer ${secret}` } };
}

beforeEach(async () => {
  list = await create();
});

describe('a shortlist', () => {
  test('shows who is on it, what they can do and when, and what was noted', async () => {
    await put(ada, 'Speaks German');
    await put(bea);
    const filled = await read(`${list}?from=2026-11-23&to=2026-12-04&lang=no`);
    expect(filled).toMatchObject({
      name: 'Oslo team',
      isOwn: true,
      members: 2,
      from: '2026-11-23',
      to: '2026-12-04',
    });
    expect(filled.people).toEqual([
      {
        userId: ada,
        name: 'Ada Birch',
        email: 'ada.birch@example.org',
        title: 'Ingeniør',
        sfiaLevel: 5,
        cpdLabel: 'CPD3L',
        country: 'Norway',
        department: 'Data',
        clearances: [
          { name: 'SC', validTo: '2027-03-01' },
          { name: 'NPPV2', validTo: null },
        ],
        percentAvailable: 72,
        skills: [
          { skill: 'Go', years: 2, level: 5 },
          { skill: 'SQL', years: 6, level: 4 },
          { skill: 'Excel', years: null, level: null },
        ],
        note: 'Speaks German',
        addedAt: expect.any(String) as unknown,
      },
      expect.objectContaining({
        userId: bea,
        title: '=cmd',
        percentAvailable: null,
        clearances: [],
        skills: [],
      }),
    ]);
  });

  test('is renamed and noted on, and deleted', async () => {
    const { body } = await api.ask<List>('PATCH', list, { ...manager, body: { note: 'For the spring' } });
    expect(body).toMatchObject({ name: 'Oslo team', note: 'For the spring' });
    await api.ask('PATCH', list, { ...manager, body: { name: ' Bergen team ' } });
    expect(await read()).toMatchObject({ name: 'Bergen team', note: 'For the spring' });
    expect((await api.ask('DELETE', list, manager)).status).toBe(204);
    expect((await api.get(list, manager)).status).toBe(404);
  });

  test('is for managers', async () => {
    expect((await api.get('/api/v1/shortlists', { as: 'viewer' })).status).toBe(403);
    expect((await api.ask('POST', '/api/v1/shortlists', { as: 'viewer', body: { name: 'x' } })).status).toBe(
      403,
    );
  });

  test('in a blind view has neither names nor notes', async () => {
    await put(ada, 'Ada speaks German');
    await put(cyd);
    const { people } = await read(`${list}?blind=true`);
    expect(people).toMatchObject([
      { userId: ada, title: 'Engineer' },
      { userId: cyd, title: 'CV of [name]' },
    ]);
    expect(JSON.stringify(people)).not.toMatch(/Ada|Cyd|Reed/);
  });

  test('is written down with everybody on it when somebody looks at it', async () => {
    await put(bea);
    await put(ada);
    await read();
    const [entry] = await api.database.query(
      'select action, people, detail from audit_event order by event_id desc limit 1',
    );
    expect(entry).toEqual({
      action: 'view_shortlist',
      people: [bea, ada],
      detail: { shortlistId: Number(list.split('/').at(-1)) },
    });
  });

  test('forgets whoever is erased', async () => {
    const [gone] = await withConnection(api.database, (client) => addPeople(client, [{ name: 'Gil Dane' }]));
    await put(ada);
    await put(gone!);
    await put(cyd);
    await api.database.query('delete from users where user_id = $1', [gone]);
    expect(await memberIds()).toEqual([ada, cyd]);
    await put(bea);
    expect(await memberIds()).toEqual([ada, cyd, bea]);
  });
});

describe('somebody else’s shortlist', () => {
  test('is not there for another manager, whatever they try', async () => {
    const other = await otherManager();
    await put(ada);
    const body = {};
    const answers = await Promise.all([
      api.get(list, other),
      api.ask('PATCH', list, { ...other, body: { name: 'Mine' } }),
      api.ask('DELETE', list, other),
      api.ask('PUT', `${list}/members/${bea}`, { ...other, body }),
      api.ask('DELETE', `${list}/members/${ada}`, other),
      api.ask('PUT', `${list}/order`, { ...other, body: { userIds: [ada] } }),
      api.ask('POST', `${list}/share`, { ...other, body }),
      api.ask('DELETE', `${list}/share`, other),
      api.get(`${list}/export`, other),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await api.get<{ shortlists: List[] }>('/api/v1/shortlists', other)).body.shortlists).toEqual([]);
    expect(await memberIds()).toEqual([ada]);
  });

  test('is there for an admin, who is told whose it is', async () => {
    const { shortlists } = (await api.get<{ shortlists: List[] }>('/api/v1/shortlists', { as: 'admin' }))
      .body;
    expect(shortlists).toContainEqual(
      expect.objectContaining({ isOwn: false, owner: expect.stringMatching(/^token:/) as unknown }),
    );
    expect((await api.get<Filled>(list, { as: 'admin' })).status).toBe(200);
    expect((await read()).owner).toBeUndefined();
  });
});

describe('the members of a shortlist', () => {
  test('are added at the end, noted on, and taken off', async () => {
    await put(cyd, 'first');
    await put(ada);
    await put(cyd);
    expect((await read()).people).toMatchObject([
      { userId: cyd, note: 'first' },
      { userId: ada, note: '' },
    ]);
    await put(cyd, 'changed');
    expect((await read()).people[0]).toMatchObject({ userId: cyd, note: 'changed' });
    expect((await api.ask('DELETE', `${list}/members/${cyd}`, manager)).status).toBe(204);
    expect((await api.ask('DELETE', `${list}/members/${cyd}`, manager)).status).toBe(404);
    expect(await memberIds()).toEqual([ada]);
  });

  test('are people who are there', async () => {
    expect((await put(2_000_000_000)).status).toBe(404);
    for (const id of ['0', '-1', '1.5', 'x', '99999999999'])
      expect((await api.ask('PUT', `${list}/members/${id}`, { ...manager, body: {} })).status).toBe(400);
    for (const note of ['x'.repeat(2001), 'no text has \u0000'])
      expect((await put(ada, note)).status).toBe(400);
  });

  test('are put into an order, by exactly those who are on the list', async () => {
    for (const id of [ada, bea, cyd]) await put(id);
    const order = async (userIds: number[]) =>
      (await api.ask('PUT', `${list}/order`, { ...manager, body: { userIds } })).status;
    expect(await order([cyd, ada, bea])).toBe(204);
    expect(await memberIds()).toEqual([cyd, ada, bea]);
    expect(await order([ada, bea])).toBe(409);
    expect(await order([ada, bea, 2_000_000_000])).toBe(409);
    expect(await order([ada, bea, bea])).toBe(400);
    expect(await memberIds()).toEqual([cyd, ada, bea]);
  });

  test('are all there when two people change the list at once', async () => {
    const crowd = await withConnection(api.database, (client) =>
      addPeople(
        client,
        Array.from({ length: 12 }, (_, index) => ({ name: `Person ${index}` })),
      ),
    );
    await put(ada);
    await put(bea);
    const answers = await Promise.all([
      ...crowd.map((id) => put(id)),
      ...crowd.map((id) => put(id, 'twice', list, { as: 'admin' })),
      api.ask('PUT', `${list}/order`, { ...manager, body: { userIds: [bea, ada] } }),
      api.ask('DELETE', `${list}/members/${ada}`, manager),
    ]);
    // The order was of members who may no longer have been all of them; nothing else fails.
    expect(answers.map(({ status }) => status).filter((status) => status !== 204 && status !== 409)).toEqual(
      [],
    );
    expect((await memberIds()).toSorted((a, b) => a - b)).toEqual([bea, ...crowd].toSorted((a, b) => a - b));
    const places = await api.database.query<{ position: number }>(
      'select position from shortlist_member where shortlist_id = $1',
      [list.split('/').at(-1)],
    );
    expect(new Set(places.map(({ position }) => position)).size).toBe(13);
  });

  test('are at most 500', async () => {
    await api.database.query(
      `with added as (
         insert into users (cv_partner_user_id, name_multilang) select 'crowd-' || n, '{}' from generate_series(1, 499) as n returning user_id
       )
       insert into shortlist_member (shortlist_id, user_id, position, added_by)
       select $1, user_id, row_number() over (), 'test' from added`,
      [list.split('/').at(-1)],
    );
    const statuses = await Promise.all([ada, bea, cyd].map(async (id) => (await put(id)).status));
    expect(statuses.toSorted()).toEqual([204, 409, 409]);
    expect(await memberIds()).toHaveLength(500);
  });
});

test('nobody has more than 200 shortlists', async () => {
  const other = await otherManager();
  await create('the first', other);
  await api.database.query(
    `insert into shortlist (name, owner)
     select 'number ' || n, owner from generate_series(1, 198) as n, (select owner from shortlist order by shortlist_id desc limit 1) as last`,
  );
  const more = () => api.ask('POST', '/api/v1/shortlists', { ...other, body: { name: 'one more' } });
  const answers = await Promise.all([more(), more()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

describe('a link to a shortlist', () => {
  interface Share {
    path: string;
    secret: string;
    expiresAt: string;
  }
  const share = async (body: object = {}) =>
    (await api.ask<Share>('POST', `${list}/share`, { ...manager, body })).body;

  test('opens it for another manager, to look at', async () => {
    await put(ada, 'noted');
    const { path, secret, expiresAt } = await share({ days: 3 });
    expect(path).toBe(`/api/v1/shared-shortlists/${secret}`);
    expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(3, 1);
    const other = await otherManager();
    expect(await read(path, other)).toMatchObject({
      isOwn: false,
      people: [{ userId: ada, name: 'Ada Birch', note: 'noted' }],
    });
    expect((await api.ask('PUT', `${path}/members/${bea}`, { ...other, body: {} })).status).toBe(404);
    expect((await api.get(path, { as: 'viewer' })).status).toBe(403);
    const [entry] = await api.database.query(
      'select action, people, detail from audit_event order by event_id desc limit 1',
    );
    expect(entry).toMatchObject({ action: 'view_shortlist', people: [ada], detail: { shared: true } });
  });

  test('has a secret of which only a hash is stored', async () => {
    const { secret } = await share();
    const stored = JSON.stringify(await api.database.query('select shortlist::text from shortlist'));
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
  });

  test('ends when it is taken back, replaced or has run out', async () => {
    const status = async (path: string) => (await api.get(path, { as: 'admin' })).status;
    const first = await share();
    const second = await share();
    expect([await status(first.path), await status(second.path)]).toEqual([404, 200]);
    expect((await read()).sharedUntil).toBe(second.expiresAt);
    await api.database.query(`update shortlist set share_expires_at = now() where share_hash is not null`);
    expect(await status(second.path)).toBe(404);
    expect((await read()).sharedUntil).toBeNull();
    const third = await share();
    expect((await api.ask('DELETE', `${list}/share`, manager)).status).toBe(204);
    expect(await status(third.path)).toBe(404);
  });
});

describe('a shortlist as a file', () => {
  test('opens in a spreadsheet with everybody on it', async () => {
    await put(ada, '=1+1; "quoted"');
    await put(bea, '-5\n@home');
    const { status, headers, text } = await api.get(
      `${list}/export?format=csv&from=2026-11-23&to=2026-12-04&lang=no`,
      manager,
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')).toEqual([
      '\ufeffName,E-mail,Title,Grade,Country,Department,Clearance (valid to),Available % (2026-11-23 to 2026-12-04),Best skills,Note',
      `Ada Birch,ada.birch@example.org,Ingeniør,CPD3L / SFIA5,Norway,Data,"SC (2027-03-01), NPPV2",72,"Go (2 years, level 5), SQL (6 years, level 4), Excel","'=1+1; ""quoted"""`,
      `Bea Moss,bea.moss@example.org,'=cmd,,,,,,,'-5 @home`,
      '',
    ]);
  });

  test('is an Excel file where that is asked for', async () => {
    await put(ada);
    const response = await api.app.inject({ url: `${list}/export?format=xlsx` });
    expect(response.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const files = unzip(response.rawPayload);
    expect(files.get('xl/sharedStrings.xml')).toContain('Ada Birch');
    expect(files.get('xl/workbook.xml')).toContain('Shortlist');
  });

  test.each([
    [
      'Kråke – Q3',
      `filename="Krake _ Q3 2026-11-23.csv"; filename*=UTF-8''Kr%C3%A5ke%20%E2%80%93%20Q3%202026-11-23.csv`,
    ],
    ['a"; x=\r\n../../b', `filename="a _ x_ .. .. b 2026-11-23.csv"`],
    ['(it’s) \ud800', `filename="(it_s) _ 2026-11-23.csv"`],
  ])('has a name that every system takes: %j', async (name, expected) => {
    const named = await create(name);
    const { headers } = await api.get(`${named}/export`, manager);
    expect(headers['content-disposition']).toContain(expected);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w%.~-]+$/,
    );
  });

  test('for a blind view has no names, addresses or notes', async () => {
    await put(ada, 'Ada speaks German');
    const { text } = await api.get(`${list}/export?blind=true`, manager);
    expect(text).toContain('Engineer');
    expect(text).not.toMatch(/Ada|example\.org|Name|Note/);
  });

  test('is written down with everybody in it', async () => {
    await put(cyd);
    await api.get(`${list}/export`, manager);
    const [entry] = await api.database.query(
      'select action, people, detail from audit_event order by event_id desc limit 1',
    );
    expect(entry).toMatchObject({
      action: 'export_shortlist',
      people: [cyd],
      detail: { format: 'csv', blind: false },
    });
  });
});
