import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { roleOfClaims } from '../src/access/oidc/role-claim.ts';
import { readApiSettings } from '../src/settings.ts';
import { useApi } from './support/api.ts';
import { Browser } from './support/browser.ts';
import { client, useIdentityProvider, type ProviderAccount } from './support/identity-provider.ts';

const idp = useIdentityProvider();
const env: NodeJS.ProcessEnv = { OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret };
beforeAll(() => {
  env['OIDC_ISSUER'] = idp.issuer;
});
const api = useApi({ env });
let home: string;
beforeAll(async () => {
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  home = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  idp.register(home);
});

const person = (subject: string, claims: ProviderAccount['claims']): ProviderAccount => ({ subject, claims });
const manager = person('m-1', { name: 'Mari Manager', roles: ['something', 'manager', 'viewer'] });

async function signIn(who: ProviderAccount | null, browser = new Browser(), returnTo = '/auth/me') {
  idp.person = who;
  const arrival = await browser.follow(`${home}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  return { browser, ...arrival, body: (await arrival.response!.json()) as Record<string, unknown> };
}
const sessions = async () =>
  withConnection(
    api.database,
    async (client) => (await client.query('select * from api_session')).rows as Record<string, unknown>[],
  );

test('somebody signs in at the provider, comes back to where they were, and is whom the provider says', async () => {
  const { url, body, browser } = await signIn(manager);
  expect(url).toBe(`${home}/auth/me`);
  expect(body).toMatchObject({
    account: expect.stringMatching(/^oidc:[0-9a-f]{12}:m-1$/),
    name: 'Mari Manager',
    role: 'manager',
    kind: 'session',
    signIn: 'required',
    canSignIn: true,
  });
  expect(browser.cookieNames().filter((name) => name.startsWith('smart_assign'))).toEqual([
    'smart_assign_session',
  ]);
  const [entry] = await api.database.query<{ account_name: string }>(
    `select account_name from audit_event where action = 'sign_in' order by event_id desc`,
  );
  expect(entry).toEqual({ account_name: 'Mari Manager' });
});

test('the cookies are for the server alone, and neither holds what the database stores', async () => {
  const browser = new Browser();
  idp.person = manager;
  const begun = await browser.open(`${home}/auth/sign-in`);
  expect(begun.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^smart_assign_sign_in_[\w-]+=[\w-]+; Max-Age=600; Path=\/auth\/callback; HttpOnly; SameSite=Lax$/,
    ),
  ]);
  const { url } = await browser.follow(begun.headers.get('location')!, {
    stopAt: (next) => next.startsWith(`${home}/auth/callback`),
  });
  const back = await browser.open(url);
  const cookie = back.headers.getSetCookie().find((line) => line.startsWith('smart_assign_session='))!;
  expect(cookie).toMatch(/^smart_assign_session=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/);
  const stored = JSON.stringify(await sessions());
  expect(stored).not.toContain(/=([\w-]{43});/.exec(cookie)![1]);
});

test('signing in anew ends the session that the browser had', async () => {
  const { browser } = await signIn(manager);
  const before = (await sessions()).length;
  await signIn(manager, browser);
  expect(await sessions()).toHaveLength(before);
});

test('several tabs sign in at the same time', async () => {
  const browser = new Browser();
  idp.person = manager;
  const isBack = (next: string) => next.startsWith(`${home}/auth/callback`);
  const first = await browser.follow(`${home}/auth/sign-in`, { stopAt: isBack });
  const second = await browser.follow(`${home}/auth/sign-in`, { stopAt: isBack });
  expect((await browser.open(first.url)).status).toBe(302);
  expect((await browser.open(second.url)).status).toBe(302);
});

describe('a sign-in is refused', () => {
  const isBack = (next: string) => next.startsWith(`${home}/auth/callback`);
  async function back(browser: Browser): Promise<URL> {
    idp.person = manager;
    return new URL((await browser.follow(`${home}/auth/sign-in`, { stopAt: isBack })).url);
  }
  async function failure(browser: Browser, url: URL) {
    const before = (await sessions()).length;
    const response = await browser.open(url.href);
    expect((await sessions()).length).toBe(before);
    expect(browser.cookieNames()).not.toContain('smart_assign_session');
    return { status: response.status, body: (await response.json()) as { code: string; detail: string } };
  }

  test('where the state is another', async () => {
    const browser = new Browser();
    const url = await back(browser);
    url.searchParams.set('state', 'made-up');
    expect(await failure(browser, url)).toMatchObject({ status: 400, body: { code: 'sign_in_failed' } });
  });

  test('where it began in another browser: nobody can be signed in as somebody else by a link', async () => {
    expect(await failure(new Browser(), await back(new Browser()))).toMatchObject({
      status: 400,
      body: { code: 'sign_in_failed' },
    });
  });

  test('where the code was made up, or belongs to another sign-in of the same browser', async () => {
    const browser = new Browser();
    const [one, other] = [await back(browser), await back(browser)];
    other.searchParams.set('code', one.searchParams.get('code')!);
    expect(await failure(browser, other)).toMatchObject({ status: 400, body: { code: 'sign_in_failed' } });
    one.searchParams.set('code', "made-up'; drop table users; --");
    expect(await failure(browser, one)).toMatchObject({ status: 400, body: { code: 'sign_in_failed' } });
  });

  test('where the answer is that of another issuer', async () => {
    const browser = new Browser();
    const url = await back(browser);
    url.searchParams.set('iss', 'https://evil.example');
    expect(await failure(browser, url)).toMatchObject({ status: 400, body: { code: 'sign_in_failed' } });
  });

  test('where the same answer comes a second time', async () => {
    const browser = new Browser();
    const url = await back(browser);
    expect((await browser.open(url.href)).status).toBe(302);
    expect((await browser.open(url.href)).status).toBe(400);
  });

  test('where a copied cookie replays the code: the provider takes each once', async () => {
    idp.person = manager;
    const begun = await new Browser().open(`${home}/auth/sign-in`);
    const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const { url } = await new Browser().follow(begun.headers.get('location')!, { stopAt: isBack });
    const answers = [];
    for (let time = 0; time < 2; time++)
      answers.push((await fetch(url, { headers: { cookie }, redirect: 'manual' })).status);
    expect(answers).toEqual([302, 400]);
  });

  test('by the provider; its words, which anybody could have written, are not repeated', async () => {
    const { response, body } = await signIn(null);
    expect(response!.status).toBe(403);
    expect(body).toMatchObject({ code: 'sign_in_refused' });
    expect(body['detail']).toContain('access_denied');
    expect(JSON.stringify(body)).not.toContain('thought');
  });

  test('a browser too gets the problem itself where the server has no page to tell it on', async () => {
    const { status, body } = await api.get('/auth/callback?state=made-up', {
      headers: { accept: 'text/html,*/*;q=0.8' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'sign_in_failed' });
  });

  test('where the person has no role here: told which claim lacks it', async () => {
    const { response, body, browser } = await signIn(person('x-1', { name: 'Xenia', roles: ['accounting'] }));
    expect(response!.status).toBe(403);
    expect(body).toMatchObject({ code: 'no_role', detail: expect.stringContaining('The claim roles') });
    expect(JSON.stringify(body)).not.toMatch(/Xenia|x-1|accounting/);
    expect(browser.cookieNames()).not.toContain('smart_assign_session');
  });

  test('where Entra ID leaves the claim out because it is too long: told so', async () => {
    const { body } = await signIn(person('x-2', { _claim_names: { roles: 'src1' } }));
    expect(body).toMatchObject({ code: 'no_role', detail: expect.stringContaining('too many values') });
  });
});

test('nobody can be sent to another site after signing in', async () => {
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'evil',
    '',
  ];
  for (const returnTo of elsewhere)
    expect(
      (await api.get(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)).status,
      JSON.stringify(returnTo),
    ).toBe(400);
  expect((await api.get(`/auth/sign-in?returnTo=/${encodeURIComponent('ø'.repeat(1900))}`)).status).toBe(400);
  const { url } = await signIn(manager, new Browser(), '/auth/me?a=%2F%2Fb&c=d#e');
  expect(url).toBe(`${home}/auth/me?a=%2F%2Fb&c=d#e`);
});

