import { beforeAll, expect, test } from 'vitest';
import { makeDesk } from './support/desk.ts';
import type { Finished } from './support/run-command.ts';

const desk = await makeDesk();
let created: Finished;
const secret = () => created.stdout.trim();

beforeAll(async () => {
  created = await desk.run('token', 'create', '--name', 'the dashboard', '--role', 'viewer');
});

interface Listed {
  readonly tokenId: number;
  readonly name: string;
  readonly expiresAt: string;
  readonly createdBy: string;
  readonly revokedAt: string | null;
}
const listed = async () => (await desk.run('token', 'list', '--json')).result<Listed[]>();
const daysLeft = ({ expiresAt }: { expiresAt: string }) =>
  Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000);

test('a new token is its secret alone on standard output, so that a script can take it; the hint is beside it', () => {
  expect(created.code).toBe(0);
  expect(created.stdout).toMatch(/^sat_[\w-]{43}\n$/);
  expect(created.log()).toMatchObject([{ level: 'info', event: 'token_created', tokenId: 1 }]);
  expect(created.stderr).not.toContain(secret());
});

test('the list tells of every token and of no secret, and the database holds none', async () => {
  const text = await desk.run('token', 'list');
  expect(text.stdout).toMatch(/1 +the dashboard +viewer +holds/);
  expect(text.stdout).not.toContain(secret().slice(4));
  const rows = await desk.database.query(
    'select api_token::text as row, audit_event::text as event from api_token, audit_event',
  );
  expect(JSON.stringify(rows)).not.toContain(secret().slice(4));
  const [token] = await listed();
  expect(token).toMatchObject({ name: 'the dashboard', createdBy: expect.stringMatching(/^command-line:./) });
  expect(daysLeft(token!)).toBe(90);
});

test('a token runs out when it is told to', async () => {
  const year = new Date().getUTCFullYear() + 1;
  const words = ['token', 'create', '--name=a', '--role=admin', '--json'];
  const until = await desk.run(...words, `--expires=${year}-01-31`);
  expect(until.result<{ expiresAt: string; secret: string }>()).toMatchObject({
    expiresAt: `${year}-02-01T00:00:00.000Z`,
    secret: expect.stringMatching(/^sat_/),
  });
  const refused = await desk.run(...words, '--expires=732d');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('bad_expiry');
  expect(await listed()).toHaveLength(2);
});

test('a role that is none, or no name, is a mistake of the command line', async () => {
  expect(await desk.run('token', 'create', '--name=c', '--role=root')).toMatchObject({ code: 2, stdout: '' });
  expect(await desk.run('token', 'create', '--name= ', '--role=admin')).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('a revoked token is listed as such; what holds no more cannot be revoked', async () => {
  expect(await desk.run('token', 'revoke', '1')).toMatchObject({ code: 0, stdout: 'Token 1 is revoked.\n' });
  expect((await listed()).at(-1)).toMatchObject({ tokenId: 1, revokedAt: expect.stringMatching(/Z$/) });
  for (const id of ['1', '2147483648']) expect((await desk.run('token', 'revoke', id)).code, id).toBe(2);
});

test('whoever makes or revokes a token is in the audit', async () => {
  const events = await desk.database.query(
    `select action, detail ->> 'tokenId' as token from audit_event where account like 'command-line:%' order by event_id`,
  );
  expect(events[0]).toEqual({ action: 'create_token', token: '1' });
  expect(events.at(-1)).toEqual({ action: 'revoke_token', token: '1' });
});
