import { beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../src/access/secrets.ts';
import { satisfies, roles, type Role } from '../src/access/roles.ts';
import { buildApp } from '../src/app.ts';
import { hiddenFields } from '../src/visibility/hidden-fields.ts';
import { jsonAnswer } from '../src/visibility/hook.ts';
import { redactorOf, type JsonSchema } from '../src/visibility/redact.ts';
import { useApi, type Ask } from './support/api.ts';
import { addPeople, days } from './support/people.ts';
import { addressOf, ourRoutes, takes } from './support/routes.ts';

/** What nobody but a manager, and nobody but an admin, may see of the people of these tests. */
const forManagers = [
  'Zebedee',
  'Quixworth',
  'zeb@example.org',
  'zeb@corp.example.org',
  'EMP-777',
  'Ysolde',
  'Trennick',
];
const forAdmins = ['99 88 77 66', '1961', 'Ruritania'];

let ids: number[];
const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required', SMART_ASSIGN_REQUESTS_PER_MINUTE: '100000' },
  fill: async (client) => {
    const common = {
      title: 'Engineer',
      country: 'Norway',
      department: 'Cloud',
      sfia: 5,
      skills: { Kubernetes: [5, 4] },
      roles: ['Architect'],
      clearances: [{ name: 'SC', to: '2026-12-24' }],
      certificates: [{ name: 'CKA', expires: [2026, 12] as [number, number] }],
      availability: days('2026-11-23', '2026-12-04', 60),
      projects: [{ customer: 'A harbour', description: 'Moved it' }],
      birthYear: 1961,
      nationality: 'Ruritanian',
      phone: '+47 99 88 77 66',
      cvUpdated: '2026-10-01',
    } as const;
    ids = await addPeople(client, [
      {
        name: 'Zebedee Quixworth',
        email: 'zeb@example.org',
        ...common,
        // What people write of themselves may hold their names.
        title: 'Engineer Zebedee',
        roles: ['Architect', 'Quixworths adviser'],
        certificates: [
          ...common.certificates,
          { name: 'Scrum, for Zebedee Quixworth', expires: [2026, 12] as [number, number] },
        ],
      },
      { name: 'Ysolde Trennick', ...common },
    ]);
    await client.query(
      `update users set upn = 'zeb@corp.example.org', external_user_id = 'EMP-777' where user_id = $1`,
      [ids[0]],
    );
    await client.query(
      `with list as (insert into shortlist (name, owner) values ('Harbour', 'token:1') returning shortlist_id)
       insert into shortlist_member (shortlist_id, user_id, position, added_by) select shortlist_id, $1, 1, 'token:1' from list`,
      [ids[0]],
    );
    // The parameters that a test does not name are 1: so is the run, and the secret of the link.
    await client.query(`update shortlist set share_hash = $1, share_expires_at = now() + interval '1 day'`, [
      hashOf('1'),
    ]);
    await client.query(
      `insert into etl_run (run_id, status, quarter, source) overriding system value values (1, 'loaded', 'Q42026', 'folder')`,
    );
    await client.query('refresh materialized view cv_search_profile_mv');
  },
});

/** The words that stand in a text; a year is looked for as a whole number, since the clock's digits may hold any four. */
const personal = (text: string, words: readonly string[]) =>
  words.filter((word) =>
    /^\d{4}$/.test(word)
      ? new RegExp(`(?<![\\d.])${word}(?![\\d.])`).test(text)
      : text.toLowerCase().includes(word.toLowerCase()),
  );
/** What an answer says: of the metrics their names and labels, since a count may be any number. */
const said = (url: string, text: string) => (url === '/metrics' ? text.replace(/ \S+$/gm, '') : text);
const mayCall = (role: Role, access: string | undefined) => satisfies(role, access as Role);
/** Streams do not end by themselves. */
const isStream = (url: string) => url.endsWith('/events');