test('signing out ends the session here and tells where to end it at the provider', async () => {
  const { browser } = await signIn(manager);
  const out = await browser.open(`${home}/auth/sign-out`, { method: 'POST', headers: { origin: home } });
  expect(out.status).toBe(200);
  const { endSessionUrl } = (await out.json()) as { endSessionUrl: string };
  const end = new URL(endSessionUrl);
  expect(end.origin).toBe(idp.issuer);
  expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${home}/`);
  expect(end.searchParams.get('id_token_hint')).toBeTruthy();
  const ended = await browser.open(endSessionUrl);
  expect(ended.status).toBeLessThan(400);
  expect(browser.cookieNames()).not.toContain('smart_assign_session');
  expect(await (await browser.open(`${home}/auth/me`)).json()).toMatchObject({ account: null, role: null });
});

test('a session that has run out opens nothing', async () => {
  const { browser } = await signIn(manager);
  expect((await browser.open(`${home}/api/v1/tokens`)).status).toBe(403);
  await api.database.query(`update api_session set expires_at = now() - interval '1 second'`);
  expect((await browser.open(`${home}/api/v1/tokens`)).status).toBe(401);
  expect(await (await browser.open(`${home}/auth/me`)).json()).toMatchObject({ account: null });
});

test('a page of another site cannot change anything by the cookie of a session; a page of ours can', async () => {
  const { browser } = await signIn(person('a-1', { name: 'Ada Admin', roles: 'admin' }));
  const create = (headers: Record<string, string>) =>
    browser.open(`${home}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'a tool', role: 'viewer' }),
    });
  expect((await create({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await create({ origin: 'null' })).status).toBe(403);
  expect((await create({ origin: home.replace('127.0.0.1', 'localhost') })).status).toBe(403);
  expect((await create({})).status).toBe(403);
  expect((await create({ origin: home })).status).toBe(201);
});

