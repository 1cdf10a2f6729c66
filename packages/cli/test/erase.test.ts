import { execFile, spawnSync } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type { Receipt } from '@smart-assign/etl';
import { makeDesk } from './support/desk.ts';
import { commandEnvironment, commandLine } from './support/run-command.ts';

const desk = await makeDesk();

interface Person {
  readonly userId: number;
  readonly name: string;
  readonly email: string;
}
const people = () =>
  desk.database.query<Person & Record<string, unknown>>(
    `select user_id as "userId", international_text(name_multilang) as name, email from users order by user_id`,
  );
let everybody: Person[];
beforeAll(async () => {
  await desk.run('etl', '--generate-fake', '--users=12');
  everybody = await people();
});

test('somebody is erased by their e-mail address, and the next load of the same export does not bring them back', async () => {
  const gone = everybody[2]!;
  const erased = await desk.run('erase', '--email', gone.email.toUpperCase(), '--yes');
  expect(erased).toMatchObject({ code: 0 });
  expect(erased.stdout).toMatch(`User ${gone.userId} is erased.`);
  expect(erased.stdout + erased.stderr).not.toMatch(new RegExp(`${gone.name}|${gone.email}`, 'i'));

  const loaded = await desk.run('load', '--json');
  expect(loaded.result<Receipt>().status).toBe('loaded');
  const left = await people();
  expect(left).toHaveLength(11);
  expect(left.map(({ email }) => email)).not.toContain(gone.email);
  const rejects = await desk.run('rejects', '--json');
  expect(new Set(rejects.result<{ rejects: { code: string }[] }>().rejects.map(({ code }) => code))).toEqual(
    new Set(['suppressed']),
  );
  const [entry] = await desk.database.query(
    `select people, detail from audit_event where action = 'erase_candidate'`,
  );
  expect(entry).toEqual({ people: [gone.userId], detail: {} });
});

test('without a terminal it asks nobody: it wants to be told that it is meant', async () => {
  const someone = everybody[4]!;
  const refused = await desk.run('erase', `--user-id=${someone.userId}`);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('--yes');
  expect(refused.stderr).not.toContain(someone.name);
  expect(await people()).toContainEqual(someone);
});

test.each([
  [[]],
  [['--user-id=1', '--email=a@example.org']],
  [['--user-id=99999']],
  [['--email=nobody@example.org']],
])('erase %j --yes erases nobody', async (words) => {
  const before = await people();
  expect((await desk.run('erase', ...words, '--yes')).code).toBe(2);
  expect(await people()).toEqual(before);
});

test('an e-mail address that two people share is not enough', async () => {
  await desk.database.query(`update users set email = 'shared@example.org' where user_id in ($1, $2)`, [
    everybody[5]!.userId,
    everybody[6]!.userId,
  ]);
  const refused = await desk.run('erase', '--email=Shared@example.org', '--yes');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('several_people');
});

/** `script` of util-linux gives a program a terminal; that of other systems is called otherwise. */
const hasScript = String(spawnSync('script', ['--version']).stdout).includes('util-linux');

test('on a terminal it shows whom it would erase, and goes on at their number alone', async (context) => {
  context.skip(!hasScript, 'needs `script` of util-linux, which lends a program a terminal');
  const someone = everybody[7]!;
  const answering = async (answer: string) => {
    const words = commandLine(['erase', `--user-id=${someone.userId}`]);
    const child = promisify(execFile)('script', ['-qec', words, '/dev/null'], {
      env: commandEnvironment({ ...desk.settings, environment: { TERM: 'xterm' } }),
    });
    child.child.stdin!.end(`${answer}\n`);
    return child.then(
      ({ stdout }) => ({ code: 0, shown: stripVTControlCharacters(stdout) }),
      (error: { code: number; stdout: string }) => ({
        code: error.code,
        shown: stripVTControlCharacters(error.stdout),
      }),
    );
  };
  const refused = await answering('yes');
  expect(refused.shown).toContain(`This erases ${someone.name}`);
  expect(refused).toMatchObject({ code: 2 });
  expect(await people()).toContainEqual(someone);
  expect(await answering(String(someone.userId))).toMatchObject({ code: 0 });
  expect(await people()).not.toContainEqual(someone);
});
