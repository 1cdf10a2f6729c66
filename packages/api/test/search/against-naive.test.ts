import { expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/search/answer-schema.ts';
import { sorts } from '../../src/search/query-schema.ts';
import { testToday, useApi } from '../support/api.ts';
import { addPeople, type TestPerson } from '../support/people.ts';
import { averageOf, grades, levels, naiveSearch, type Question } from './naive-search.ts';

/** The same numbers at each run (mulberry32), so that a fault can be found again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(20261123);
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const chance = (share: number): boolean => random() < share;
const pick = <T>(values: readonly T[]): T => values[upTo(values.length - 1)]!;
const some = <T>(values: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: upTo(most) }, () => pick(values))),
];
const one = (value: string | number): string[] => [String(value)];

const skills = ['Java', 'Python', 'SQL', 'Go', 'Rust', 'COBOL', 'R'];
const titles = ['Data Engineer', 'Senior Data Engineer', 'Architect', 'Tester', 'Data Analyst'];
const countries = ['Norway', 'Denmark', 'United Kingdom'];
const departments = ['Data', 'Cloud', 'Advisory'];
const languages = ['English', 'German', 'Norwegian'];
const industries = ['Energy', 'Banking', 'Health'];
const certificates = ['AWS Developer', 'AWS Architect', 'PRINCE2', 'Scrum Master'];
const clearances = ['BPSS', 'CTC', 'SC', 'DV', 'NPPV1', 'NPPV2', 'NPPV3', 'None'];
const dayAfter = (days: number): string =>
  new Date(Date.parse(testToday) + days * 86_400_000).toISOString().slice(0, 10);

function randomPerson(number: number): TestPerson {
  const person = {
    name: `Person ${String(number).padStart(3, '0')}`,
    skills: Object.fromEntries(
      some(skills, 5).map((name) => [name, [chance(0.1) ? null : upTo(12), chance(0.1) ? null : upTo(5)]]),
    ) as NonNullable<TestPerson['skills']>,
    roles: some(titles, 2),
    languages: Object.fromEntries(some(languages, 3).map((name) => [name, pick(levels)])),
    projects: some(industries, 2).map((industry) => ({ industry, description: 'Work' })),
    certificates: some(certificates, 2).map((name) => ({ name })),
    clearances: some(clearances, 3).map((name) => ({
      name,
      from: dayAfter(upTo(60) - 50),
      to: chance(0.4) ? null : dayAfter(upTo(60)),
    })),
    availability: Object.fromEntries(
      Array.from({ length: 40 }, (_, day) => dayAfter(day - 5))
        .filter(() => number % 9 !== 0 && chance(0.8))
        .map((day) => [day, pick([0, 0, 20, 50, 80, 100, 100])]),
    ),
  };
  return {
    ...person,
    ...(chance(0.95) && { title: pick(titles) }),
    ...(chance(0.95) && { country: pick(countries) }),
    ...(chance(0.9) && { department: pick(departments) }),
    ...(chance(0.9) && { sfia: 1 + upTo(6) }),
    ...(chance(0.9) && { cpd: pick(grades) }),
    ...(chance(0.9) && { cvUpdated: dayAfter(-upTo(600)) }),
  };
}

/** Two to four wishes of all kinds. */
function randomQuestion(): Question {
  const wishes: readonly (() => Question)[] = [
    () => ({
      skill: [pick(skills), ...some(skills, 2)].map((name) =>
        pick([name, `${name}|${upTo(8)}`, `${name}|${upTo(5)}|${upTo(4)}`]),
      ),
      ...(chance(0.5) && { skillsMatch: one('any') }),
    }),
    () => ({ role: [pick(['data', 'SENIOR', 'arch', 'Data Engineer']), ...some(titles, 1)] }),
    () => ({ country: [pick(countries), ...some(countries, 1)] }),
    () => ({ department: [pick(departments)] }),
    () => ({ sfiaMin: one(1 + upTo(5)) }),
    () => ({ sfiaMin: one(2), sfiaMax: one(2 + upTo(4)) }),
    () => ({
      cpdMin: one(pick(grades.slice(0, 5))),
      ...(chance(0.5) && { cpdMax: one(pick(grades.slice(5))) }),
    }),
    () => ({ language: [pick(languages), `${pick(languages)}|${pick(levels)}`].slice(upTo(1)) }),
    () => ({ industry: [pick(industries)] }),
    () => ({ certificate: [pick(['aws', 'PRINCE2', 'ma'])] }),
    () => ({ clearance: [pick(clearances)], ...(chance(0.3) && { clearanceOn: one(dayAfter(upTo(30))) }) }),
    () => ({ availableMin: one(pick([1, 33, 50, 60, 80])) }),
    () => {
      const start = upTo(20) - 4;
      return {
        availableFrom: one(dayAfter(start)),
        availableTo: one(dayAfter(start + upTo(12))),
        availableMin: one(pick([20, 50, 75])),
      };
    },
    () => ({ cvUpdatedSince: one(dayAfter(-upTo(400))) }),
    () => ({ cvNotUpdatedSince: one(dayAfter(-upTo(400))) }),
  ];
  return Object.assign({}, ...Array.from({ length: 1 + upTo(3) }, () => pick(wishes)())) as Question;
}

const people = Array.from({ length: 200 }, (_, number) => randomPerson(number));
const questions: readonly Question[] = [{}, ...Array.from({ length: 250 }, randomQuestion)];

const api = useApi({
  fill: async (client) => {
    await client.query('begin');
    // A row a day in one statement, not eight thousand statements.
    const ids = await addPeople(
      client,
      people.map(({ availability: _, ...person }) => person),
    );
    const days = people.flatMap(({ availability = {} }, place) =>
      Object.entries(availability).map(([date, percent]) => ({
        user_id: ids[place],
        date,
        percent_available: percent,
      })),
    );
    await client.query(
      `insert into user_availability (user_id, date, percent_available)
       select user_id, date, percent_available
       from json_to_recordset($1) as day (user_id integer, date date, percent_available integer)`,
      [JSON.stringify(days)],
    );
    await client.query('commit');
  },
});

async function search(question: Readonly<Record<string, unknown>>): Promise<SearchAnswer> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question))
    for (const each of [value].flat()) parameters.append(name, String(each));
  const { status, body } = await api.get<SearchAnswer>(`/api/v1/search?${parameters}`);
  expect([question, status]).toEqual([question, 200]);
  return body;
}

