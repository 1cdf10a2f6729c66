import { describe, expect, test } from 'vitest';
import {
  erasePersonAlone,
  namingWords,
  pipelineLock,
  withAdvisoryLock,
  withConnection,
} from '@smart-assign/database';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

let ola: number;
let kari: number;
const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required' },
  fill: async (client) => {
    [ola, kari] = (await addPeople(client, [
      {
        name: 'Ola André Nordmann',
        email: 'ola.nordmann@example.org',
        title: 'Engineer',
        skills: { Kubernetes: [5, 4] },
        clearances: [{ name: 'SC' }],
        availability: days('2026-11-23', '2026-11-25', 50),
        summary: 'Builds harbours',
        phone: '+47 22 33 44 55',
      },
      { name: 'Kari Hansen', title: 'Architect' },
    ])) as [number, number];
    await client.query(
      `update users set external_user_id = 'EMP-1', upn = 'ola@corp.example.org' where user_id = $1`,
      [ola],
    );
    await client.query(
      `insert into quarter_person (quarter, user_id) values ('Q12026', $1), ('Q12026', $2)`,
      [ola, kari],
    );
    await client.query(
      `insert into search_document values ($1, '', 'ola:1 andré:2 nordmann:3', '', 'kubernetes:1', 'harbours:1')`,
      [ola],
    );
    await client.query(
      `insert into search_word values ('nordmann', true, 1), ('ola', true, 1), ('kubernetes', false, 7), ('hansen', true, 1)`,
    );
    await client.query(
      `with list as (
         insert into shortlist (name, note, owner)
         values ('Harbour with Nordmann', 'ask ola first; Kari second', 'token:1') returning shortlist_id
       )
       insert into shortlist_member (shortlist_id, user_id, position, note, added_by)
       select shortlist_id, id, id, case id when $1 then 'he' else 'works well with Nordmann, Ola André' end, 'token:1'
       from list, unnest($2::integer[]) as id`,
      [ola, [ola, kari]],
    );
    await client.query(`insert into shortlist (name, owner) values ('The Nordmann museum', 'token:1')`);
    await client.query(
      `insert into saved_search (owner, name, query) values
         ('token:1', 'Ola André Nordmann', 'q=Ola+Andr%C3%A9+Nordmann&country=NO'),
         ('token:1', 'ola andré nordmann', 'q=kubernetes'),
         ('token:1', 'Harbours', 'q=harbour&skill=a%2Bb')`,
    );
    await client.query(
      `insert into audit_event (account, account_name, role, action, purpose, people, detail) values
         ('a', 'Anne', 'manager', 'search', 'Replace nordmann', array[$1::integer], '{"q": "nordmann", "page": 1, "skills": ["ola"]}'),
         ('a', 'Anne', 'manager', 'search', null, '{}', '{"q": "ola.nordmann@example.org or EMP-1", "limit": 20}'),
         ('a', 'Anne', 'manager', 'search', null, '{}', '{"q": "the Nordmann museum, Nordmannsgate"}'),
         ('a', 'Anne', 'manager', 'view_candidate', null, array[$2::integer], '{}')`,
      [ola, kari],
    );
    await client.query('refresh materialized view cv_search_profile_mv');
    await client.query('create schema etl_staging');
    await client.query(`create table etl_staging.user_report as select 'Ola André Nordmann' as name`);
  },
});

