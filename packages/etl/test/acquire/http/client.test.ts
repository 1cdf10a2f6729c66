import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Fault } from '@smart-assign/database';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { HttpClient, recordAt, textAt, type HttpClientOptions } from '../../../src/acquire/http/index.ts';
import { FastClock } from './fast-clock.ts';
import { sendJson, testServer } from './test-server.ts';

const folder = await mkdtemp(join(tmpdir(), 'http-client-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const token = 'k3y-that-nobody-may-see';
let clock: FastClock;
beforeEach(() => {
  clock = new FastClock();
});

function clientOf(baseUrl: string, options: Partial<HttpClientOptions> = {}): HttpClient {
  return new HttpClient({
    system: 'Cvs',
    addressSetting: 'CVS_ADDRESS',
    secretSetting: 'CVS_KEY',
    stateAfterFailure: 'Nothing was changed.',
    baseUrl,
    secretHeaders: { Authorization: `Bearer ${token}` },
    clock,
    signal: new AbortController().signal,
    ...options,
  });
}

const nameOf = (answer: unknown): string => textAt(recordAt(answer, 'the answer').name, 'name');
const askName = (client: HttpClient) => client.json('GET', '/name', { check: nameOf });
const faultOf = (promise: Promise<unknown>): Promise<Fault> =>
  promise.then(
    () => expect.fail('It should have failed.'),
    (error: unknown) => (error instanceof Fault ? error : expect.fail(`No fault: ${inspect(error)}`)),
  );
/** All that a log could show of an error, however deep. */
const allOf = (error: unknown): string => inspect(error, { depth: null, showHidden: true });

test('a question goes out with its key, lists as repeated names, and its body as JSON', async () => {
  const server = await testServer((_, response) => sendJson(response, { name: 'Kari' }));
  const client = clientOf(`${server.url}/base/`);
  const query = { type: 'x y', 'lang[]': ['int', 'no'], page: 2, none: null };
  expect(await client.json('POST', '/name', { query, body: { a: [1] }, check: nameOf })).toBe('Kari');
  const [seen] = server.seen;
  expect(seen).toMatchObject({ method: 'POST', path: '/base/name', body: '{"a":[1]}' });
  expect(seen!.headers).toMatchObject({
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json',
  });
  expect([...seen!.query]).toEqual([
    ['type', 'x y'],
    ['lang[]', 'int'],
    ['lang[]', 'no'],
    ['page', '2'],
  ]);
});

test('requests keep to the rate', async () => {
  const server = await testServer((_, response) => sendJson(response, { name: 'Kari' }));
  const client = clientOf(server.url, { requestsPerSecond: 4 });
  const before = clock.now();
  await askName(client);
  await askName(client);
  await askName(client);
  expect(clock.now() - before).toBe(500);
});

describe('what may pass', () => {
  test.each([429, 502, 503, 504])('status %i is tried again until it passes', async (status) => {
    const server = await testServer((_, response, number) =>
      sendJson(response, { name: 'Kari' }, number < 4 ? status : 200),
    );
    expect(await askName(clientOf(server.url))).toBe('Kari');
    expect(server.seen).toHaveLength(4);
  });

  test('the pauses double, and chance takes a part of each', async () => {
    const server = await testServer((_, response, number) =>
      sendJson(response, { name: 'Kari' }, number < 5 ? 503 : 200),
    );
    await askName(clientOf(server.url, { requestsPerSecond: 1e6 }));
    expect(clock.waits).toEqual([500, 1000, 2000, 4000]);
  });

  test('a connection that breaks off, and a server that keeps silent, are tried again', async () => {
    const server = await testServer((_, response, number) => {
      if (number === 1) response.destroy();
      if (number === 3)
        response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy());
      if (number === 4) sendJson(response, { name: 'Kari' });
    });
    expect(await askName(clientOf(server.url, { timeoutMs: 400 }))).toBe('Kari');
    expect(server.seen).toHaveLength(4);
  });

  test('a server that keeps failing is left after so many attempts, and the fault may pass', async () => {
    const server = await testServer((_, response) => sendJson(response, {}, 503));
    const fault = await faultOf(askName(clientOf(server.url, { attempts: 3 })));
    expect(server.seen).toHaveLength(3);
    expect(fault).toMatchObject({ code: 'source_unavailable', transient: true });
    expect(fault.message).toBe(
      'Cvs answered GET /name with status 503 (the last of 3 attempts). Nothing was changed.',
    );
  });

  test('a server that is not there is told by the code of the network', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const fault = await faultOf(askName(clientOf(`http://127.0.0.1:${port}`, { attempts: 2 })));
    expect(fault).toMatchObject({ code: 'source_unreachable', transient: true });
    expect(fault.message).toContain('ECONNREFUSED');
  });
});

