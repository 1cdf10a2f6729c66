import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

interface Answer {
  from: string;
  to: string;
  people: {
    userId: number;
    name?: string;
    title: string;
    availability: {
      averagePercentAvailable: number | null;
      knownDays: number;
      weeks: { week: string; percentAvailable: number | null; workingDays: number; knownDays: number }[];
    };
  }[];
  skills: {
    skill: string;
    people: number;
    held: ({ yearsOfExperience: number | null; level: number | null } | null)[];
  }[];
}

let ids: number[] = [];
const api = useApi({
  fill: async (client) => {
    ids = await addPeople(client, [
      {
        name: 'Liv Strand',
        titles: { int: 'Developer', no: 'Utvikler' },
        country: 'Norway',
        department: 'Platform',
        sfia: 5,
        cpd: 'CPD3L',
        skills: { Java: [10, 5], Kotlin: [4, 4], Azure: [2, 2] },
        languages: { Norwegian: 'Native' },
        roles: ['Developer'],
        clearances: [
          { name: 'SC', from: '2025-01-01', to: '2027-06-30' },
          { name: 'CTC', from: '2020-01-01' },
          { name: 'DV', from: '2010-01-01', to: '2015-01-01' },
        ],
        certificates: [
          { name: 'Award of Liv Strand', organiser: 'Oracle', expires: [2026, 10] },
          { name: 'Java SE', organiser: 'Oracle' },
        ],
        availability: { ...days('2026-11-25', '2026-12-04', 60), ...days('2026-12-07', '2026-12-07', 100) },
        yearsOfExperience: 11,
        cvUpdated: '2026-09-09',
        birthYear: 1985,
        nationality: 'Norwegian',
      },
      { name: 'Omar Vik', title: 'Developer', skills: { Java: [3, null], Go: [2, 3] } },
      { name: 'Pia Dal', title: 'Tester' },
    ]);
    // Somebody else changed it after her.
    await client.query(`update cvs set cv_last_updated_by_owner = '2026-08-30' where user_id = $1`, [ids[0]]);
    await client.query(
      `with cv as (insert into cvs (cv_partner_cv_id, user_id, cv_last_updated) values ('second', $1, '2026-01-01') returning cv_id)
       insert into cv_technology (cv_id, technology_id, years_experience, proficiency)
       select cv_id, technology_id, 12, 1 from cv, dim_technology where name = 'Java'`,
      [ids[0]],
    );
  },
});

const compare = async (query: string) => {
  const answer = await api.get<Answer>(`/api/v1/compare?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const all = () => ids.map((id) => `id=${id}`).join('&');

test('I see people side by side, in the order in which I named them', async () => {
  const { people } = await compare(`id=${ids[1]}&id=${ids[0]}`);
  expect(people.map(({ name }) => name)).toEqual(['Omar Vik', 'Liv Strand']);
  expect(people[1]).toMatchObject({
    title: 'Developer',
    country: 'Norway',
    department: 'Platform',
    grade: 'CPD3L / SFIA5',
    yearsOfExperience: 11,
    cvUpdated: '2026-08-30',
    roles: ['Developer'],
    languages: [{ language: 'Norwegian', level: 'Native' }],
    clearances: [
      { clearance: 'SC', validTo: '2027-06-30' },
      { clearance: 'CTC', validTo: null },
    ],
    certificates: [
      { certificate: 'Award of Liv Strand', expiresOn: '2026-10-31', expired: true },
      { certificate: 'Java SE', expiresOn: null, expired: false },
    ],
  });
});

test('each skill of any of them is a line, with what each has of it', async () => {
  const { skills } = await compare(all());
  expect(skills).toEqual([
    // Of two CVs the most years and the highest level.
    {
      skill: 'Java',
      people: 2,
      held: [{ yearsOfExperience: 12, level: 5 }, { yearsOfExperience: 3, level: null }, null],
    },
    { skill: 'Azure', people: 1, held: [{ yearsOfExperience: 2, level: 2 }, null, null] },
    { skill: 'Go', people: 1, held: [null, { yearsOfExperience: 2, level: 3 }, null] },
    { skill: 'Kotlin', people: 1, held: [{ yearsOfExperience: 4, level: 4 }, null, null] },
  ]);
});

test('I see week by week who is free; a week without a plan is unknown', async () => {
  const { people } = await compare(`${all()}&from=2026-11-26&to=2026-12-13`);
  expect(people[0]!.availability).toMatchObject({
    weeks: [
      { week: '2026-11-23', percentAvailable: 60, workingDays: 2, knownDays: 2 },
      { week: '2026-11-30', percentAvailable: 60, workingDays: 5, knownDays: 5 },
      { week: '2026-12-07', percentAvailable: 100, workingDays: 5, knownDays: 1 },
    ],
    averagePercentAvailable: 65,
    knownDays: 8,
  });
  expect(people[1]!.availability.averagePercentAvailable).toBeNull();
  expect(people[1]!.availability.weeks[0]!.percentAvailable).toBeNull();
});

test('without a window I see the next twelve weeks', async () => {
  const { from, to, people } = await compare(all());
  expect([from, to]).toEqual(['2026-11-23', '2027-02-14']);
  expect(people[0]!.availability.weeks).toHaveLength(12);
});

test('I read the titles in my language', async () => {
  expect((await compare(`${all()}&lang=no`)).people.map(({ title }) => title)).toEqual([
    'Utvikler',
    'Developer',
    'Tester',
  ]);
});

test('who is not there is named', async () => {
  expect(await api.get(`/api/v1/compare?id=${ids[0]}&id=777777&id=888888`)).toMatchObject({
    status: 404,
    body: { code: 'not_found', detail: expect.stringMatching('777777, 888888') },
  });
});

test.each([
  '',
  'id=1',
  'id=1&id=1',
  'id=1&id=2&id=3&id=4&id=5&id=6',
  'id=0&id=1',
  'id=-1&id=1',
  'id=1.5&id=1',
  'id=NaN&id=1',
  'id=99999999999&id=1',
  'id=1;drop table users&id=2',
  'id[]=1&id[]=2',
  'id=1,2',
  'id=1&id=2&from=2026-12-01&to=2026-01-01',
])('a comparison of %s is refused', async (query) => {
  expect((await api.get(`/api/v1/compare?${encodeURI(query)}`)).status).toBe(400);
});

test('a blind comparison, and that of a viewer, tells nothing of who they are', async () => {
  const viewer = await api.get(`/api/v1/compare?${all()}`, { as: 'viewer' });
  const blind = await api.get(`/api/v1/compare?${all()}&blind=true`);
  expect(blind.text).toBe(viewer.text);
  expect(viewer.text).not.toMatch(/Liv|Strand|Omar|Vik|Pia|example\.org|1985/);
  expect(viewer.text).toMatch('Kotlin');
});

test('all who were compared are written down', async () => {
  await compare(all());
  const [entry] = await api.database.query(
    'select action, people from audit_event order by event_id desc limit 1',
  );
  expect(entry).toEqual({ action: 'compare', people: ids });
});
