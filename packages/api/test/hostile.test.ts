import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { LoadStarter } from '../src/loads/load-starter.ts';
import { sampleOf, type Schema } from './support/sample.ts';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';
import { addressOf, ourRoutes, queryOf } from './support/routes.ts';

/** A load that has ended before it began. */
const loads: LoadStarter = { start: () => ({ ended: Promise.resolve(0), stop: () => {} }) };

let ids: number[];
const api = useApi({
  loads,
  fill: async (client) => {
    ids = await addPeople(client, [
      {
        name: 'Ola Nordmann',
        title: 'Engineer',
        skills: { Kubernetes: [5, 4] },
        availability: days('2026-11-23', '2026-12-04', 60),
      },
      { name: 'Kari Hansen', title: 'Architect', clearances: [{ name: 'SC' }], cvUpdated: '2026-10-01' },
    ]);
    await client.query('refresh materialized view cv_search_profile_mv');
  },
});

const numbers = [
  '-1',
  '0',
  'NaN',
  'Infinity',
  '1e309',
  '-1e309',
  '99999999999999999999',
  '2147483648',
  '1.5',
  '0x10',
];
const dates = [
  '99999-01-01',
  '+099999-01-01',
  '2026-02-30',
  '0000-00-00',
  '2026-13-45',
  '0001-01-01',
  '9999-12-31',
];
const texts = [
  "'; drop table users; --",
  "' or '1'='1",
  '%_\\',
  ')) union select null --',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '${7*7}',
  ':* & | ! <-> (',
  '((((((((((',
  '"',
  '-"-"-',
  '\u202e\u0301\ufeff',
  '😀'.repeat(60),
  '[]',
  '{"a":{}}',
  'null',
  ' ',
  '',
  ',,,,:::',
  ':5:9:-3',
  'a'.repeat(3000),
  'a '.repeat(2000),
];
/** Bytes that are no text, as they stand in an address. */
const bytes = ['%C3%28', '%00', 'a%00b', '%ED%A0%80', '%FF%FE', '%F0%9F', '%E0%80%80', '%zz', '%'];
const inAddress = [...[...numbers, ...dates, ...texts].map(encodeURIComponent), ...bytes];

