import { beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { personalTables } from '../src/queries/subject-access.ts';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

let ola: number;
let kari: number;
const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required' },
  fill: async (client) => {
    [ola, kari] = (await addPeople(client, [
      {
        name: 'Ola Nordmann',
        title: 'Engineer',
        skills: { Kubernetes: [5, 4] },
        languages: { Norwegian: 'native' },
        clearances: [{ name: 'SC' }],
        availability: days('2026-11-23', '2026-11-25', 50),
        projects: [{ description: 'A harbour', industry: 'Shipping' }],
        birthYear: 1980,
        phone: '+47 22 33 44 55',
      },
      { name: 'Kari Hansen', title: 'Architect', skills: { Terraform: [3, 3] } },
    ])) as [number, number];
    await client.query(`insert into quarter_person (quarter, user_id, country) values ('Q22026', $1, 'NO')`, [
      ola,
    ]);
    await client.query(
      `insert into etl_run (status, source, quarter, started_at) values ('loaded', 'test', 'Q22026', '2026-04-01')`,
    );
    await client.query(
      `insert into etl_reject (run_id, kind, file, line, value, code, reason)
       select run_id, 'cell', 'sc_clearance.csv', 7, 'Ola.Nordmann@example.org', 'x', 'y' from etl_run`,
    );
    await client.query(
      `with list as (insert into shortlist (name, owner) values ('Harbour', 'token:1') returning shortlist_id)
       insert into shortlist_member (shortlist_id, user_id, position, note, added_by)
       select shortlist_id, id, id, case id when $1 then 'quiet, but good' else 'steadier than Ola Nordmann' end, 'token:1'
       from list, unnest($2::integer[]) as id`,
      [ola, [ola, kari]],
    );
    await client.query(
      `insert into audit_event (at, account, account_name, role, action, purpose, people, everyone, detail) values
         ('2026-05-01', 'a', 'Anne', 'manager', 'view_candidate', 'Harbour', array[$1::integer], false, '{"secret": "of others"}'),
         ('2026-05-02', 'b', 'Bo', 'manager', 'view_candidate', null, array[$2::integer], false, '{}'),
         ('2026-05-03 10:00Z', 'c', 'Cato', 'viewer', 'list_all', null, '{}', true, '{}'),
         ('2026-05-03 11:00Z', 'c', 'Cato', 'viewer', 'list_all', null, '{}', true, '{}'),
         ('2026-01-01', 'c', 'Cato', 'viewer', 'list_all', null, '{}', true, '{}')`,
      [ola, kari],
    );
    await client.query('refresh materialized view cv_search_profile_mv');
  },
});

interface Extract {
  readonly userId: number;
  readonly tables: Record<string, Record<string, unknown>[]>;
  readonly rejectedCells: Record<string, unknown>[];
  readonly mentions: { table: string; column: string; row: Record<string, unknown> }[];
  readonly seen: Record<string, unknown>[];
  readonly seenWithEverybody: Record<string, unknown>[];
}

describe('the extract of one person', () => {
  let extract: Extract;
  let headers: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    ({ body: extract, headers } = await api.get<Extract>(`/api/v1/candidates/${ola}/subject-access`, {
      as: 'admin',
    }));
  });

  test('is a file that is named by a number, and that no cache keeps', () => {
    expect(headers['content-disposition']).toBe(`attachment; filename="subject-access-${ola}.json"`);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('holds what is stored of them in every table, with names beside the numbers that stand for them', () => {
    expect(extract.tables).toMatchObject({
      users: [{ email: 'ola.nordmann@example.org', birth_year: 1980, phone_number: '+47 22 33 44 55' }],
      cvs: [{ title_multilang: { int: 'Engineer' } }],
      cv_technology: [{ technology_name: 'Kubernetes', years_experience: 5 }],
      cv_language: [{ language_name: 'Norwegian', level: 'native' }],
      user_clearance: [{ clearance_name: 'SC' }],
      project_experience: [{ description_int: 'A harbour', industry_name: 'Shipping' }],
      shortlist_member: [{ note: 'quiet, but good', shortlist_name: 'Harbour' }],
      quarter_person: [{ quarter: 'Q22026', country: 'NO' }],
      cv_search_profile_mv: [{ technologies: 'Kubernetes' }],
    });
    expect(extract.tables['user_availability']).toHaveLength(3);
  });

  test('holds nothing of anybody else but the texts in which they are named', () => {
    const { mentions, ...others } = extract;
    expect(JSON.stringify(others)).not.toMatch(/Kari|Terraform|of others/);
    expect(mentions).toMatchObject([
      { table: 'shortlist_member', column: 'note', row: { note: 'steadier than Ola Nordmann' } },
    ]);
    expect(extract.rejectedCells).toMatchObject([{ file: 'sc_clearance.csv', line: 7 }]);
  });

  test('tells who saw them, and how often they were among all, since they were loaded', () => {
    expect(extract.seen).toMatchObject([
      { accountName: 'Anne', action: 'view_candidate', purpose: 'Harbour', at: '2026-05-01T00:00:00Z' },
    ]);
    expect(extract.seenWithEverybody).toEqual([
      { day: '2026-05-03', account: 'c', accountName: 'Cato', action: 'list_all', purpose: null, times: 2 },
    ]);
  });

  test('is itself written into the audit', async () => {
    expect(
      await api.database.query(`select people from audit_event where action = 'extract_subject_access'`),
    ).toEqual([{ people: [ola] }]);
  });

  test('holds every table that refers to people or CVs, those of tomorrow too', async () => {
    await api.database.query(
      `create table cv_badge (badge text, of_cv integer references cvs on delete cascade);
       create table user_hobby (user_id integer, hobby text)`,
    );
    await api.database.query(`insert into cv_badge select 'Gold', cv_id from cvs where user_id = ${ola}`);
    await api.database.query(`insert into user_hobby values (${ola}, 'Chess'), (${kari}, 'Go')`);
    const { body } = await api.get<Extract>(`/api/v1/candidates/${ola}/subject-access`, { as: 'admin' });
    expect(body.tables).toMatchObject({ cv_badge: [{ badge: 'Gold' }], user_hobby: [{ hobby: 'Chess' }] });

    const referring = await api.database.query<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid in ('users'::regclass, 'cvs'::regclass)
       union select attrelid::regclass::text from pg_attribute join pg_class on pg_class.oid = attrelid
       where attname in ('user_id', 'cv_id') and relkind in ('r', 'm') and relnamespace = 'public'::regnamespace`,
    );
    expect(referring.length).toBeGreaterThan(20);
    expect(Object.keys(body.tables).toSorted()).toEqual(
      referring.map(({ name }) => name.replaceAll('"', '')).toSorted(),
    );
  });
});

test('a search profile that was never filled is no fault', async () => {
  await withConnection(api.database, async (client) => {
    await client.query('begin');
    await client.query('refresh materialized view cv_search_profile_mv with no data');
    expect((await personalTables(client)).map(({ table }) => table)).not.toContain('cv_search_profile_mv');
    await client.query('rollback');
  });
});

test('there is none of a person who is not there', async () => {
  expect((await api.get('/api/v1/candidates/2147483647/subject-access', { as: 'admin' })).status).toBe(404);
});
