import { expect, test } from 'vitest';
import { recordQuarter, withConnection, type ClientBase } from '@smart-assign/database';
import { addPeople } from './support/people.ts';
import { useApi } from './support/api.ts';

interface Changes {
  quarter: string | null;
  previousQuarter: string | null;
  people: { now: number; before: number };
  joined: { total: number; list: { userId: number; name?: string }[] };
  left: { total: number; byCountry: object[]; byDepartment: object[]; byGrade: object[] };
  regraded: { total: number; moves: object[]; list: { userId: number; name?: string }[] };
  skills: Record<'gained' | 'lost' | 'grown' | 'declined', object[]>;
}

let ada = 0;
let eve = 0;
const api = useApi({
  fill: async (client) => {
    const [first] = await addPeople(client, [
      { name: 'Ada Birch', country: 'Norway', sfia: 4, cpd: 'CPD3E', skills: { SQL: [5, 4], Cobol: [9, 5] } },
      { name: 'Bea Moss', country: 'Norway', department: 'Data', sfia: 5, skills: { SQL: [2, 3] } },
      { name: 'Cyd Reed', country: 'Sweden', department: 'Data', skills: { Go: [1, 1], SQL: [1, 1] } },
      { name: 'Dag Fern', skills: { Go: [1, 1] } },
    ]);
    ada = first!;
  },
});

const changes = async (query = '', as?: 'viewer' | 'manager') =>
  (await api.get<Changes>(`/api/v1/insights/changes?${query}`, as ? { as } : {})).body;
const inDatabase = <T>(fn: (client: ClientBase) => Promise<T>) => withConnection(api.database, fn);

test('where one quarter alone is known, nothing has changed', async () => {
  await inDatabase((client) => recordQuarter(client, 'Q42025'));
  expect(await changes()).toMatchObject({
    quarter: 'Q42025',
    previousQuarter: null,
    people: { now: 4, before: 0 },
    joined: { total: 0 },
    left: { total: 0 },
    regraded: { total: 0 },
    skills: { gained: [], lost: [] },
  });
});

test('since the quarter before somebody joined, others left, one moved up, and skills came and went', async () => {
  await inDatabase(async (client) => {
    await client.query(`delete from users where name_multilang ->> 'int' in ('Bea Moss', 'Cyd Reed')`);
    await client.query(`update cvs set sfia_level = 5, cpd_label = 'CPD3M' where user_id = $1`, [ada]);
    await client.query(
      `delete from cv_technology using dim_technology
       where dim_technology.technology_id = cv_technology.technology_id and name = 'Cobol'`,
    );
    const [joined] = await addPeople(client, [
      { name: 'Eve Lind', title: 'Analyst', country: 'Denmark', skills: { Rust: [1, 2], Go: [2, 2] } },
    ]);
    eve = joined!;
    await recordQuarter(client, 'Q12026');
  });
  expect(await changes()).toMatchObject({
    quarter: 'Q12026',
    previousQuarter: 'Q42025',
    people: { now: 3, before: 4 },
    joined: { total: 1, list: [{ userId: eve, name: 'Eve Lind', title: 'Analyst', country: 'Denmark' }] },
    left: {
      total: 2,
      byCountry: [
        { group: 'Norway', people: 1 },
        { group: 'Sweden', people: 1 },
      ],
      byDepartment: [{ group: 'Data', people: 2 }],
      byGrade: [
        { group: '5', people: 1 },
        { group: null, people: 1 },
      ],
    },
    regraded: {
      total: 1,
      moves: [
        { from: { sfiaLevel: 4, cpdLabel: 'CPD3E' }, to: { sfiaLevel: 5, cpdLabel: 'CPD3M' }, people: 1 },
      ],
      list: [{ userId: ada, name: 'Ada Birch', from: { sfiaLevel: 4 }, to: { sfiaLevel: 5 } }],
    },
    skills: {
      gained: [{ skill: 'Rust', before: 0, now: 1, search: { skill: ['Rust'] } }],
      lost: [{ skill: 'Cobol', before: 1, now: 0, search: null }],
      grown: [],
      declined: [{ skill: 'SQL', before: 3, now: 1 }],
    },
  });
});

test('viewers are told numbers and ids, not names, and it is written down whom they were told of', async () => {
  const { joined, regraded } = await changes('', 'viewer');
  expect(joined.list.map(({ userId }) => userId)).toEqual([eve]);
  expect(JSON.stringify([joined, regraded])).not.toMatch(/Lind|Birch/);
  const [entry] = await api.database.query<{ action: string; people: number[] }>(
    'select action, people from audit_event order by event_id desc limit 1',
  );
  expect(entry).toEqual({ action: 'view_changes', people: [eve, ada] });
});

test('who joined and has been erased since is not on the list', async () => {
  await inDatabase(async (client) => {
    const [gone] = await addPeople(client, [{ name: 'Gil Dane' }]);
    await recordQuarter(client, 'Q12026');
    await client.query('delete from users where user_id = $1', [gone]);
  });
  expect((await changes()).joined).toMatchObject({ total: 1, list: [{ userId: eve }] });
});

test('the lists are paged', async () => {
  const { joined } = await changes('page=2&limit=1');
  expect([joined.total, joined.list]).toEqual([1, []]);
});

test('an older quarter that is loaded once more is compared with the one before it', async () => {
  const load = (quarter: string) =>
    inDatabase((client) =>
      client.query(`insert into etl_run (source, quarter, status) values ('test', $1, 'loaded')`, [quarter]),
    );
  await inDatabase((client) => recordQuarter(client, 'Q22026'));
  await load('Q22026');
  expect(await changes()).toMatchObject({ quarter: 'Q22026', previousQuarter: 'Q12026' });
  await load('Q12026');
  expect(await changes()).toMatchObject({ quarter: 'Q12026', previousQuarter: 'Q42025' });
});