const tellTales =
  /syntax error|pg_|sqlstate|relation "|column "|constraint|\bselect\b.*\bfrom\b|node_modules|\.ts:\d|\bat (?:async )?\w+ \(|heap|ECONN/i;

/** @returns what is wrong with an answer to hostile input; null where nothing is */
function fault(
  what: string,
  answer: { status: number; text: string; headers: Readonly<Record<string, unknown>> },
): string | null {
  const { status, text, headers } = answer;
  if (status >= 500) return `${what}: ${status} ${text.slice(0, 200)}`;
  if (status < 400) return null;
  if (!/problem\+json/.test(String(headers['content-type']))) return `${what}: ${status} is no problem`;
  return tellTales.test(text) ? `${what}: ${text.slice(0, 300)}` : null;
}

const isStream = (url: string) => url.endsWith('/events');
const queryText = (parameters: Readonly<Record<string, string>>) =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** What a route needs to be asked at all. */
function needed(route: Parameters<typeof queryOf>[0]): Record<string, string> {
  const { required = [], properties = {} } = queryOf(route);
  const missing = required.filter((name) => properties[name]!['default'] === undefined);
  return Object.fromEntries(missing.map((name) => [name, name === 'id' ? String(ids[0]) : '1']));
}

test('no value of a query parameter makes the server fail, nor tell of its inside', async () => {
  const faults: (string | null)[] = [];
  let asked = 0;
  for (const route of ourRoutes(api.app).filter(({ method, url }) => method === 'GET' && !isStream(url))) {
    const address = addressOf(route, { userId: ids[0] });
    for (const name of Object.keys(queryOf(route).properties ?? {}))
      for (const value of inAddress) {
        const query = queryText({ ...needed(route), [name]: value });
        faults.push(fault(`${address}?${query.slice(0, 200)}`, await api.get(`${address}?${query}`)));
        asked++;
      }
  }
  expect(faults.filter((each) => each !== null)).toEqual([]);
  expect(asked).toBeGreaterThan(500);
});

test('bytes that are no text are refused in every query, and the parameter is named', async () => {
  for (const route of ourRoutes(api.app).filter(({ method, url }) => method === 'GET' && !isStream(url)))
    for (const name of Object.keys(queryOf(route).properties ?? {}))
      for (const value of bytes) {
        const url = `${addressOf(route, { userId: ids[0] })}?${queryText({ ...needed(route), [name]: value })}`;
        const { status, body } = await api.get<{ detail: string }>(url);
        expect(status, url).toBe(400);
        expect(body.detail, url).toContain(`query.${name}`);
      }
});

test('a percent sign that is written as one is a text like others', async () => {
  expect((await api.get('/api/v1/skills?q=100%25')).body).toEqual([]);
});

test('nor does a parameter that is sent thousands of times, or that is none', async () => {
  const faults: (string | null)[] = [];
  for (const route of ourRoutes(api.app).filter(({ method, url }) => method === 'GET' && !isStream(url))) {
    const address = addressOf(route, { userId: ids[0] });
    for (const name of Object.keys(queryOf(route).properties ?? {}))
      for (const value of ['Kubernetes', '1', '2026-11-23']) {
        const many = Array.from({ length: 5000 }, () => `${name}=${value}`).join('&');
        const answer = await api.get(`${address}?${many}`);
        faults.push(fault(`${address}?${name}=${value} 5,000 times`, answer));
        if (answer.status === 200) faults.push(`${address}?${name}=${value} 5,000 times: 200`);
      }
    for (const query of [
      '__proto__=1',
      'constructor=1',
      'constructor[prototype][x]=1',
      '%00=1',
      '%C3%28=1',
      '=',
      '&&&',
      'hasOwnProperty=1',
    ]) {
      const answer = await api.get(`${address}?${query}`);
      faults.push(fault(`${address}?${query}`, answer));
    }
  }
  expect(faults.filter((each) => each !== null)).toEqual([]);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('no part of a path makes the server fail', async () => {
  const faults: (string | null)[] = [];
  for (const route of ourRoutes(api.app).filter(({ url }) => url.includes(':') && !isStream(url)))
    for (const value of inAddress) {
      const address = route.url.replace(/:\w+/g, value);
      faults.push(
        fault(
          `${route.method} ${address.slice(0, 200)}`,
          await api.ask(route.method as 'GET', address, hasBody(route.method) ? { body: {} } : {}),
        ),
      );
    }
  expect(faults.filter((each) => each !== null)).toEqual([]);
});

const hasBody = (method: string) => ['POST', 'PUT', 'PATCH'].includes(method);

test('no header makes the server fail', async () => {
  const faults: (string | null)[] = [];
  const headers: Record<string, readonly string[]> = {
    accept: ['text/csv', 'nonsense/*;q=x', '*/*;q=1e309', ','],
    'accept-encoding': ['nonsense', 'br;q=NaN', '*;q=0', ''],
    'accept-language': ['xx-'.repeat(200), '*', '%00'],
    'content-type': ['application/json', 'nonsense', ''],
    cookie: ['=', ';;;', 'smart_assign_session=%', `smart_assign_session=${'x'.repeat(5000)}`, '__proto__=1'],
    'if-none-match': ['*', 'W/"', '"'.repeat(500), '\u00ff'],
    origin: ['null', 'http://', '//', 'http://[::1', 'javascript:1'],
    range: ['bytes=0-', 'bytes=-1e309', 'lines=1-2'],
    'x-purpose': ['%00', '%C3%28', '\u00ff', ' ', 'x'.repeat(8000)],
    'x-request-id': ['../../x', "'; --"],
  };
  for (const route of ourRoutes(api.app).filter(({ method, url }) => method === 'GET' && !isStream(url)))
    for (const [name, values] of Object.entries(headers))
      for (const value of values) {
        const address = addressOf(route, { userId: ids[0] });
        faults.push(
          fault(
            `${address} ${name}: ${value.slice(0, 50)}`,
            await api.get(address, { headers: { [name]: value } }),
          ),
        );
      }
  expect(faults.filter((each) => each !== null)).toEqual([]);
});

describe('a body', () => {
  const routes = () => ourRoutes(api.app).filter(({ schema }) => schema.body !== undefined);
  const send = (method: string, url: string, payload: string | Buffer, type = 'application/json') =>
    api.app
      .inject({ method: method as 'POST', url, payload, headers: { 'content-type': type } })
      .then(({ statusCode, body, headers }) => ({ status: statusCode, text: body, headers }));

  test('that is no JSON, is too deep, too long or of another type is refused', async () => {
    for (const route of routes()) {
      const url = addressOf(route, { userId: ids[0] });
      const statusOf = async (payload: string | Buffer, type?: string) => {
        const answer = await send(route.method, url, payload, type);
        expect(fault(`${route.method} ${url} ${String(payload).slice(0, 50)}`, answer)).toBeNull();
        return answer.status;
      };
      const where = `${route.method} ${url}`;
      expect(await statusOf('{"a"'), where).toBe(400);
      expect(await statusOf(Buffer.from('{"name":"a\xc3(b","note":"\xff"}', 'latin1')), where).toBe(400);
      expect(await statusOf('[]'.padStart(30_000, '[')), where).toBe(400);
      expect(await statusOf('['.repeat(30_000) + ']'.repeat(30_000)), where).toBe(400);
      expect(await statusOf('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)), where).toBe(400);
      expect(await statusOf('{"__proto__":{"x":1}}'), where).toBe(400);
      expect(await statusOf('{"constructor":{"prototype":{"x":1}}}'), where).toBe(400);
      for (const payload of ['null', '7', '"text"', 'true', '[1]', '[{}]'])
        expect(await statusOf(payload), where + payload).toBe(400);
      expect(await statusOf(JSON.stringify({ name: 'x'.repeat(2_000_000) })), where).toBe(413);
      for (const type of [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'nonsense',
      ])
        expect(await statusOf('{}', type), `${where} ${type}`).toBe(415);
    }
    expect(routes().length).toBeGreaterThan(3);
  });

  test('with any one value that is not what it should be is refused or stored as text; the server does not fail', async () => {
    const faults: (string | null)[] = [];
    for (const route of routes()) {
      const url = addressOf(route, { userId: ids[0] });
      const body = route.schema.body as Schema;
      const whole = sampleOf(body) as Record<string, unknown>;
      for (const name of Object.keys(body.properties ?? {}))
        for (const value of hostileJson) {
          const payload = `{${[
            ...Object.entries(whole)
              .filter(([other]) => other !== name)
              .map(([other, each]) => `${JSON.stringify(other)}:${JSON.stringify(each)}`),
            `${JSON.stringify(name)}:${value}`,
          ].join(',')}}`;
          faults.push(
            fault(`${route.method} ${url} ${payload.slice(0, 200)}`, await send(route.method, url, payload)),
          );
        }
    }
    expect(faults.filter((each) => each !== null)).toEqual([]);
  });
});

/** As JSON, since some of them could not be written otherwise. */
const hostileJson = [
  ...texts.map((text) => JSON.stringify(text)),
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"half \\udc00 a pair"',
  '1e309',
  '-1e309',
  '-1',
  '1.5',
  '99999999999999999999',
  'null',
  'true',
  '{}',
  '{"__proto__":1}',
  '[]',
  '[[[[[[]]]]]]',
  JSON.stringify(Array.from({ length: 5000 }, () => 1)),
  JSON.stringify(Array.from({ length: 2000 }, (_, index) => `member ${index}`)),
];

describe('on the wire', () => {
  let port: number;
  const listen = async () => {
    if (!api.app.server.listening) await api.app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = api.app.server.address() as AddressInfo);
  };
  async function speak(text: string | Buffer): Promise<{ status: number; text: string; head: string }> {
    await listen();
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), text: body, head };
  }

  test('an address of a megabyte is a problem, not a failure', async () => {
    await listen();
    for (const query of [
      `q=${'a'.repeat(1_000_000)}`,
      Array.from({ length: 100_000 }, () => 'skill=x').join('&'),
    ]) {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/search?${query}`);
      expect(response.status).toBe(431);
      expect(await response.json()).toMatchObject({ status: 431, code: 'request_too_long' });
    }
  });

  test.each<[string, string | Buffer]>([
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc])],
    ['a space in the address', 'GET /a b c HTTP/1.1\r\nhost: localhost\r\n\r\n'],
    [
      'two lengths',
      'POST /auth/sign-out HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na',
    ],
    [
      'a length and chunks',
      'POST /auth/sign-out HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /auth/me HTTP/1.1\r\nconnection: close\r\n\r\n'],
  ])('%s is answered with 400', async (_, request) => {
    const { status, text } = await speak(request);
    expect(status).toBe(400);
    expect(text).not.toMatch(tellTales);
  });

  test('the server lives and holds whom it held', async () => {
    await listen();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect(await api.database.query('select from users')).toHaveLength(2);
  });
});
