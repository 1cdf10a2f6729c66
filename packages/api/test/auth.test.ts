import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { openSession, sessionCookie } from '../src/access/sessions.ts';
import type { Role } from '../src/access/roles.ts';
import { buildApp } from '../src/app.ts';
import { useApi } from './support/api.ts';

const closed = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required', SMART_ASSIGN_CORS_ORIGINS: 'https://team.example.org' },
});

async function sessionOf(role: Role): Promise<{ cookie: string }> {
  const secret = await withConnection(closed.database, (client) =>
    openSession(client, {
      account: `oidc:tests:${role}`,
      displayName: `a ${role}`,
      role,
      expiresAt: new Date(Date.now() + 3_600_000),
      idToken: null,
    }),
  );
  return { cookie: `${sessionCookie}=${secret}` };
}

describe('a server that asks for sign-in', () => {
  test('tells nobody who they are, and lets nobody in', async () => {
    expect(await closed.get('/auth/me')).toMatchObject({
      status: 200,
      body: { account: null, role: null, kind: null, signIn: 'required', canSignIn: false },
    });
    expect(await closed.get('/api/v1/tokens')).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    });
  });

  test('has no sign-in by a browser where no provider is set', async () => {
    for (const path of ['/auth/sign-in', '/auth/callback?state=x&code=y'])
      expect(await closed.get(path), path).toMatchObject({
        status: 404,
        body: { code: 'no_identity_provider' },
      });
  });

  test('takes the cookie of a session, and no made-up one', async () => {
    expect(await closed.get('/auth/me', { headers: await sessionOf('manager') })).toMatchObject({
      body: { account: 'oidc:tests:manager', role: 'manager', kind: 'session' },
    });
    for (const cookie of ['', 'x', '%', '%00', "' or 1=1 --", 'x'.repeat(4000)])
      expect(
        await closed.get('/auth/me', { headers: { cookie: `${sessionCookie}=${cookie}` } }),
        cookie,
      ).toMatchObject({ status: 200, body: { account: null } });
  });

  test.each<[string, Record<string, string>, number]>([
    ['a page of ours', { origin: 'http://localhost:80' }, 403],
    ['a page of ours, by its host', { host: 'cv.example.org', origin: 'https://cv.example.org' }, 200],
    ['a configured origin', { origin: 'https://team.example.org' }, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a browser that says it is our page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a browser that says it is a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['somebody who says nothing', {}, 403],
  ])('a session that signs out, asked by %s: %s', async (_, headers, status) => {
    const signOut = await closed.ask('POST', '/auth/sign-out', {
      headers: { ...(await sessionOf('viewer')), ...headers },
    });
    expect(signOut.status).toBe(status);
  });

  test('signing out ends the session for good', async () => {
    const cookie = await sessionOf('admin');
    const headers = { ...cookie, 'sec-fetch-site': 'same-origin' };
    const out = await closed.ask('POST', '/auth/sign-out', { headers });
    expect(out.body).toEqual({ endSessionUrl: null });
    expect(String(out.headers['set-cookie'])).toMatch(/^smart_assign_session=; Max-Age=0; Path=\/;/);
    expect((await closed.get('/api/v1/tokens', { headers: cookie })).status).toBe(401);
    expect((await closed.ask('POST', '/auth/sign-out')).body).toEqual({ endSessionUrl: null });
  });
});

describe('the rate', () => {
  const limited = useApi({
    env: { SMART_ASSIGN_SIGN_IN: 'required', SMART_ASSIGN_REQUESTS_PER_MINUTE: '5' },
  });
  const asks = async (times: number, ask: () => Promise<{ status: number }>) => {
    const statuses = [];
    for (let time = 0; time < times; time++) statuses.push((await ask()).status);
    return statuses;
  };

  test('counts those who try tokens, by their address; whoever has one is counted by their account', async () => {
    const guess = () => limited.get('/api/v1/tokens', { headers: { authorization: 'Bearer sat_guess' } });
    expect(await asks(7, guess)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await guess()).body).toMatchObject({ code: 'too_many_requests' });
    expect((await limited.get('/nowhere')).status).toBe(429);
    expect(await asks(5, () => limited.get('/api/v1/tokens', { as: 'admin' }))).not.toContain(429);
    const last = await limited.get('/api/v1/tokens', { as: 'admin' });
    expect(last.status).toBe(429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await limited.get('/api/v1/tokens', { as: 'viewer' })).status).toBe(403);
  });
});

/** As pino numbers it: an error is 50. */
const warning = 40;

/** What is written to a stream. */
function kept(): { lines: string[]; stream: Writable } {
  const lines: string[] = [];
  const stream = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(String(line));
      done();
    },
  });
  return { lines, stream };
}

describe('the log', () => {
  test('tells of a server that has only begun without an alarm', async () => {
    const { lines, stream } = kept();
    const app = await buildApp(closed.services, { logger: { level: 'warn', stream } });
    const begun = Promise.withResolvers<void>();
    const prepared = closed.services.search.prepare(() => begun.promise);
    expect((await app.inject({ url: '/ready' })).statusCode).toBe(503);
    begun.resolve();
    await prepared;
    await app.close();
    const levels = lines.map((line) => (JSON.parse(line) as { level: number }).level);
    expect(new Set(levels)).toEqual(new Set([warning]));
    expect(lines.join('')).toContain('The server has begun and makes its copy of the data.');
  });

  test('holds neither tokens nor cookies nor what was searched for', async () => {
    const { lines, stream } = kept();
    const app = await buildApp(closed.services, { logger: { level: 'trace', stream } });
    const headers = { authorization: 'Bearer sat_secret-1', cookie: `${sessionCookie}=secret-2` };
    for (const url of [
      '/auth/me?secret-3=1',
      '/auth/callback?code=secret-4&state=secret-5',
      '/secret-6?q=secret-7',
      '/api/v1/search?q=secret-8',
      '/%c3%28secret-9',
      '/auth/sign-in?returnTo=//secret-10',
    ]) {
      await app.inject({ url, headers });
      await app.inject({ url });
    }
    await app.inject({ method: 'POST', url: '/api/v1/tokens', headers, payload: '{"secret-11"' });
    await app.close();
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('')).not.toContain('secret-');
  });
});

describe('the headers', () => {
  test('keep other sites from framing, sniffing and embedding what is answered', async () => {
    const { headers } = await closed.get('/auth/me');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test('let configured origins in and no others', async () => {
    const allowed = (origin: string) =>
      closed
        .get('/auth/me', { headers: { origin } })
        .then(({ headers }) => headers['access-control-allow-origin']);
    expect(await allowed('https://team.example.org')).toBe('https://team.example.org');
    expect(await allowed('https://evil.example')).toBeUndefined();
  });
});