const names = (found: readonly { name?: string | null }[]): (string | null | undefined)[] =>
  found.map(({ name }) => name).toSorted();

test('250 questions find the same people as a plain reading of the rules', async () => {
  let few = 0;
  for (const question of questions) {
    const { total, hits } = await search({ ...question, limit: 200, facets: false });
    const expected = naiveSearch(people, question);
    expect([question, total, names(hits)]).toEqual([question, expected.length, names(expected)]);
    for (const hit of hits) {
      const average = averageOf(
        people.find(({ name }) => name === hit.name)!,
        question,
      );
      expect(hit.availability.average).toBe(average === null ? null : Math.floor(average));
    }
    if (total < 3) few++;
  }
  // Or the questions are too easy.
  expect(few).toBeGreaterThan(20);
});

test('each facet has the counts of a plain reading', async () => {
  for (const question of questions.slice(0, 100)) {
    const { facets } = await search({ ...question, limit: 1 });
    const expectCounts = (
      values: readonly { value: string; count: number }[],
      filter: string,
      asked: (value: string) => Question,
    ) => {
      const among = naiveSearch(people, question, filter);
      for (const { value, count } of values)
        expect([question, filter, value, count]).toEqual([
          question,
          filter,
          value,
          naiveSearch(among, asked(value)).length,
        ]);
    };
    const period = {
      ...(question['availableFrom'] && {
        availableFrom: question['availableFrom'],
        availableTo: question['availableTo']!,
      }),
      ...(question['clearanceOn'] && { clearanceOn: question['clearanceOn'] }),
    };
    expectCounts(facets!.skills, 'skill', (value) => ({ skill: [value] }));
    expectCounts(facets!.roles, 'role', (value) => ({ role: [value] }));
    expectCounts(facets!.countries, 'country', (value) => ({ country: [value] }));
    expectCounts(facets!.departments, 'department', (value) => ({ department: [value] }));
    expectCounts(facets!.sfiaLevels, 'sfiaMin', (value) => ({ sfiaMin: [value], sfiaMax: [value] }));
    expectCounts(facets!.cpdLabels, 'cpdMin', (value) => ({ cpdMin: [value], cpdMax: [value] }));
    expectCounts(facets!.languages, 'language', (value) => ({ language: [value] }));
    expectCounts(facets!.industries, 'industry', (value) => ({ industry: [value] }));
    expectCounts(facets!.certificates, 'certificate', (value) => ({ certificate: [value] }));
    expectCounts(
      facets!.clearances.filter(({ value }) => clearances.includes(value)),
      'clearance',
      (value) => ({ ...period, clearance: [value] }),
    );
    expectCounts(
      facets!.availability.filter(({ value }) => value !== 'unknown'),
      'availableMin',
      (value) => ({ ...period, availableMin: [value] }),
    );
    expectCounts(facets!.cvUpdated.slice(0, 3), 'cvUpdatedSince', (value) => ({ cvUpdatedSince: [value] }));
  }
});

test('what is offered instead finds as many as it says, and more than before', async () => {
  let offered = 0;
  for (const question of questions) {
    const { total, relaxations } = await search({ ...question, facets: false });
    if (total >= 3) expect(relaxations).toEqual([]);
    for (const { change, count, text } of relaxations) {
      const rest = Object.entries({ ...question, ...change.set }).filter(
        ([name]) => !change.remove.includes(name),
      );
      const changed = await search({ ...Object.fromEntries(rest), facets: false });
      expect([question, text, changed.total]).toEqual([question, text, count]);
      expect(count).toBeGreaterThan(total);
      offered++;
    }
  }
  expect(offered).toBeGreaterThan(50);
});

test('pages of every order are the whole, nobody twice', async () => {
  for (const sort of sorts)
    for (const direction of ['asc', 'desc']) {
      const order = { sort, direction, skill: ['Java', 'Python'], skillsMatch: 'any', facets: false };
      const whole = await search({ ...order, limit: 200 });
      const ids: number[] = [];
      for (let offset = 0; offset < whole.total; offset += 7)
        ids.push(...(await search({ ...order, limit: 7, offset })).hits.map(({ userId }) => userId));
      expect(ids).toEqual(whole.hits.map(({ userId }) => userId));
      expect(new Set(ids).size).toBe(whole.total);
    }
});
