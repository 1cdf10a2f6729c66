import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { addPeople } from './support/people.ts';

interface Entry {
  value: string;
  people: number;
}

const addresses = [
  'skills',
  'roles',
  'countries',
  'departments',
  'languages',
  'industries',
  'certificates',
  'clearances',
  'grades',
];

let first = 0;
const api = useApi({
  fill: async (client) => {
    [first] = (await addPeople(client, [
      {
        name: 'Ane Berg',
        country: 'Norway',
        department: 'Platform',
        sfia: 5,
        cpd: 'CPD3L',
        skills: { JavaScript: [1, 1], Java: [2, 2], 'Core Java': [1, 1], Åpenhet: [1, 1] },
        roles: ['Developer', 'Tech lead'],
        languages: { Norwegian: 'Native', English: 'Fluent' },
        projects: [
          { industry: 'Energy', description: 'One' },
          { industry: 'Energy', description: 'Two' },
        ],
        certificates: [{ name: 'CKA' }],
        clearances: [{ name: 'SC' }, { name: 'DV', from: '2010-01-01', to: '2015-01-01' }],
      },
      {
        name: 'Bo Dahl',
        country: 'Denmark',
        sfia: 5,
        cpd: 'CPD3E',
        skills: { JavaScript: [1, 1] },
        roles: ['Developer'],
        clearances: [{ name: 'SC' }],
      },
      {
        name: 'Cato Eng',
        country: 'Norway',
        sfia: 2,
        cpd: 'CPD1M',
        skills: { JavaScript: [1, 1], Scala: [1, 1] },
      },
    ])) as [number];
    // A second CV with the same skills does not make a second person.
    await client.query(
      `with cv as (insert into cvs (cv_partner_cv_id, user_id, sfia_level) values ('second', $1, 5) returning cv_id)
       insert into cv_technology (cv_id, technology_id) select cv_id, technology_id from cv, dim_technology`,
      [first],
    );
  },
});

const ask = async (address: string, as?: 'viewer') => {
  const answer = await api.get<Entry[]>(`/api/v1/${address}`, as && { as });
  expect(answer.status).toBe(200);
  return answer.body;
};
const pairs = (entries: Entry[]) => entries.map(({ value, people }) => [value, people]);

test('as I type, what begins so comes first, then what has it inside, each by how many people have it', async () => {
  expect(pairs(await ask('skills?q=java'))).toEqual([
    ['JavaScript', 3],
    ['Java', 1],
    ['Core Java', 1],
  ]);
});

test('case does not matter, of any letter', async () => {
  expect(pairs(await ask(`skills?q=${encodeURIComponent('åPEN')}`))).toEqual([['Åpenhet', 1]]);
});

test('before I type I see what most people have', async () => {
  expect((await ask('skills?limit=2')).map(({ value }) => value)).toEqual(['JavaScript', 'Scala']);
});

test('each filter has its values', async () => {
  expect(pairs(await ask('roles'))).toEqual([
    ['Developer', 2],
    ['Tech lead', 1],
  ]);
  expect(pairs(await ask('countries'))).toEqual([
    ['Norway', 2],
    ['Denmark', 1],
  ]);
  expect(pairs(await ask('departments'))).toEqual([['Platform', 1]]);
  expect(pairs(await ask('languages'))).toEqual([
    ['English', 1],
    ['Norwegian', 1],
  ]);
  expect(pairs(await ask('industries'))).toEqual([['Energy', 1]]);
  expect(pairs(await ask('certificates'))).toEqual([['CKA', 1]]);
});

test('grades come in their order: SFIA, then E before M before L within a level', async () => {
  expect(await ask('grades')).toEqual([
    { value: 'SFIA2', people: 1, scale: 'sfia', level: 2, band: null },
    { value: 'SFIA5', people: 2, scale: 'sfia', level: 5, band: null },
    { value: 'CPD1M', people: 1, scale: 'cpd', level: 1, band: 'M' },
    { value: 'CPD3E', people: 1, scale: 'cpd', level: 3, band: 'E' },
    { value: 'CPD3L', people: 1, scale: 'cpd', level: 3, band: 'L' },
  ]);
});

test('clearances come chain by chain from the lowest, also those nobody holds today', async () => {
  const clearances = await ask('clearances');
  expect(clearances.map(({ value }) => value)).toEqual([
    'BPSS',
    'CTC',
    'Level 1B',
    'SC',
    'eSC',
    'DV',
    'eDV',
    'NPPV1',
    'NPPV2',
    'NPPV3',
    'None',
  ]);
  expect(clearances.find(({ value }) => value === 'SC')).toEqual({
    value: 'SC',
    people: 2,
    chain: 'national security',
    rank: 3,
  });
  expect(clearances.find(({ value }) => value === 'DV')).toMatchObject({ people: 0 });
});

test('a viewer may ask, and what nobody has is an empty list', async () => {
  for (const address of addresses) expect(await ask(`${address}?q=zzzz`, 'viewer')).toEqual([]);
});

test('what was loaded a moment ago is there', async () => {
  await ask('countries');
  await api.database.query(`update users set country = 'Iceland' where user_id = $1`, [first]);
  expect((await ask('countries')).map(({ value }) => value)).toContain('Iceland');
});

test.each(['limit=0', 'limit=1001', 'limit=x', `q=${'a'.repeat(101)}`, 'q=a&q=b', 'page=2'])(
  'a question with %s is refused',
  async (query) => {
    for (const address of addresses) expect((await api.get(`/api/v1/${address}?${query}`)).status).toBe(400);
  },
);

test.each(["'; drop table users; --", '%', '.*', '\\', '<script>', '\u{1f600}'])(
  'a search for %s is a text like any other',
  async (text) => {
    for (const address of addresses)
      expect(await ask(`${address}?q=${encodeURIComponent(text)}`)).toEqual([]);
  },
);
