import { describe, expect, test } from 'vitest';
import { readExpiry } from '../src/access/tokens.ts';
import { useApi } from './support/api.ts';

const api = useApi({ env: { SMART_ASSIGN_SIGN_IN: 'required' } });

interface Token {
  readonly tokenId: number;
  readonly name: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
interface Created {
  readonly token: Token;
  readonly secret: string;
}

const create = (body: Record<string, unknown> = {}) =>
  api.ask<Created>('POST', '/api/v1/tokens', {
    as: 'admin',
    body: { name: 'a tool', role: 'viewer', ...body },
  });
const me = (secret: string) =>
  api.get<{ role: string }>('/auth/me', { headers: { authorization: `Bearer ${secret}` } });

test('an admin makes a token; its secret opens what its role may do until it is revoked', async () => {
  const { status, body, headers } = await create();
  expect(status).toBe(201);
  expect(headers['cache-control']).toBe('no-store');
  expect(body.token.createdBy).toMatch(/^token:\d+$/);
  expect(Math.round((Date.parse(body.token.expiresAt) - Date.now()) / 86_400_000)).toBe(90);
  expect(await me(body.secret)).toMatchObject({ status: 200, body: { role: 'viewer', kind: 'token' } });
  expect(
    await api.get('/api/v1/tokens', { headers: { authorization: `bearer  ${body.secret}` } }),
  ).toMatchObject({ status: 403 });

  const gone = await api.ask('DELETE', `/api/v1/tokens/${body.token.tokenId}`, { as: 'admin' });
  expect(gone.status).toBe(204);
  expect(await me(body.secret)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

test('the list holds no secret, and tells when a token was last used', async () => {
  const { body } = await create();
  await me(body.secret);
  const { text, body: list } = await api.get<{ tokens: Token[] }>('/api/v1/tokens', { as: 'admin' });
  expect(text).not.toContain(body.secret.slice(4));
  expect(text).not.toMatch(/hash/i);
  expect(list.tokens[0]).toMatchObject({
    tokenId: body.token.tokenId,
    lastUsedAt: expect.stringMatching(/Z$/),
    revokedAt: null,
  });
});

test('a token that has run out opens nothing', async () => {
  const { body } = await create();
  await api.database.query(`update api_token set expires_at = now() where token_id = $1`, [
    body.token.tokenId,
  ]);
  expect((await me(body.secret)).status).toBe(401);
});

test.each([
  { name: '' },
  { name: '  ' },
  { name: 'x'.repeat(101) },
  { role: 'root' },
  { expiresInDays: 0 },
  { expiresInDays: 732 },
  { expiresInDays: 1.5 },
  { secret: 'mine' },
])('a token of %j is refused', async (body) => {
  expect(await create(body)).toMatchObject({ status: 400 });
});

test('what is no token is told apart from a wrong one by nobody', async () => {
  for (const authorization of ['Bearer sat_nonsense', `Bearer ${'x'.repeat(5000)}`, 'Bearer \u00ff'])
    expect(await api.get('/auth/me', { headers: { authorization } })).toMatchObject({
      status: 401,
      body: { detail: expect.stringContaining('not known, has run out or was revoked') },
    });
  for (const authorization of ['Basic YTpi', 'Bearer', 'Bearer a b', ''])
    expect((await api.get('/auth/me', { headers: { authorization } })).status, authorization).toBe(401);
});

test('a token that is not there cannot be revoked', async () => {
  expect((await api.ask('DELETE', '/api/v1/tokens/2147483647', { as: 'admin' })).status).toBe(404);
  expect((await api.ask('DELETE', '/api/v1/tokens/2147483648', { as: 'admin' })).status).toBe(400);
});

test('making and revoking are in the audit, without the secret', async () => {
  const { body } = await create({ name: 'the audited one' });
  await api.ask('DELETE', `/api/v1/tokens/${body.token.tokenId}`, { as: 'admin' });
  const events = await api.database.query(
    `select action, detail from audit_event where detail ->> 'tokenId' = $1 order by event_id`,
    [String(body.token.tokenId)],
  );
  expect(events.map(({ action }) => action)).toEqual(['create_token', 'revoke_token']);
  expect(JSON.stringify(events)).not.toContain(body.secret);
});

describe('when a token runs out', () => {
  const now = new Date('2026-11-23T12:00:00Z');

  test.each([
    ['90d', '2027-02-21T12:00:00.000Z'],
    ['1d', '2026-11-24T12:00:00.000Z'],
    ['731d', '2028-11-23T12:00:00.000Z'],
    ['2026-11-23', '2026-11-24T00:00:00.000Z'],
    ['2027-01-31', '2027-02-01T00:00:00.000Z'],
  ])('%s is until %s', (text, until) => {
    expect(readExpiry(text, now).toISOString()).toBe(until);
  });

  test.each(['732d', '0d', '-1d', '2026-11-22', '2029-01-01', '2027-02-30', '2027-13-01', 'soon', '', '90'])(
    '%j is refused',
    (text) => {
      expect(() => readExpiry(text, now)).toThrow(expect.objectContaining({ code: 'bad_expiry' }));
    },
  );
});