const everything = async (pattern: string) => {
  const tables = await api.database.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 'm') and relispopulated
     and relnamespace in (select oid from pg_namespace where nspname in ('public', 'etl_staging'))`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const { row } of await api.database.query<{ row: string }>(
      `select t::text as row from ${name} as t where t::text ~* $1`,
      [pattern],
    ))
      found.push(`${name}: ${row}`);
  return found;
};

describe('while a load runs', () => {
  test('nobody is erased, since the load could bring them back; the caller is told in time', async () => {
    await withConnection(api.database, (load) =>
      withAdvisoryLock(load, pipelineLock, () =>
        withConnection(api.database, async (client) => {
          await expect(erasePersonAlone(client, ola, { waitMs: 200 })).rejects.toMatchObject({
            code: 'load_running',
            exit: 'locked',
          });
          expect(await namingWords(client, ola)).not.toBeNull();
        }),
      ),
    );
  });

  test('who waits is served when it has ended', async () => {
    const order: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await withConnection(api.database, (load) =>
      withAdvisoryLock(load, pipelineLock, async () => {
        waiting = withConnection(api.database, (client) =>
          erasePersonAlone(client, 2_147_483_647, { waitMs: 10_000 }),
        ).then(() => order.push('erased'));
        await new Promise((resolve) => setTimeout(resolve, 300));
        order.push('loaded');
      }),
    );
    await waiting;
    expect(order).toEqual(['loaded', 'erased']);
  });
});

test('a person who was erased is found nowhere: in no table, note, search, word or entry of the audit', async () => {
  expect((await everything('nordmann')).length).toBeGreaterThan(8);
  expect(await shown()).toEqual([2, 2]);
  const { status, text } = await api.ask('DELETE', `/api/v1/candidates/${ola}`, { as: 'admin' });
  expect([status, text]).toEqual([204, '']);
  const left = await everything(String.raw`nordmann|andr(é|%C3%A9)|\mola\M|EMP-1|22 33 44 55`);
  expect(left.filter((row) => !/museum/.test(row))).toEqual([]);
  expect(await api.database.query('select user_id from quarter_person')).toEqual([{ user_id: kari }]);
});

test('nor does the server go on showing them from what it holds in its memory', async () => {
  expect(await shown()).toEqual([1, 1]);
  expect((await api.get(`/api/v1/candidates/${ola}`, { as: 'admin' })).status).toBe(404);
});

/** How many people a search and the list of all show. */
async function shown(): Promise<number[]> {
  const { body: search } = await api.get<{ total: number }>('/api/v1/search', { as: 'admin' });
  const { body: all } = await api.get<unknown[]>('/api/all-candidates', { as: 'admin' });
  return [search.total, all.length];
}

test('what others wrote stays, without the name', async () => {
  expect(await api.database.query('select name, note from shortlist order by shortlist_id')).toEqual([
    { name: 'Harbour with [erased]', note: 'ask [erased] first; Kari second' },
    { name: 'The Nordmann museum', note: '' },
  ]);
  expect(await api.database.query('select note from shortlist_member')).toEqual([
    { note: 'works well with [erased]' },
  ]);
  expect(await api.database.query('select name, query from saved_search order by saved_search_id')).toEqual([
    { name: '[erased] (1)', query: 'q=%5Berased%5D&country=NO' },
    { name: '[erased] (2)', query: 'q=kubernetes' },
    { name: 'Harbours', query: 'q=harbour&skill=a%2Bb' },
  ]);
  expect(await api.database.query('select word, people from search_word order by word')).toEqual([
    { word: 'hansen', people: 1 },
    { word: 'kubernetes', people: 7 },
  ]);
});

test('the audit still tells what was done, to a number that leads to nobody', async () => {
  expect(
    await api.database.query(
      `select purpose, people, detail from audit_event where account = 'a' order by event_id`,
    ),
  ).toEqual([
    { purpose: 'Replace [erased]', people: [ola], detail: { q: '[erased]', page: 1, skills: ['[erased]'] } },
    { purpose: null, people: [], detail: { q: '[erased] or [erased]', limit: 20 } },
    { purpose: null, people: [], detail: { q: 'the Nordmann museum, Nordmannsgate' } },
    { purpose: null, people: [kari], detail: {} },
  ]);
  expect(
    await api.database.query(
      `select people, account_name, detail from audit_event where action = 'erase_candidate'`,
    ),
  ).toEqual([{ people: [ola], account_name: 'a admin', detail: {} }]);
});

test('who is not there cannot be erased', async () => {
  expect((await api.ask('DELETE', `/api/v1/candidates/${ola}`, { as: 'admin' })).status).toBe(404);
  expect(await api.database.query(`select from audit_event where action = 'erase_candidate'`)).toHaveLength(
    1,
  );
});

test('an erasure that cannot be written down does not happen', async () => {
  await api.database.query('alter table audit_event rename to audit_event_away');
  const { status } = await api.ask('DELETE', `/api/v1/candidates/${kari}`, { as: 'admin' });
  await api.database.query('alter table audit_event_away rename to audit_event');
  expect(status).toBe(500);
  expect(await api.database.query('select user_id from users')).toEqual([{ user_id: kari }]);
});
