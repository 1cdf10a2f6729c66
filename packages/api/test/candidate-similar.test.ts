import { expect, test } from 'vitest';
import type { SimilarPerson } from '../src/queries/similar.ts';
import { useApi } from './support/api.ts';
import { addPeople } from './support/people.ts';

const ids: Record<string, number> = {};
const api = useApi({
  fill: async (client) => {
    const people = [
      {
        name: 'Original One',
        title: 'Data engineer',
        sfia: 4,
        cpd: 'CPD3M',
        skills: { SQL: [5, 4], Python: [5, 4], Snowflake: [3, 4] },
      },
      {
        name: 'Twin Two',
        title: 'Data engineer',
        sfia: 4,
        cpd: 'CPD3M',
        skills: { SQL: [5, 4], Python: [5, 4], Snowflake: [3, 4] },
      },
      {
        name: 'Senior Three',
        title: 'Data architect',
        sfia: 7,
        skills: { SQL: [25, 5], Python: [20, 5], Snowflake: [9, 5] },
      },
      { name: 'Rare Four', title: 'Developer', sfia: 4, skills: { Snowflake: [3, 4] } },
      { name: 'Common Five', title: 'Developer', sfia: 4, skills: { SQL: [5, 4] } },
      { name: 'Apart Six', title: 'Tester', skills: { Selenium: [5, 4] } },
      { name: 'Empty Seven', title: 'Data engineer', sfia: 4 },
      // SQL is what many have.
      ...Array.from({ length: 6 }, (_, index) => ({
        name: `Crowd ${index}`,
        skills: { SQL: [1, 1], Excel: [9, 5] } as const,
      })),
    ] as const;
    const added = await addPeople(client, people);
    people.forEach(({ name }, index) => (ids[name] = added[index]!));
  },
});

const similarTo = async (name: string, query = '', as?: 'viewer') =>
  (
    await api.get<{ similar: SimilarPerson[] }>(
      `/api/v1/candidates/${ids[name]}/similar${query}`,
      as && { as },
    )
  ).body.similar;

test('whoever could stand in comes first: the same skills, grade and role', async () => {
  const similar = await similarTo('Original One');
  expect(similar.slice(0, 2).map(({ name }) => name)).toEqual(['Twin Two', 'Senior Three']);
  expect(similar[0]).toMatchObject({
    score: 1,
    skillScore: 1,
    gradeScore: 1,
    roleScore: 1,
    missingSkills: [],
  });
});

test('neither the person themselves nor whoever shares no skill is among them', async () => {
  const names = (await similarTo('Original One')).map(({ name }) => name);
  expect(names).not.toContain('Original One');
  expect(names).not.toContain('Apart Six');
  expect(names).not.toContain('Empty Seven');
});

test('a rare skill in common counts more than one that many have', async () => {
  const names = (await similarTo('Original One')).map(({ name }) => name);
  expect(names.indexOf('Rare Four')).toBeLessThan(names.indexOf('Common Five'));
});

test('the same years and level count more than far other ones', async () => {
  const similar = await similarTo('Original One');
  const skillScore = (name: string) => similar.find((each) => each.name === name)!.skillScore;
  expect(skillScore('Twin Two')).toBeGreaterThan(skillScore('Senior Three'));
});

test('I see why: what they share and what is missing, the rarest first', async () => {
  const [rare] = (await similarTo('Original One')).filter(({ name }) => name === 'Rare Four');
  expect(rare).toMatchObject({
    sharedSkills: [{ skill: 'Snowflake', yearsOfExperience: 3, level: 4 }],
    missingSkills: ['Python', 'SQL'],
    title: 'Developer',
    grade: 'SFIA4',
  });
});

test('of whom no grade is known it is not asked of others', async () => {
  const [first] = await similarTo('Crowd 0', '?limit=1');
  expect(first).toMatchObject({ score: 1, gradeScore: null, roleScore: null });
});

test('whoever has no skills is like nobody', async () => {
  expect(await similarTo('Empty Seven')).toEqual([]);
});

test('I get as many as I ask for', async () => {
  expect(await similarTo('Original One', '?limit=2')).toHaveLength(2);
  for (const limit of ['0', '51', '2.5', 'all'])
    expect((await api.get(`/api/v1/candidates/${ids['Twin Two']}/similar?limit=${limit}`)).status).toBe(400);
});

test('a viewer, or a blind view, gets no names', async () => {
  const viewer = await similarTo('Original One', '', 'viewer');
  const blind = await similarTo('Original One', '?blind=true');
  expect(JSON.stringify(viewer)).not.toMatch(/Twin|Senior|Rare|Common|Crowd|example/);
  expect(blind).toEqual(viewer);
});

test('a new skill of somebody is seen at once, and so is one who is gone', async () => {
  await api.database.query(
    `insert into cv_technology (cv_id, technology_id, years_experience, proficiency)
     select cv_id, technology_id, 5, 4 from cvs, dim_technology where user_id = $1 and name = 'Selenium'`,
    [ids['Empty Seven']],
  );
  expect((await similarTo('Apart Six')).map(({ name }) => name)).toEqual(['Empty Seven']);
  await api.database.query('delete from users where user_id = $1', [ids['Empty Seven']]);
  expect(await similarTo('Apart Six')).toEqual([]);
});

test('nobody is told as such', async () => {
  expect((await api.get('/api/v1/candidates/987654/similar')).status).toBe(404);
});

test('all who were shown are written down', async () => {
  const shown = (await similarTo('Rare Four')).map(({ userId }) => userId);
  const [entry] = await api.database.query(
    'select action, people, detail from audit_event order by event_id desc limit 1',
  );
  expect(entry).toMatchObject({ action: 'view_similar', detail: { similarTo: ids['Rare Four'] } });
  expect(entry!['people']).toEqual([ids['Rare Four'], ...shown]);
});
