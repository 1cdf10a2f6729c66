import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Receipt } from '@smart-assign/etl';
import { expect, onTestFinished, test } from 'vitest';
import { makeDesk, type Desk } from './support/desk.ts';
import { run, start, type Running } from './support/run-command.ts';

/** A simulator as a user starts it in one terminal, and what it says has to be set in the other. */
async function simulate(
  desk: Desk,
  ...words: string[]
): Promise<{ simulator: Running; environment: NodeJS.ProcessEnv }> {
  const simulator = desk.start('simulate', 'flowcase', '--port=0', ...words);
  onTestFinished(() => simulator.kill('SIGKILL'));
  await simulator.saw(({ event }) => event === 'simulating');
  const lines = simulator.printed().matchAll(/^export (\w+)='?(.*?)'?$/gm);
  return { simulator, environment: Object.fromEntries([...lines].map(([, name, value]) => [name, value])) };
}

const etl = (desk: Desk, environment: NodeJS.ProcessEnv) =>
  run(['etl', '--json'], { ...desk.settings, environment });

/** Each of so many people is loaded, with each CV once. */
async function expectEverybody(desk: Desk, people: number, { reports }: Receipt): Promise<void> {
  const [loaded] = await desk.database.query<{ people: number; cvs: number; distinct: number }>(
    `select (select count(*)::integer from users) as people, count(*)::integer as cvs,
       count(distinct cv_partner_cv_id)::integer as distinct from cvs`,
  );
  const cvs = reports.find(({ file }) => file === 'user_report.csv')!.rowsRead;
  expect(loaded).toEqual({ people, cvs, distinct: cvs });
  expect(reports.map(({ rowsRejected }) => rowsRejected)).toEqual(reports.map(() => 0));
}

test('set as it says, it is loaded from in another terminal; Ctrl-C ends it and it tells what it answered', async () => {
  const desk = await makeDesk();
  const { simulator, environment } = await simulate(
    desk,
    '--office-sizes=30,20',
    '--shared-people=5',
    '--dialect=semicolon',
    '--auth-scheme=Token token',
    '--fault=courses:truncated',
    '--fault=languages:refused',
  );
  expect(environment).toMatchObject({ FLOWCASE_DATA_SOURCE: 'real', FLOWCASE_AUTH_SCHEME: 'Token token' });
  const refused = await etl(desk, environment);
  expect(refused.code).toBe(3);
  expect(refused.log().at(-1)).toMatchObject({ code: 'report_refused' });

  // It was to be refused once.
  const loaded = await etl(desk, environment);
  expect(loaded.code).toBe(0);
  await expectEverybody(desk, 50, loaded.result<Receipt>());
  simulator.kill('SIGINT');
  const ended = await simulator.finished;
  expect(ended.code).toBe(0);
  // The offices once; each report asked for, looked after and fetched; the one that was cut off once more; the one refused.
  expect(ended.log().at(-1)!.message).toBe('Stopped. 44 requests were answered: 43 with 200, 1 with 422.');
});

test('12,000 people in 9 offices, with a twentieth of the requests too many and a report that fails once, are loaded with each CV once', async () => {
  const desk = await makeDesk();
  const { environment } = await simulate(
    desk,
    '--people=12000',
    '--offices=9',
    '--too-many=5',
    '--retry-after=0',
    '--fault=technologies:failed-state',
  );
  const loaded = await etl(desk, environment);
  expect(loaded.code).toBe(0);
  expect(loaded.stderr).toContain('technologies.csv of batch 1 failed in Flowcase; it is asked for again.');
  const receipt = loaded.result<Receipt>();
  expect(receipt).toMatchObject({ status: 'loaded', source: 'flowcase' });
  // More than two reports of Flowcase can hold.
  expect(receipt.reports[0]!.rowsRead).toBeGreaterThan(12_000);
  await expectEverybody(desk, 12_000, receipt);
  // Half a minute, unless the machine has other things to do.
}, 300_000);

test('as JSON it prints the address and the settings', async () => {
  const desk = await makeDesk();
  const simulator = desk.start('simulate', 'flowcase', '--port=0', '--people=5', '--json');
  await simulator.saw(({ event }) => event === 'simulating');
  simulator.kill('SIGTERM');
  const { code, result } = await simulator.finished;
  expect(code).toBe(0);
  const { url, environment } = result<{ url: string; environment: NodeJS.ProcessEnv }>();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(environment).toMatchObject({ FLOWCASE_BASE_URL: url, FLOWCASE_API_TOKEN: 'simulated' });
});

test.each([
  ['a fault of a kind that does not exist', '--fault=courses:lost', 'failed-state'],
  ['a fault of a report that does not exist', '--fault=salaries:refused', 'technologies'],
  ['more people shared than there are', '--shared-people=500', 'from 0 to 166'],
  ['sizes that are no numbers', '--office-sizes=30,many', 'whole number'],
])('%s ends with 2, and it is said what can be written', async (_, word, said) => {
  const { settings } = await makeDesk();
  const refused = await start(['simulate', 'flowcase', '--port=0', word], settings).finished;
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain(said);
});

test('a port that is taken ends with 2 and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const refused = await (await makeDesk()).run('simulate', 'flowcase', `--port=${port}`);
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'port_taken',
    message: expect.stringContaining(`${port}`),
  });
});
