import { expect, test } from 'vitest';
import { dumpSchema, withConnection, type Database } from '../src/index.ts';
import { createTestDatabase } from '../src/testing.ts';
import { blankDatabase, query } from './blank-database.ts';

const dump = (database: Database) => withConnection(database, dumpSchema);

const everything = [
  `create extension pg_trgm`,
  `create type chain as enum ('BPSS', 'NPPV')`,
  `create domain percent as integer check (value between 0 and 100)`,
  `create sequence run_number start 5`,
  `create function shout(word text) returns text language sql immutable return upper(word)`,
  `create table person (
     id integer generated always as identity primary key,
     email text not null unique,
     loud text generated always as (upper(email)) stored,
     born integer default 1985 check (born > 1900),
     share percent,
     serial_id serial,
     names text[] collate "C")`,
  `comment on table person is 'A person''s row'`,
  `comment on column person.email is 'Where to write to'`,
  `create table cv (person_id integer references person on delete cascade, title varchar(200), at timestamptz default now())`,
  `create index ix_cv_title on cv using gin (title gin_trgm_ops) where title is not null`,
  `create view adult as select id from person where born < 2000`,
  `create materialized view titles as select title, count(*) as times from cv group by title`,
  `create unique index ux_titles on titles (title)`,
  `create statistics person_statistics (dependencies) on born, share from person`,
];

test('the dump tells all that a schema has', async () => {
  const database = await blankDatabase();
  for (const statement of everything) await query(database, statement);
  expect(await dump(database)).toMatchSnapshot();
});

test('the dump does not depend on the order in which things were made, nor on the session', async () => {
  const [one, other] = [await blankDatabase(), await blankDatabase()];
  const tables = [
    'create table b (id integer)',
    'create table a (id integer)',
    'create index ix_b on b (id)',
  ];
  for (const statement of tables) await query(one, statement);
  for (const statement of [tables[1], tables[0], tables[2]]) await query(other, String(statement));
  const fromElsewhere = await withConnection(other, async (client) => {
    await client.query('set search_path to pg_catalog');
    const text = await dumpSchema(client);
    expect((await client.query('show search_path')).rows).toEqual([{ search_path: 'pg_catalog' }]);
    return text;
  });
  expect(fromElsewhere).toBe(await dump(one));
});

test('an empty schema is an empty text', async () => {
  expect(await dump(await blankDatabase())).toBe('');
});

test('every table of the program is in the dump, and two databases of it have the same', async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()];
  const text = await dump(one);
  const tables = await one.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')`,
  );
  const told = text.matchAll(/^create (?:table|materialized view) "?(\w+)/gm);
  expect([...told].map(([, name]) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  expect(await dump(other)).toBe(text);
  await Promise.all([one.dispose(), other.dispose()]);
});
