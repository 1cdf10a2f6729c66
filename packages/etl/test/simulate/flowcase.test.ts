import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateFakeExport } from '../../src/acquire/fake/index.ts';
import { flowcaseReports, reportType } from '../../src/acquire/flowcase/report-types.ts';
import { evenOffices, startFlowcaseSimulator } from '../../src/index.ts';
import { temporaryFolder } from '../acquire/fake/temporary-folder.ts';
import { token } from '../acquire/flowcase/small-flowcase.ts';
import { PlainClient, simulated, today, twoOffices } from './simulated.ts';

const folder = temporaryFolder();

describe('the offices', () => {
  test('stand under their countries, each with its people', async () => {
    const offices = [...twoOffices, { name: 'Voss', country: 'no', people: 1 }];
    const answer = await new PlainClient(await simulated({ offices })).get('/api/v1/countries');
    const id = expect.stringMatching(/^[0-9a-f]{24}$/);
    expect(await answer.json()).toEqual([
      {
        _id: id,
        code: 'no',
        offices: [
          { _id: id, name: 'Oslo', num_users: 6 },
          { _id: id, name: 'Voss', num_users: 1 },
        ],
      },
      { _id: id, code: 'gb', offices: [{ _id: id, name: 'Leeds', num_users: 4 }] },
    ]);
  });

  test('share people who then come with each of them, and once where both are asked for', async () => {
    const client = new PlainClient(await simulated({ sharedPeople: 2 }));
    const offices = await client.offices();
    expect(offices.map((office) => office.num_users)).toEqual([8, 6]);
    const peopleOf = async (ids: string[]) => {
      const { cv_report: report } = await client.state(await client.ask('user_report', ids));
      const text = await (await fetch(report!.url)).text();
      const [header, ...lines] = text.trimEnd().split('\r\n');
      const id = header!.split(',').indexOf('CV Partner User ID');
      return lines.map((line) => line.split(',')[id]!);
    };
    const [oslo, leeds] = await Promise.all(offices.map(({ _id }) => peopleOf([_id])));
    expect(oslo!.filter((person) => leeds!.includes(person))).toHaveLength(4);
    expect(await peopleOf(offices.map(({ _id }) => _id))).toHaveLength(10);
  });

  test('of an even company differ by one person at most', () => {
    expect(evenOffices(3, 10).map(({ people }) => people)).toEqual([3, 3, 4]);
  });
});

describe('a report', () => {
  test('holds the people of the fake export of the same seed and day, byte for byte', async () => {
    const made = await generateFakeExport({ folder, today, users: 10, seed: 7 });
    const client = new PlainClient(await simulated({ seed: 7 }));
    for (const report of flowcaseReports) {
      const expected = await readFile(join(made.folder, report.file), 'utf8');
      expect(await client.report(reportType(report)), report.file).toBe(expected);
    }
  });

  test('comes with semicolons, a byte order mark and a column for each language where that is asked for', async () => {
    const client = new PlainClient(await simulated({ dialect: 'semicolon' }));
    const [header, first] = (await client.report('user_report')).split('\n');
    expect(header).toMatch(/^\uFEFFName;Name \(int\);Name \(no\);.*;Title \(int\);Title \(no\);/);
    expect(first!.split(';')).toHaveLength(header!.split(';').length);
    expect(first).toMatch(/;(true|false);/);
    expect(first).not.toMatch(/int:|True|False/);
    const one = await client.report('project_experiences', '&lang[]=int');
    const headers = one.slice(0, one.indexOf('\n')).split(';');
    expect(headers.filter((name) => name.startsWith('Industry'))).toEqual(['Industry (int)']);
    expect(one).not.toContain('(no)');
  });

  test('over more than 5,000 CVs holds 5,000 of them, without a word', async () => {
    const client = new PlainClient(await simulated({ offices: evenOffices(2, 5000) }));
    // Some of the people have two CVs.
    const whole = (await client.report('user_report')).trimEnd().split('\r\n');
    expect(whole).toHaveLength(1 + 5000);
    const cv = whole[0]!.split(',').indexOf('CV Partner CV ID');
    const last = whole.at(-1)!.split(',')[cv]!;
    // The other reports end with the same CV.
    const roles = await client.report('cv_roles');
    expect(roles.slice(roles.lastIndexOf('\r\n', roles.length - 3))).toContain(last);
  });

  test('takes its time', async () => {
    let now = 0;
    const client = new PlainClient(await simulated({ reportDelayMs: 5000, now: () => now }));
    const asked = await client.ask('courses', await client.officeIds());
    const again = asked.clone();
    expect(await client.state(asked)).toMatchObject({ state: 'in_progress' });
    now = 5000;
    expect(await client.state(again)).toMatchObject({
      state: 'finished',
      cv_report: { url: expect.any(String) },
    });
  });

  test.each<[string, string, { type?: string; officeIds?: string[]; query?: string }]>([
    ['of an unknown type', 'report_type is unknown', { type: 'salaries' }],
    ['of an office that does not exist', 'office_ids must name offices', { officeIds: ['nowhere'] }],
    ['of no office', 'office_ids must name offices', { officeIds: [] }],
    ['in a language that is none', 'lang is no language', { query: '&lang[]=;' }],
  ])('%s is refused: %s', async (_, error, asked) => {
    const client = new PlainClient(await simulated());
    const { type = 'courses', officeIds = await client.officeIds(), query } = asked;
    const answer = await client.ask(type, officeIds, query);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error });
  });
});

