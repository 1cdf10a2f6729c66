import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../src/index.ts';
import { addTo, blankDatabase, folderOf, query } from './blank-database.ts';

const people = 'create table person (id integer primary key, name text);\n';
const cvs =
  '-- Up migration and down migration are words that must not cut this file.\ncreate table cv (id integer);\n';

test('the migrations are applied in order once, and new ones later', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({
    '0001_people.sql': people,
    'README.md': 'no migration',
    '0002_cvs.sql': cvs,
  });
  expect(await migrate(database, { migrationsFolder })).toEqual({
    applied: ['0001_people', '0002_cvs'],
    sqlFiles: [],
  });
  expect(await migrate(database, { migrationsFolder })).toEqual({ applied: [], sqlFiles: [] });
  await addTo(migrationsFolder, { '0003_more.sql': 'alter table cv add column title text -- no semicolon' });
  expect(await migrate(database, { migrationsFolder })).toEqual({ applied: ['0003_more'], sqlFiles: [] });
  expect(await query(database, 'select title from cv')).toEqual([]);
});

test('processes that migrate at the same moment all succeed, and each migration is applied once', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({
    '0001_people.sql': `${people}select pg_sleep(0.3);`,
    '0002_cvs.sql': cvs,
  });
  const sqlFolder = await folderOf({ 'a.sql': 'insert into person values (1)' });
  const script = `import { migrate, openDatabase, readDatabaseSettings } from ${JSON.stringify(join(import.meta.dirname, '../src/index.ts'))};
    const database = await openDatabase(readDatabaseSettings({ env: process.env, folder: '/' }));
    console.log(JSON.stringify(await migrate(database, ${JSON.stringify({ migrationsFolder, sqlFolder })})));`;
  const elsewhere = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(child, 'close');
    return JSON.parse(Buffer.concat(chunks).toString());
  };
  const results = await Promise.all([
    elsewhere(),
    elsewhere(),
    migrate(database, { migrationsFolder, sqlFolder }),
  ]);
  expect(results.flatMap(({ applied }) => applied)).toEqual(['0001_people', '0002_cvs']);
  expect(results.flatMap(({ sqlFiles }) => sqlFiles)).toEqual(['a.sql']);
});

test('a migration that fails is named with its line, and none of the call is applied', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({
    '0001_people.sql': people,
    '0002_broken.sql': '-- Møre\ncreate table a (id integer);\n\nselect * from no_such_table;\n',
  });
  await expect(migrate(database, { migrationsFolder })).rejects.toMatchObject({
    code: 'sql_file_failed',
    message: expect.stringMatching(
      /^0002_broken\.sql, line 4: .*SQLSTATE 42P01.*no migration of this call was applied/,
    ),
    details: { file: '0002_broken.sql', line: 4, sqlState: '42P01' },
  });
  expect(await query(database, `select to_regclass('person') as found`)).toEqual([{ found: null }]);
});

test('a database that a newer program has migrated is left alone', async () => {
  const database = await blankDatabase();
  await migrate(database, {
    migrationsFolder: await folderOf({ '0001_people.sql': people, '0002_cvs.sql': cvs }),
  });
  const older = await folderOf({ '0001_people.sql': people });
  await expect(migrate(database, { migrationsFolder: older })).rejects.toMatchObject({
    code: 'database_ahead',
    message: expect.stringContaining('0002_cvs'),
  });
});

test('a migration that would come before one that was applied is refused', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({ '0002_cvs.sql': cvs });
  await migrate(database, { migrationsFolder });
  await addTo(migrationsFolder, { '0001_people.sql': people });
  await expect(migrate(database, { migrationsFolder })).rejects.toMatchObject({
    code: 'migration_out_of_order',
  });
});

test('a misnamed migration or a number given twice is refused', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({ '0001_people.sql': people, '0001_cvs.sql': cvs, 'more.sql': '' });
  await expect(migrate(database, { migrationsFolder })).rejects.toMatchObject({
    code: 'migration_misnamed',
    message: expect.stringContaining('more.sql, 0001_people.sql'),
  });
});

test('the files of an SQL folder are applied in name order when they are new or changed, and skipped otherwise', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({ '0001_people.sql': people });
  const sqlFolder = await folderOf({
    'b.sql': `insert into person select 2, 'b' where exists (select from person)`,
    'a.sql': `set search_path to pg_catalog; insert into public.person values (1, 'a')`,
    'note.txt': 'not SQL',
  });
  expect((await migrate(database, { migrationsFolder, sqlFolder })).sqlFiles).toEqual(['a.sql', 'b.sql']);
  expect(await query(database, 'select name from person order by id')).toEqual([
    { name: 'a' },
    { name: 'b' },
  ]);
  expect((await migrate(database, { migrationsFolder, sqlFolder })).sqlFiles).toEqual([]);
  await addTo(sqlFolder, { 'b.sql': `update person set name = 'c' where id = 2` });
  expect((await migrate(database, { migrationsFolder, sqlFolder })).sqlFiles).toEqual(['b.sql']);
  expect(await query(database, 'select name from person order by id')).toEqual([
    { name: 'a' },
    { name: 'c' },
  ]);
});

test('a file of an SQL folder that fails is named with its line, and the earlier ones stay applied', async () => {
  const database = await blankDatabase();
  const migrationsFolder = await folderOf({ '0001_people.sql': people });
  const sqlFolder = await folderOf({
    'a.sql': `insert into person values (1, 'a')`,
    'b.sql': `insert into person values (2, 'b');\nselect nonsense;\n`,
    'c.sql': `insert into person values (3, 'c')`,
  });
  await expect(migrate(database, { migrationsFolder, sqlFolder })).rejects.toMatchObject({
    message: expect.stringMatching(/^b\.sql, line 2: .*SQLSTATE 42703.*earlier files stay applied/),
  });
  expect(await query(database, 'select name from person')).toEqual([{ name: 'a' }]);
  await addTo(sqlFolder, { 'b.sql': `insert into person values (2, 'b')` });
  expect((await migrate(database, { migrationsFolder, sqlFolder })).sqlFiles).toEqual(['b.sql', 'c.sql']);
});

test('an SQL folder that does not exist is a mistake of the command line', async () => {
  const database = await blankDatabase();
  await expect(
    migrate(database, { migrationsFolder: await folderOf({}), sqlFolder: '/no/such/folder' }),
  ).rejects.toMatchObject({ code: 'sql_folder_unreadable', exit: 'usage' });
});