let closed: { method: string; url: string; address: string; access: Role }[];
let readable: { url: string; address: string; access: string; canBeBlind: boolean; tellsOfPeople: boolean }[];
beforeAll(() => {
  const routes = ourRoutes(api.app).map((route) => ({
    method: route.method,
    url: route.url,
    access: route.access!,
    address:
      addressOf(route, { userId: ids[0] }) +
      (route.url === '/api/v1/compare' ? `?id=${ids.join('&id=')}` : ''),
    canBeBlind: takes(route, 'blind'),
    tellsOfPeople: route.tellsOfPeople,
  }));
  closed = routes.filter(({ access }) => access !== 'public') as typeof closed;
  readable = routes.filter(({ method, url }) => method === 'GET' && !isStream(url));
});

test('every route says who may call it, and few may be called by anybody', () => {
  const open = ourRoutes(api.app).filter(({ access }) => access === 'public');
  expect(open.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
    'GET /',
    'GET /auth/callback',
    'GET /auth/me',
    'GET /auth/sign-in',
    'GET /health',
    'GET /openapi.json',
    'GET /ready',
    'POST /auth/sign-out',
  ]);
});

test('a route that does not say who may call it keeps the server from starting', async () => {
  const app = await buildApp(api.services);
  app.get('/api/v1/forgotten', async () => ({}));
  await expect(app.ready()).rejects.toThrow('GET /api/v1/forgotten');
});

test('whoever sends no credentials is told to sign in, on every route, and nothing else', async () => {
  expect(closed.length).toBeGreaterThan(15);
  for (const { method, address } of closed) {
    const { status, text } = await api.ask(method as 'GET', address, { as: 'nobody' });
    expect(status, `${method} ${address}`).toBe(401);
    expect(personal(text, [...forManagers, ...forAdmins]), `${method} ${address}`).toEqual([]);
  }
});

test('whoever has too weak a role is told so, on every route, and nothing else', async () => {
  let refused = 0;
  for (const { method, address, access } of closed)
    for (const as of roles.filter((role) => !mayCall(role, access))) {
      const { status, text } = await api.ask(method as 'GET', address, { as });
      expect(status, `${method} ${address} as ${as}`).toBe(403);
      expect(personal(text, [...forManagers, ...forAdmins]), `${method} ${address} as ${as}`).toEqual([]);
      refused++;
    }
  expect(refused).toBeGreaterThan(15);
});