test('a token that is no good is not made up for by a session beside it', async () => {
  const { browser } = await signIn(manager);
  const me = await browser.open(`${home}/auth/me`, { headers: { authorization: 'Bearer sat_made-up' } });
  expect(me.status).toBe(401);
});

describe('while the provider is away', () => {
  const away = useApi({ env: { ...env, OIDC_ISSUER: 'http://127.0.0.1:9' } });

  test('whoever signs in is told so, and the server serves all others', async () => {
    expect(await away.get('/auth/sign-in')).toMatchObject({
      status: 503,
      body: { code: 'provider_out_of_reach' },
    });
    expect(await away.get('/ready')).toMatchObject({ status: 200 });
    expect(await away.get('/api/v1/tokens', { as: 'admin' })).toMatchObject({ status: 200 });
    expect(await away.ask('POST', '/auth/sign-out')).toMatchObject({ body: { endSessionUrl: null } });
  });
});

describe('behind https', () => {
  const secure: NodeJS.ProcessEnv = {
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    SMART_ASSIGN_PUBLIC_URL: 'https://team.example.org/',
  };
  beforeAll(() => {
    secure['OIDC_ISSUER'] = idp.issuer;
  });
  const behind = useApi({ env: secure });

  test('cookies are Secure, and the provider sends people back to the public address', async () => {
    const { headers } = await behind.get('/auth/sign-in');
    expect(String(headers['set-cookie'])).toMatch(/; Secure/);
    const { searchParams } = new URL(String(headers['location']));
    expect(searchParams.get('redirect_uri')).toBe('https://team.example.org/auth/callback');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
  });
});

describe('the claim that gives the role', () => {
  const settings = (roleClaim: string) => ({
    roleClaim,
    roleValues: { viewer: ['staff'], manager: ['4f0c-managers', 'manager'], admin: ['admin'] },
  });

  test.each<[string, Record<string, unknown>, string, string | null]>([
    ['app roles of Entra ID', { roles: ['manager', 'staff'] }, 'roles', 'manager'],
    ['groups of Entra ID', { groups: ['1a2b', '4f0c-managers'] }, 'groups', 'manager'],
    ['a single text', { role: 'admin' }, 'role', 'admin'],
    ['a path, as of Keycloak', { realm_access: { roles: ['staff'] } }, 'realm_access.roles', 'viewer'],
    ['a name with dots', { 'https://example.org/roles': ['admin'] }, 'https://example.org/roles', 'admin'],
    ['the strongest of several', { roles: ['staff', 'admin', 'manager'] }, 'roles', 'admin'],
    ['a part of a value is none', { roles: ['administrator', 'ADMIN'] }, 'roles', null],
    ['a claim of another kind', { roles: { admin: true } }, 'roles', null],
    ['no claim', {}, 'realm_access.roles', null],
    ['what every object has', {}, 'constructor.name', null],
  ])('%s', (_, claims, claim, role) => {
    expect(roleOfClaims(claims, settings(claim))).toBe(role);
  });
});

test('a provider without https is refused, except on this machine; an issuer keeps the slash at its end', () => {
  const read = (issuer: string) => readApiSettings({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'x' });
  expect(() => read('http://login.example.org')).toThrow(/https/);
  expect(read('https://login.example.org/app/').oidc?.issuer).toBe('https://login.example.org/app/');
  expect(read('http://[::1]:9').oidc?.issuer).toBe('http://[::1]:9');
});
