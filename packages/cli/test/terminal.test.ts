import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { makeDesk, makeFolder } from './support/desk.ts';
import { commandEnvironment, commandLine, run, type Finished } from './support/run-command.ts';

const desk = await makeDesk();

/** The same database by host and port, where the tests reach it by a Unix socket. */
const overTcp = {
  ...desk.settings,
  databaseUrl: desk.database.url.replace(/@:(\d+\/\w+)\?host=.*$/, '@127.0.0.1:$1'),
};

/** `script` of util-linux gives a program a terminal; that of other systems is called otherwise. */
const hasScript = String(spawnSync('script', ['--version']).stdout).includes('util-linux');

test('a terminal shows the reports as they are loaded, and the receipt as a table', async (context) => {
  context.skip(!hasScript, 'needs `script` of util-linux, which lends a program a terminal');
  // A terminal of no size shows nothing, and that is what `script` lends where it has none itself.
  const showing = async (...words: string[]) => {
    const line = `stty rows 40 cols 120; ${commandLine(words)}`;
    const { stdout } = await promisify(execFile)('script', ['-qec', line, '/dev/null'], {
      env: commandEnvironment({ ...desk.settings, environment: { TERM: 'xterm' } }),
    });
    return stripVTControlCharacters(stdout);
  };
  const shown = await showing('etl', '--generate-fake', '--users=60');
  expect(shown).not.toMatch(/^\s*\{/m);
  expect(shown).toMatch(/user_report\.csv +━+ +61 rows ✓/);
  expect(shown).toMatch(/availability_report\.csv +━+ +3,600 rows ✓/);
  expect(shown).toContain('Run 1 loaded');
  expect(shown).toContain('No row was rejected');
  expect(shown).not.toContain('not read again');
  expect(await showing('etl')).toMatch(
    /^user_report\.csv +61 +0 +users +0 +0 +60 +0 +as in the last load: not read again/m,
  );
});

test('db url prints an address that connects', async () => {
  const printed = await run(['db', 'url'], overTcp);
  expect(printed).toMatchObject({ code: 0, stderr: '' });
  const client = new Client({ connectionString: printed.stdout.trim() });
  await client.connect();
  const { rows } = await client.query('select current_database() as name');
  await client.end();
  expect(desk.database.url).toContain(rows[0].name);
});

/** Puts a psql on the PATH that prints where it would connect and ends with 3; returns what `db psql` did with it. */
async function psqlToldBy(databaseUrl: string): Promise<Finished> {
  const path = await makeFolder();
  const psql = '#!/bin/sh\necho "$PGPASSWORD"; echo "$*"\nexit 3\n';
  await writeFile(join(path, 'psql'), psql, { mode: 0o755 });
  const words = ['db', 'psql', '--', '-c', 'select 1'];
  return run(words, { ...desk.settings, databaseUrl, environment: { PATH: path } });
}

test('db psql hands psql the address, the words after -- and, where no list of processes shows it, the password', async () => {
  const { stdout } = await psqlToldBy(overTcp.databaseUrl);
  const { host, username, password, pathname } = new URL(overTcp.databaseUrl);
  const [byEnvironment, onTheCommandLine] = stdout.trim().split('\n');
  expect(byEnvironment).toBe(decodeURIComponent(password));
  expect(onTheCommandLine).toContain(`--dbname postgresql://${username}@${host}${pathname}`);
  expect(onTheCommandLine).toMatch(/ -c select 1$/);
  expect(onTheCommandLine).not.toContain(password);
});

test('db psql ends with the exit code of psql', async () => {
  expect(await psqlToldBy(overTcp.databaseUrl)).toMatchObject({ code: 3 });
});

test('db psql knows a server behind a Unix socket', async (context) => {
  context.skip(overTcp.databaseUrl === desk.database.url, 'TEST_DATABASE_URL names no socket');
  const { stdout } = await psqlToldBy(desk.database.url);
  expect(decodeURIComponent(stdout)).toMatch(/\?host=\S+\/socket /);
});

test('db psql without psql on the machine says what to do', async () => {
  const refused = await run(['db', 'psql'], { ...overTcp, environment: { PATH: await makeFolder() } });
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({
    code: 'no_psql',
    message: expect.stringContaining('psql'),
    remedy: expect.stringContaining('db url'),
  });
});

test('db stop leaves a server alone that is not ours', async () => {
  const refused = await desk.run('db', 'stop');
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({ code: 'not_embedded' });
  expect((await desk.run('runs')).code).toBe(0);
});