describe('the signed address of a report', () => {
  test('is good without the key, for a time, and for nothing else', async () => {
    let now = 0;
    const client = new PlainClient(await simulated({ signedUrlSeconds: 60, now: () => now }));
    const address = await client.addressOf('courses');
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status).toBe(400);
    expect((await fetch(address.replace(/signature=./, 'signature=x'))).status).toBe(403);
    expect((await fetch(address.replace('expires=6', 'expires=9'))).status).toBe(403);
    now = 60_000;
    expect((await fetch(address)).status).toBe(403);
  });
});

describe('the key', () => {
  test.each([
    [undefined, [200, 200, 401]],
    ['Bearer', [200, 401, 401]],
    ['Token token', [401, 200, 401]],
  ] as const)('is wanted as the scheme %s sends it', async (authScheme, expected) => {
    const simulator = await simulated(authScheme === undefined ? {} : { authScheme });
    const keys = [`Bearer ${token}`, `Token token="${token}"`, 'Bearer wrong'];
    const answers = await Promise.all(
      keys.map((key) => new PlainClient(simulator, key).get('/api/v1/countries')),
    );
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });
});

describe('too many requests', () => {
  const statuses = async (client: PlainClient, requests: number) => {
    const seen = [];
    for (let request = 0; request < requests; request++)
      seen.push((await client.get('/api/v1/countries')).status);
    return seen;
  };

  test('are the share that is set, the same ones for the same seed', async () => {
    const options = { tooManyRequests: 0.2 };
    const first = await statuses(new PlainClient(await simulated(options)), 100);
    expect(first.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect(first.filter((status) => status === 429).length).toBeLessThan(30);
    expect(await statuses(new PlainClient(await simulated(options)), 100)).toEqual(first);
    expect(await statuses(new PlainClient(await simulated({ ...options, seed: 1 })), 100)).not.toEqual(first);
  });

  test('within a second are told when to come back', async () => {
    let now = 0;
    const client = new PlainClient(
      await simulated({ requestsPerSecond: 2, retryAfterSeconds: 3, now: () => now }),
    );
    expect(await statuses(client, 3)).toEqual([200, 200, 429]);
    expect((await client.get('/api/v1/countries')).headers.get('retry-after')).toBe('3');
    now = 1000;
    expect(await statuses(client, 3)).toEqual([200, 200, 429]);
  });
});

test('what was answered is told without queries, which may hold a signature', async () => {
  const simulator = await simulated();
  await new PlainClient(simulator).report('courses');
  expect(simulator.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'GET /api/v1/countries 200',
    'POST /api/v2/cv-report 200',
    expect.stringMatching(/^GET \/api\/v2\/cv-report\/[0-9a-f]{24} 200$/),
    expect.stringMatching(/^GET \/files\/[0-9a-f]{24}\.csv 200$/),
  ]);
});

test('other machines do not reach it', async () => {
  const { port } = new URL((await simulated()).url);
  // On Linux every 127.x.x.x is this machine: a server that listens everywhere answers there too.
  await expect(fetch(`http://127.0.0.2:${port}/api/v1/countries`)).rejects.toThrow('fetch failed');
});

test('closing it breaks off what is under way', async () => {
  const simulator = await startFlowcaseSimulator({ offices: evenOffices(1, 3000), today, token });
  const answer = await fetch(await new PlainClient(simulator).addressOf('project_experiences'));
  await simulator.close();
  await expect(answer.text()).rejects.toThrow('terminated');
});

test('a simulation that cannot be run is told with everything that is wrong', async () => {
  const offices = [{ name: 'Oslo', country: 'Norway', people: 0 }];
  const faults = [{ report: 'salaries', kind: 'refused', times: 0 }] as const;
  await expect(
    simulated({ offices, faults, tooManyRequests: 5, token: 'a b', sharedPeople: 1 }),
  ).rejects.toMatchObject({
    code: 'bad_simulation',
    exit: 'usage',
    details: {
      wrong: [
        'the country of Oslo must be two letters, such as no',
        'every office must have 1 person or more; without: Oslo',
        expect.stringContaining('people who show in two offices'),
        expect.stringContaining('the key must be'),
        expect.stringContaining('answered 429'),
        expect.stringContaining('salaries is none of the reports'),
        'salaries must go wrong 1 time or more',
      ],
    },
  });
});

test('a port that is taken is told', async () => {
  const { url } = await simulated();
  await expect(simulated({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'port_taken' });
});
