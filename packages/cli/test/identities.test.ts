import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDesk, makeFolder } from './support/desk.ts';

const desk = await makeDesk();

const fill = () =>
  desk.database.query(
    `insert into source_identity (source, source_person_id, email, external_user_id, outcome) values
       ('BambooHR', '7', '=cmd@example.org', 'E-7', 'nobody'),
       ('BambooHR', '8', 'desk@example.org', null, 'several'),
       ('Kantata OX', '7', 'bo@example.org', null, 'shared')`,
  );

test('where everybody was found it says so', async () => {
  expect(await desk.run('identities')).toMatchObject({
    code: 0,
    stdout: 'Everybody of whom another system told was found in the export.\n',
  });
});

test('who was not found is listed with the reason and what to do', async () => {
  await fill();
  const { code, stdout } = await desk.run('identities');
  expect(code).toBe(0);
  expect(stdout).toMatch(/BambooHR +7 +=cmd@example\.org +E-7 +nobody/);
  expect(stdout).toMatch(/Kantata OX +7 +bo@example\.org +shared/);
  expect(stdout).toContain('several: several people of the export share');
});

test('one source can be asked for, and a few of many', async () => {
  const listed = await desk.run('identities', '--source', 'Kantata OX', '--json');
  expect(listed.result()).toEqual([
    {
      source: 'Kantata OX',
      sourcePersonId: '7',
      email: 'bo@example.org',
      employeeId: null,
      outcome: 'shared',
    },
  ]);
  expect((await desk.run('identities', '--limit=1')).stdout).toContain('… and 2 more');
});

test('all of them go into a file that only its owner reads and a spreadsheet opens without harm', async () => {
  const file = join(await makeFolder(), 'identities.csv');
  const saved = await desk.run('identities', '--csv', file);
  expect(saved).toMatchObject({ code: 0, stdout: expect.stringContaining('3 lines') });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).split('\r\n').slice(0, 2)).toEqual([
    'source,sourcePersonId,email,employeeId,outcome',
    "BambooHR,7,'=cmd@example.org,E-7,nobody",
  ]);
  expect(saved.stderr).not.toContain('example.org');
});
