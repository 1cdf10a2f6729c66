import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';

const api = useApi();

test('the server tells that it lives and that its database answers', async () => {
  expect(await api.get('/health')).toMatchObject({ status: 200, body: { ok: true } });
  expect(await api.get('/ready')).toMatchObject({ status: 200, body: { ready: true } });
});

test('a server that has begun is not ready until the copy to search in is made and tried', async () => {
  const tried = Promise.withResolvers<void>();
  const prepared = api.services.search.prepare(() => tried.promise);
  expect(await api.get('/ready')).toMatchObject({ status: 503, body: { code: 'not_ready' } });
  expect(await api.get('/health')).toMatchObject({ status: 200 });
  tried.resolve();
  await prepared;
  expect(await api.get('/ready')).toMatchObject({ status: 200 });
});

test('what goes wrong in trying does not keep it from becoming ready', async () => {
  await api.services.search.prepare(() => Promise.reject(new Error('a mistake')));
  expect(await api.get('/ready')).toMatchObject({ status: 200 });
});

test('an address that is not there is a problem of RFC 9457', async () => {
  const { status, headers, body } = await api.get('/nowhere');
  expect(status).toBe(404);
  expect(headers['content-type']).toMatch('application/problem+json');
  expect(body).toMatchObject({ status: 404, code: 'no_such_address', instance: headers['x-request-id'] });
});

test('the contract is published', async () => {
  const { body } = await api.get<{ openapi: string; paths: object }>('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toContain('/ready');
});
