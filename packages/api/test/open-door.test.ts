import { describe, expect, test } from 'vitest';
import { readApiSettings } from '../src/settings.ts';
import { useApi } from './support/api.ts';

const api = useApi({ env: { SMART_ASSIGN_CORS_ORIGINS: 'http://localhost:4200' } });

const at = (host: string, headers: Record<string, string> = {}) => ({ headers: { host, ...headers } });

test('on its own machine everyone is a local admin', async () => {
  expect(await api.get('/auth/me', at('localhost:8000'))).toMatchObject({
    body: { account: 'local', role: 'admin', kind: 'local', signIn: 'open', canSignIn: false },
  });
});

test.each(['localhost', 'localhost:8000', '127.0.0.1:8000', '127.8.8.8', '[::1]:8000'])(
  'it may be called by %s',
  async (host) => {
    expect((await api.get('/api/v1/tokens', at(host))).status).toBe(200);
  },
);

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example:8000',
  'evil.example:8000',
  '192.168.1.7:8000',
  'localhost@evil.example',
  '0x7f000001',
  '2130706433',
  '127.1',
  '[::ffff:10.0.0.1]',
])('a name that was made to point here, %j, is refused', async (host) => {
  expect(await api.get('/api/v1/tokens', at(host))).toMatchObject({
    status: 403,
    body: { code: 'not_allowed' },
  });
});

test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])(
  'whoever comes by a proxy, which adds %s, is refused',
  async (header) => {
    expect((await api.get('/api/v1/tokens', at('localhost', { [header]: '1' }))).status).toBe(403);
  },
);

describe('what changes something', () => {
  const revoke = (headers: Record<string, string>) =>
    api.ask('DELETE', '/api/v1/tokens/7', at('localhost:8000', headers)).then(({ status }) => status);

  test('may come from a page of ours, from a configured one, and from no page at all', async () => {
    expect(await revoke({ origin: 'http://localhost:8000' })).toBe(404);
    expect(await revoke({ origin: 'http://localhost:4200' })).toBe(404);
    expect(await revoke({})).toBe(404);
  });

  test('may not come from a page of another site or port', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:9999', 'null', 'http://127.0.0.1:8000'])
      expect(await revoke({ origin }), origin).toBe(403);
    expect(await revoke({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });
});

test('an open server is on loopback and without a provider, or does not start', () => {
  const read = (env: NodeJS.ProcessEnv) => () => readApiSettings(env);
  expect(read({ SMART_ASSIGN_HOST: '0.0.0.0' })().signIn).toBe('required');
  expect(read({ SMART_ASSIGN_HOST: '0.0.0.0', SMART_ASSIGN_SIGN_IN: 'open' })).toThrow(/SIGN_IN=open/);
  expect(
    read({ OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'x', SMART_ASSIGN_SIGN_IN: 'open' }),
  ).toThrow(/SIGN_IN=open/);
});