describe('what is read', () => {
  async function leaks(ask: Ask, words: readonly string[], parameters = '') {
    const found: string[] = [];
    const answered: string[] = [];
    for (const { address, access, url, canBeBlind } of readable) {
      if (access !== 'public' && !mayCall(ask.as as Role, access)) continue;
      if (parameters !== '' && !canBeBlind) continue;
      const { text, status } = await api.get(
        parameters === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${parameters}`,
        ask,
      );
      if (status === 200) answered.push(url);
      found.push(...personal(said(url, text), words).map((word) => `${url}: ${word}`));
    }
    return { found, answered };
  }

  test('by an admin is there, on every route: what is not answered could not leak', async () => {
    const { answered } = await leaks({ as: 'admin' }, []);
    const silent = readable.filter(({ url }) => !answered.includes(url)).map(({ url }) => url);
    expect(silent).toEqual(['/auth/sign-in', '/auth/callback']);
  });

  test('by a viewer names nobody, on any route', async () => {
    const { found, answered } = await leaks({ as: 'viewer' }, [...forManagers, ...forAdmins]);
    expect(found).toEqual([]);
    expect(answered).toEqual(expect.arrayContaining(['/api/v1/search', '/api/v1/candidates/:userId']));
  });

  test('by a manager tells neither birth year nor nationality nor telephone, on any route', async () => {
    const { found } = await leaks({ as: 'manager' }, forAdmins);
    expect(found).toEqual([]);
  });

  test('in a blind view names nobody to an admin either, on any route that has one', async () => {
    const { found, answered } = await leaks({ as: 'admin' }, [...forManagers, ...forAdmins], 'blind=true');
    expect(found).toEqual([]);
    expect(answered).toEqual(expect.arrayContaining(['/api/v1/search', '/api/all-candidates']));
  });

  test('by an admin holds all of it: the words above are there to be hidden', async () => {
    const { text } = await api.get(`/api/v1/candidates/${ids[0]}`, { as: 'admin' });
    expect(personal(text, forAdmins)).toEqual(forAdmins);
    expect(personal(text, forManagers)).toEqual(forManagers.slice(0, 5));
  });
});

test('nor can a viewer ask for a name: no filter finds whom it would name', async () => {
  const totals = ['role=zebedee', 'role=quixworth', 'certificate=quixworth', 'q=zebedee', 'q=quixworth'].map(
    async (query) =>
      (await api.get<{ total: number }>(`/api/v1/search?${query}`, { as: 'viewer' })).body.total,
  );
  expect(await Promise.all(totals)).toEqual([0, 0, 0, 0, 0]);
  const { body } = await api.get<{ value: string; people: number }[]>('/api/v1/roles', { as: 'viewer' });
  expect(body).toEqual([
    { value: 'Architect', people: 2 },
    { value: '[name] adviser', people: 1 },
  ]);
});

test('every field whose schema says who may see it is one that the server heeds', () => {
  let fields = 0;
  for (const { method, url, schema } of ourRoutes(api.app))
    for (const status of Object.keys((schema.response ?? {}) as object)) {
      const answer = jsonAnswer(schema.response, Number(status));
      if (answer === undefined) continue;
      for (const role of roles) expect(() => redactorOf(answer, role), `${method} ${url}`).not.toThrow();
      const hidden = hiddenFields(answer);
      fields += hidden.length;
      expect(hidden.length > 0, `${method} ${url}`).toBe(JSON.stringify(answer).includes('"x-visible-to"'));
    }
  expect(fields).toBeGreaterThan(10);
});

test('what tells of people is a route that says so, and is written into the audit', async () => {
  const answers = ourRoutes(api.app).flatMap((route) => {
    const answer = jsonAnswer(route.schema.response, 200);
    return answer === undefined ? [] : [{ ...route, fields: fieldsOf(answer) }];
  });
  const silent = answers.filter(
    ({ method, tellsOfPeople, fields }) =>
      method === 'GET' && !tellsOfPeople && fields.some(({ name }) => numbers.has(name)),
  );
  expect(silent.map(({ url }) => url)).toEqual([]);
  const telling = readable.filter(({ tellsOfPeople }) => tellsOfPeople);
  expect(telling.length).toBeGreaterThan(12);
  for (const { address, url } of telling) {
    const count = async () =>
      (await api.database.query<{ count: number }>('select count(*)::integer from audit_event'))[0]!.count;
    const before = await count();
    expect((await api.get(address, { as: 'admin' })).status, url).toBe(200);
    expect(await count(), url).toBe(before + 1);
  }
});

test('beside the number of a person no field that names them is open to viewers', () => {
  const open = ourRoutes(api.app)
    .filter(({ access }) => access === 'viewer')
    .flatMap(({ url, schema }) => {
      const answer = jsonAnswer(schema.response, 200);
      return answer === undefined ? [] : fieldsOf(answer).map((field) => ({ url, ...field }));
    })
    .filter(
      ({ name, isOpen, beside }) => naming.has(name) && isOpen && beside.some((each) => numbers.has(each)),
    );
  expect(open.map(({ url, name }) => `${url}: ${name}`)).toEqual([]);
});

const numbers = new Set(['userId', 'user_id']);
const naming = new Set(['name', 'full_name', 'user_name', 'email', 'upn', 'phone', 'landline', 'externalId']);

/** Every field of an answer, whether everybody who may call sees it, and which fields stand beside it. */
function fieldsOf(schema: JsonSchema): { name: string; isOpen: boolean; beside: string[] }[] {
  const properties = Object.entries(schema.properties ?? {});
  const beside = properties.map(([name]) => name);
  const inner = [
    ...properties.map(([, each]) => each),
    ...Object.values(schema.patternProperties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [
    ...properties.map(([name, each]) => ({ name, isOpen: !('x-visible-to' in each), beside })),
    ...inner.flatMap(fieldsOf),
  ];
}
