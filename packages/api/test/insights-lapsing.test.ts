import { describe, expect, test } from 'vitest';
import { addPeople } from './support/people.ts';
import { useApi } from './support/api.ts';

// Today is 2026-11-23.
const ids: Record<string, number> = {};
const api = useApi({
  fill: async (client) => {
    const names = ['Ada Birch', 'Bea Moss', 'Cyd Reed', 'Dag Fern', 'Eve Lind', 'Fay Holt'];
    const added = await addPeople(client, [
      {
        name: 'Ada Birch',
        country: 'Norway',
        title: 'Engineer',
        sfia: 5,
        clearances: [
          { name: 'SC', from: '2024-01-01', to: '2026-12-31' },
          { name: 'NPPV2', from: '2024-01-01', to: '2026-11-23' },
          { name: 'None', to: '2026-12-01' },
        ],
        certificates: [
          { name: 'AWS Solutions Architect', expires: [2027, 1] },
          { name: 'Scrum Master', expires: [2026, 12] },
        ],
      },
      {
        name: 'Bea Moss',
        clearances: [
          { name: 'SC', from: '2024-01-01', to: '2026-12-31' },
          { name: 'DV', from: '2026-06-01', to: '2033-01-01' },
        ],
        // Renewed: it stands a second time, with a later end.
        certificates: [
          { name: 'Scrum Master', expires: [2026, 12] },
          { name: 'scrum master', expires: [2028, 12] },
        ],
      },
      {
        name: 'Cyd Reed',
        clearances: [
          { name: 'DV', from: '2020-01-01', to: '2027-01-10' },
          // A lower one does not renew a higher, a gap ends it, and one of the other chain is something else.
          { name: 'SC', from: '2020-01-01', to: '2031-01-01' },
        ],
        certificates: [
          { name: 'Broken', expires: [2026, 13] },
          { name: 'Ancient', expires: [0, 1] },
        ],
      },
      {
        name: 'Dag Fern',
        clearances: [
          { name: 'SC', from: '2020-01-01', to: '2026-12-10' },
          { name: 'SC', from: '2026-12-12', to: '2031-01-01' },
        ],
      },
      {
        name: 'Eve Lind',
        clearances: [
          { name: 'SC', from: '2020-01-01', to: '2026-12-10' },
          { name: 'SC', from: '2026-12-11' },
        ],
      },
      {
        name: 'Fay Holt',
        clearances: [
          { name: 'SC', to: '2026-11-22' },
          { name: 'CTC', to: '2027-02-23' },
        ],
      },
    ]);
    for (const [index, name] of names.entries()) ids[name] = added[index]!;
  },
});

interface Lapsing {
  from: string;
  until: string;
  months: object[];
  names: object[];
  total: number;
  list: { kind: string; what: string; lapses: string; userId: number; name?: string; title: string | null }[];
}

const lapsing = async (query = '', as?: 'viewer' | 'manager') =>
  (await api.get<Lapsing>(`/api/v1/insights/lapsing?${query}`, as ? { as } : {})).body;
const told = ({ list }: Lapsing) => list.map(({ what, lapses, name }) => [name, what, lapses]);

test('what lapses in the next three months is told, and what is renewed is not', async () => {
  const answer = await lapsing();
  expect([answer.from, answer.until]).toEqual(['2026-11-23', '2027-02-23']);
  expect(told(answer)).toEqual([
    ['Ada Birch', 'NPPV2', '2026-11-23'],
    ['Dag Fern', 'SC', '2026-12-10'],
    ['Ada Birch', 'Scrum Master', '2026-12-31'],
    ['Ada Birch', 'SC', '2026-12-31'],
    ['Cyd Reed', 'DV', '2027-01-10'],
    ['Ada Birch', 'AWS Solutions Architect', '2027-01-31'],
  ]);
  expect(answer.total).toBe(6);
});

test('it is counted by month and by name', async () => {
  const { months, names } = await lapsing();
  expect(months).toEqual([
    { month: '2026-11', clearances: 1, certificates: 0 },
    { month: '2026-12', clearances: 2, certificates: 1 },
    { month: '2027-01', clearances: 1, certificates: 1 },
    { month: '2027-02', clearances: 0, certificates: 0 },
  ]);
  expect(names[0]).toEqual({
    kind: 'clearance',
    what: 'SC',
    count: 2,
    search: { clearance: 'SC', clearanceOn: '2026-11-23' },
  });
});

describe('the list', () => {
  test('can be of one month or one kind, and is paged', async () => {
    expect(told(await lapsing('month=2027-01&kind=clearance'))).toEqual([['Cyd Reed', 'DV', '2027-01-10']]);
    const second = await lapsing('limit=2&page=2');
    expect([second.total, told(second).length, second.list[0]!.lapses]).toEqual([6, 2, '2026-12-31']);
    expect((await lapsing('page=99')).list).toEqual([]);
    expect((await api.get('/api/v1/insights/lapsing?month=2027-03')).status).toBe(400);
  });

  test('looks further when told to', async () => {
    expect(told(await lapsing('months=4'))).toContainEqual(['Fay Holt', 'CTC', '2027-02-23']);
  });

  test('has names for managers, and for nobody in a blind view', async () => {
    expect((await lapsing('', 'manager')).list[0]).toMatchObject({
      userId: ids['Ada Birch'],
      name: 'Ada Birch',
      title: 'Engineer',
    });
    for (const list of [(await lapsing('', 'viewer')).list, (await lapsing('blind=true', 'manager')).list]) {
      expect(list[0]).toMatchObject({ userId: ids['Ada Birch'], title: 'Engineer' });
      expect(JSON.stringify(list)).not.toContain('Birch');
    }
  });

  test('is written down with those who are on it', async () => {
    await lapsing('month=2027-01', 'viewer');
    const [entry] = await api.database.query<{ action: string; role: string; people: number[] }>(
      'select action, role, people from audit_event order by event_id desc limit 1',
    );
    expect(entry).toMatchObject({ action: 'view_lapsing', role: 'viewer' });
    expect(entry!.people.toSorted()).toEqual([ids['Ada Birch'], ids['Cyd Reed']].toSorted());
  });
});