describe('Retry-After', () => {
  test.each([
    ['seconds', '7'],
    ['a date', new Date(Date.parse('2026-11-23T10:15:07Z')).toUTCString()],
  ])('as %s is waited for', async (_, retryAfter) => {
    const server = await testServer((_request, response, number) => {
      if (number === 1) response.writeHead(429, { 'retry-after': retryAfter }).end();
      else sendJson(response, { name: 'Kari' });
    });
    const before = clock.now();
    await askName(clientOf(server.url));
    expect(clock.now() - before).toBe(7_500);
  });

  test('holds back every other request of the client too', async () => {
    const server = await testServer((_request, response, number) => {
      if (number === 1) response.writeHead(429, { 'retry-after': '60' }).end();
      else sendJson(response, { name: 'Kari' });
    });
    const time = Promise.withResolvers<void>();
    const going = clock.wait.bind(clock);
    const waits: number[] = [];
    clock.wait = async (milliseconds, signal) => {
      waits.push(milliseconds);
      await time.promise;
      await going(milliseconds, signal);
    };
    const client = clientOf(server.url, { requestsPerSecond: 1e6 });
    const first = askName(client);
    await expect.poll(() => waits).toEqual([60_500]);
    const second = askName(client);
    await expect.poll(() => waits).toEqual([60_500, 60_500]);
    expect(server.seen).toHaveLength(1);
    time.resolve();
    expect(await Promise.all([first, second])).toEqual(['Kari', 'Kari']);
  });

  test('of more than ten minutes ends the run, which says when to come back', async () => {
    const server = await testServer((_, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    const fault = await faultOf(askName(clientOf(server.url)));
    expect(server.seen).toHaveLength(1);
    expect(fault).toMatchObject({ code: 'source_busy', transient: true, details: { seconds: 3600.5 } });
  });

  test.each(['soon', '-5', ''])('that makes no sense (%j) leaves the usual pause', async (retryAfter) => {
    const server = await testServer((_request, response, number) => {
      if (number === 1) response.writeHead(429, { 'retry-after': retryAfter }).end();
      else sendJson(response, { name: 'Kari' });
    });
    await askName(clientOf(server.url, { requestsPerSecond: 1e6 }));
    expect(clock.waits).toEqual([500]);
  });
});

describe('what does not pass', () => {
  test.each([
    [401, 'source_refused', 'CVS_KEY'],
    [403, 'source_refused', 'CVS_KEY'],
    [404, 'source_not_found', 'CVS_ADDRESS'],
    [422, 'source_error', 'report it'],
    [500, 'source_unavailable', 'support of Cvs'],
  ])('status %i is told at once, with what to do', async (status, code, remedy) => {
    const server = await testServer((_, response) => sendJson(response, {}, status));
    const fault = await faultOf(askName(clientOf(server.url)));
    expect(server.seen).toHaveLength(1);
    expect(fault.code).toBe(code);
    expect(fault.remedy).toContain(remedy);
  });

  test.each([
    ['a log-in page', '<html>Please log in</html>', 'it is not JSON'],
    ['another shape', '{"name":{"first":"Kari"}}', 'name must be a text'],
  ])('%s instead of the answer is told by place, never by value', async (_, body, place) => {
    const server = await testServer((_request, response) => response.end(body));
    const fault = await faultOf(askName(clientOf(server.url)));
    expect(fault.code).toBe('unexpected_answer');
    expect(fault.message).toContain(place);
    expect(allOf(fault)).not.toMatch(/Kari|log in/);
  });
});

describe('the key', () => {
  test.each([401, 404, 500])('never shows in the fault of status %i', async (status) => {
    const server = await testServer((request, response) =>
      sendJson(response, { sent: request.headers.authorization }, status),
    );
    const client = clientOf(server.url);
    const fault = await faultOf(client.json('GET', '/name', { query: { q: 'hidden' }, check: nameOf }));
    expect(allOf(fault)).not.toContain(token);
    expect(allOf(fault)).not.toContain('hidden');
    expect(allOf(client)).not.toContain(token);
  });

  test('that cannot stand in a header is refused without being quoted', () => {
    const secretHeaders = { Authorization: `Bearer ${token}\nX-Other: 1` };
    try {
      clientOf('http://127.0.0.1', { secretHeaders });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad_settings', exit: 'usage' });
      expect((error as Fault).remedy).toContain('CVS_KEY');
      expect(allOf(error)).not.toContain(token);
    }
  });

  test('goes along with a redirect on its own server, and to no other', async () => {
    const other = await testServer((_, response) => sendJson(response, { name: 'Kari' }));
    const server = await testServer((request, response) => {
      const to = request.path === '/name' ? '/there' : `${other.url}/elsewhere`;
      response.writeHead(302, { location: to }).end();
    });
    const secretHeaders = { Authorization: `Bearer ${token}`, 'X-Api-Key': token };
    expect(await askName(clientOf(server.url, { secretHeaders }))).toBe('Kari');
    expect(server.seen.map(({ headers }) => headers['x-api-key'])).toEqual([token, token]);
    expect(other.seen).toHaveLength(1);
    expect(JSON.stringify(other.seen[0]!.headers)).not.toContain(token);
  });
});

test('a server that redirects in a circle is told', async () => {
  const server = await testServer((_, response) => response.writeHead(302, { location: '/name' }).end());
  expect(await faultOf(askName(clientOf(server.url)))).toMatchObject({ details: { status: 302 } });
  expect(server.seen).toHaveLength(6);
});

test('stopped by its caller it ends at once, also in the middle of a pause', async () => {
  const stop = new AbortController();
  const server = await testServer((_, response) => response.writeHead(503, { 'retry-after': '500' }).end());
  const waiting: FastClock['wait'] = (_ms, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      stop.abort(new Error('stopped by the test'));
    });
  const stuck = Object.assign(clock, { wait: waiting });
  const client = clientOf(server.url, { signal: stop.signal, clock: stuck });
  await expect(askName(client)).rejects.toThrow('stopped by the test');
});

test('stopped while the server is silent it ends at once', async () => {
  const stop = new AbortController();
  const server = await testServer(() => stop.abort(new Error('stopped by the test')));
  await expect(askName(clientOf(server.url, { signal: stop.signal }))).rejects.toThrow('stopped by the test');
});

describe('a download', () => {
  const file = join(folder, 'report.csv');

  test('lands in the file, without the key having been sent, though it lies on the same server', async () => {
    const server = await testServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b\n1,2\n'),
    );
    const downloaded = await clientOf(server.url).download(`${server.url}/f?signature=s`, file, 'report.csv');
    expect(downloaded).toEqual({ bytes: 8, contentType: 'text/csv' });
    expect(await readFile(file, 'utf8')).toBe('a,b\n1,2\n');
    expect(JSON.stringify(server.seen[0]!.headers)).not.toContain(token);
  });

  test('that ends before its length is fetched anew, from its beginning', async () => {
    const server = await testServer((_, response, number) => {
      response.writeHead(200, { 'content-length': 8 });
      if (number === 1) response.write('a,b\n9', () => response.destroy());
      else response.end('a,b\n1,2\n');
    });
    await clientOf(server.url).download(`${server.url}/f`, file, 'report.csv');
    expect(await readFile(file, 'utf8')).toBe('a,b\n1,2\n');
  });

  test('goes on as long as something comes, however long it takes in all', async () => {
    const server = await testServer((_, response) => {
      let pieces = 0;
      const timer = setInterval(() => {
        response.write('row\n');
        if (++pieces < 8) return;
        clearInterval(timer);
        response.end();
      }, 100);
    });
    const client = clientOf(server.url, { timeoutMs: 500, attempts: 1 });
    expect(await client.download(`${server.url}/f`, file, 'report.csv')).toMatchObject({ bytes: 32 });
  });

  test('that is refused is told by its name, never by its signed address', async () => {
    const server = await testServer((_, response) => response.writeHead(403).end());
    const address = `${server.url}/signed-path?signature=signed-query`;
    const fault = await faultOf(clientOf(server.url).download(address, file, 'report.csv'));
    expect(fault.message).toContain('the download of report.csv');
    expect(allOf(fault)).not.toMatch(/signed-/);
  });

  test.each([
    'ftp://cv.example.org/f',
    'https://name:password@cv.example.org/f',
    'http://[',
    'file:///etc/hosts',
  ])('is not tried from %s', async (address) => {
    const fault = await faultOf(clientOf('https://cv.example.org').download(address, file, 'report.csv'));
    expect(fault.code).toBe('unexpected_answer');
    expect(allOf(fault)).not.toContain('password');
  });
});
