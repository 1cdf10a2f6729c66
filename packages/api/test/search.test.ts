import { expect, test } from 'vitest';
import type { SearchAnswer } from '../src/search/answer-schema.ts';
import type { TextSearch } from '../src/search/text-search.ts';
import { useApi, type Ask } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

const monday = '2026-11-23';
const lastDay = '2026-12-31';

const api = useApi({
  fill: async (client) => {
    await addPeople(client, [
      {
        name: 'Anna Berg',
        titles: { int: 'Senior Platform Engineer', no: 'Senior plattformutvikler' },
        country: 'Norway',
        department: 'Cloud',
        sfia: 5,
        cpd: 'CPD3L',
        skills: { Kubernetes: [6, 4], Terraform: [4, 3], Go: [2, 3] },
        languages: { Norwegian: 'Native', English: 'Fluent' },
        roles: ['Tech lead'],
        clearances: [{ name: 'SC', from: '2024-01-01', to: '2026-12-10' }],
        availability: days(monday, lastDay, 100),
        certificates: [{ name: 'Certified Kubernetes Administrator' }],
        projects: [{ industry: 'Energy', description: 'Grid' }],
        cvUpdated: '2026-10-01',
        yearsOfExperience: 12,
      },
      {
        name: 'Bilal Khan',
        title: 'Data Engineer',
        country: 'United Kingdom',
        department: 'Data',
        sfia: 4,
        cpd: 'CPD3E',
        skills: { kubernetes: [2, 2], Python: [8, 5] },
        languages: { English: 'Native', German: 'Basic' },
        clearances: [
          { name: 'SC', from: '2022-01-01', to: '2026-12-01' },
          { name: 'DV', from: '2026-12-02' },
        ],
        availability: days(monday, lastDay, 60),
        projects: [{ industry: 'Banking', description: 'Ledger' }],
        cvUpdated: '2026-06-01',
        yearsOfExperience: 8,
      },
      {
        name: 'Chloe Martin',
        title: 'Solution Architect',
        country: 'United Kingdom',
        department: 'Architecture',
        sfia: 6,
        cpd: 'CPD4M',
        skills: { TOGAF: [10, 5], Python: [1, 1] },
        languages: { French: 'Native', English: 'Professional', German: 'Fluent' },
        roles: ['Platform Engineer'],
        clearances: [{ name: 'CTC', from: '2025-01-01' }],
        availability: { ...days(monday, '2026-12-06', 0), ...days('2026-12-07', lastDay, 100) },
        projects: [{ industry: 'Banking', description: 'Payments' }],
        cvUpdated: '2024-02-01',
        yearsOfExperience: 20,
      },
      { name: 'Dmitri Orlov', country: 'Norway', clearances: [{ name: 'NPPV3' }, { name: 'None' }] },
    ]);
  },
});

const search = async (query: string, ask?: Ask): Promise<SearchAnswer> => {
  const { status, body } = await api.get<SearchAnswer>(`/api/v1/search?${query}`, ask);
  expect(status).toBe(200);
  return body;
};
/** First names, in the order of the answer. */
const found = async (query: string): Promise<string[]> =>
  (await search(query)).hits.map(({ name }) => name!.split(' ')[0]!);
const inAnyOrder = async (query: string): Promise<string[]> => (await found(query)).toSorted();

test('without a wish everybody is found', async () => {
  const answer = await search('');
  expect(answer).toMatchObject({ total: 4, offset: 0, limit: 25, current: true, relaxations: [] });
  expect(answer.availabilityWindow).toEqual({ from: '2026-11-23', to: '2026-12-20', isDefault: true });
  expect(answer.availabilityUntil).toBe('2026-12-31');
});

test('each wish alone finds those who have what it asks for', async () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'skill=KUBERNETES': ['Anna', 'Bilal'],
    'skill=Kubernetes|3': ['Anna'],
    'skill=Kubernetes|1|2': ['Anna', 'Bilal'],
    'skill=Kubernetes||3': ['Anna'],
    'skill=Python&skill=Kubernetes': ['Bilal'],
    'skill=Python&skill=Kubernetes&skillsMatch=any': ['Anna', 'Bilal', 'Chloe'],
    'role=engineer': ['Anna', 'Bilal', 'Chloe'],
    'role=plattform': ['Anna'],
    'role=tech LEAD&role=architect': ['Anna', 'Chloe'],
    'country=norway': ['Anna', 'Dmitri'],
    'country=Norway&country=United Kingdom': ['Anna', 'Bilal', 'Chloe', 'Dmitri'],
    'country=Nor': [],
    'department=data': ['Bilal'],
    'sfiaMin=5': ['Anna', 'Chloe'],
    'sfiaMax=5': ['Anna', 'Bilal'],
    'sfiaMin=5&sfiaMax=5': ['Anna'],
    'cpdMin=CPD3L': ['Anna', 'Chloe'],
    'cpdMin=cpd3m&cpdMax=CPD4E': ['Anna'],
    'language=German': ['Bilal', 'Chloe'],
    'language=german|Intermediate': ['Chloe'],
    'language=German|Fluent&language=Norwegian': ['Anna', 'Chloe'],
    'industry=banking': ['Bilal', 'Chloe'],
    'certificate=kubernetes': ['Anna'],
    'cvUpdatedSince=2026-06-01': ['Anna', 'Bilal'],
    'cvNotUpdatedSince=2026-06-01': ['Chloe', 'Dmitri'],
    'cvUpdatedSince=2026-01-01&cvNotUpdatedSince=2026-10-01': ['Bilal'],
    'availableMin=60': ['Anna', 'Bilal'],
    'availableMin=50': ['Anna', 'Bilal', 'Chloe'],
    'availableMin=100&availableFrom=2026-12-07&availableTo=2026-12-18': ['Anna', 'Chloe'],
  };
  for (const [query, people] of Object.entries(expected))
    expect([query, await inAnyOrder(query)]).toEqual([query, people]);
});

test('different wishes hold together, and empty ones are none', async () => {
  expect(await inAnyOrder('country=United Kingdom&skill=Python|5&availableMin=50')).toEqual(['Bilal']);
  expect(await inAnyOrder('country=&q=&cpdMin=&skill=&skill=Go')).toEqual(['Anna']);
});

test('a clearance finds those with a higher one of its chain, never of another', async () => {
  expect(await inAnyOrder('clearance=bpss')).toEqual(['Anna', 'Bilal', 'Chloe']);
  expect(await inAnyOrder('clearance=Level 1B')).toEqual(['Anna', 'Bilal', 'Chloe']);
  expect(await inAnyOrder('clearance=SC')).toEqual(['Anna', 'Bilal']);
  expect(await inAnyOrder('clearance=NPPV1')).toEqual(['Dmitri']);
  expect(await inAnyOrder('clearance=None')).toEqual(['Dmitri']);
});

test('a clearance must be valid on the day, or on every day of the window', async () => {
  expect(await inAnyOrder('clearance=SC&clearanceOn=2026-12-10')).toEqual(['Anna', 'Bilal']);
  expect(await inAnyOrder('clearance=SC&clearanceOn=2026-12-11')).toEqual(['Bilal']);
  expect(await inAnyOrder('clearance=SC&clearanceOn=2023-06-01')).toEqual(['Bilal']);
  // Anna's lapses within the window; Bilal's is followed by a higher one the day after it ends.
  expect(await inAnyOrder('clearance=SC&availableFrom=2026-11-30&availableTo=2026-12-18')).toEqual(['Bilal']);
  const [hit] = (await search('clearance=SC&availableFrom=2026-11-30&availableTo=2026-12-18')).hits;
  expect(hit!.clearance).toEqual({ name: 'SC', validTo: '2026-12-01' });
});

test('people are ordered by the clearance that is told of them', async () => {
  const order = async (query: string) =>
    (await search(`sort=clearance&${query}`)).hits.map(({ name, clearance }) => [name![0], clearance?.name]);
  expect(await order('')).toEqual([
    ['A', 'SC'],
    ['B', 'SC'],
    ['C', 'CTC'],
    ['D', 'NPPV3'],
  ]);
  expect(await order('direction=asc')).toEqual([
    ['D', 'NPPV3'],
    ['C', 'CTC'],
    ['A', 'SC'],
    ['B', 'SC'],
  ]);
  // By then Bilal's is the higher one, and Anna's has lapsed.
  expect(await order('clearanceOn=2026-12-11')).toEqual([
    ['B', 'DV'],
    ['C', 'CTC'],
    ['D', 'NPPV3'],
    ['A', undefined],
  ]);
  expect(await order('clearance=None')).toEqual([['D', 'None']]);
});

test('who has no availability is unknown, not busy', async () => {
  const { hits } = await search('country=Norway&sort=availability&direction=asc');
  expect(hits.map(({ availability }) => availability.average)).toEqual([100, null]);
  expect(hits[1]!.availability).toMatchObject({ unknown: true, knownDays: 0 });
  expect(await inAnyOrder('country=Norway&availableMin=1')).toEqual(['Anna']);
});

test('a hit shows the weeks of the window and why it was found', async () => {
  const { hits } = await search(
    'skill=Python&language=German&role=arch&industry=Banking&lang=no&availableFrom=2026-12-02&availableTo=2026-12-15',
  );
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({
    name: 'Chloe Martin',
    email: 'chloe.martin@example.org',
    title: 'Solution Architect',
    grade: 'CPD4M / SFIA6',
    clearance: { name: 'CTC', validTo: null },
    skills: [{ name: 'Python', years: 1, level: 1 }, { name: 'TOGAF' }],
    otherSkills: 0,
    availability: {
      average: 70,
      knownDays: 10,
      weeks: [
        { from: '2026-12-02', average: 0 },
        { from: '2026-12-07', average: 100 },
        { from: '2026-12-14', average: 100 },
      ],
    },
  });
  expect(hits[0]!.matches).toEqual([
    { kind: 'skill', value: 'Python', years: 1, level: 1 },
    { kind: 'language', value: 'German', languageLevel: 'Fluent' },
    { kind: 'role', value: 'Solution Architect' },
    { kind: 'industry', value: 'Banking' },
  ]);
});

test('titles come in the language asked for', async () => {
  const [hit] = (await search('skill=Go&lang=no&role=platform')).hits;
  expect(hit).toMatchObject({
    title: 'Senior plattformutvikler',
    matches: [{ kind: 'skill' }, { kind: 'role', value: 'Senior Platform Engineer' }],
  });
});

test('the order is what was asked for, and what is not known comes last', async () => {
  expect(await found('sort=name')).toEqual(['Anna', 'Bilal', 'Chloe', 'Dmitri']);
  expect(await found('sort=name&direction=desc')).toEqual(['Dmitri', 'Chloe', 'Bilal', 'Anna']);
  expect(await found('sort=grade')).toEqual(['Chloe', 'Anna', 'Bilal', 'Dmitri']);
  expect(await found('sort=grade&direction=asc')).toEqual(['Bilal', 'Anna', 'Chloe', 'Dmitri']);
  expect(await found('sort=experience')).toEqual(['Chloe', 'Anna', 'Bilal', 'Dmitri']);
  expect(await found('sort=updated')).toEqual(['Anna', 'Bilal', 'Chloe', 'Dmitri']);
  expect(await found('sort=availability')).toEqual(['Anna', 'Bilal', 'Chloe', 'Dmitri']);
  expect(await found('sort=role')).toEqual(['Bilal', 'Anna', 'Chloe', 'Dmitri']);
  expect(await found('sort=role&direction=desc')).toEqual(['Chloe', 'Anna', 'Bilal', 'Dmitri']);
  // Those of one country by how free they are.
  expect(await found('sort=location')).toEqual(['Anna', 'Dmitri', 'Bilal', 'Chloe']);
  // More years and a higher level of what was asked for.
  expect(await found('skill=Python')).toEqual(['Bilal', 'Chloe']);
  expect(await found('skill=Kubernetes')).toEqual(['Anna', 'Bilal']);
});

const counted = (values: readonly { value: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]));

test('each facet counts what its values would find under the other filters', async () => {
  const { total, facets } = await search('country=United Kingdom&skill=Kubernetes');
  expect(total).toBe(1);
  // Under the skill alone, so that another country can be chosen too.
  expect(facets!.countries).toEqual([
    { value: 'Norway', count: 1, selected: false },
    { value: 'United Kingdom', count: 1, selected: true },
  ]);
  expect(counted(facets!.skills)).toEqual({ Python: 2, Kubernetes: 1, TOGAF: 1 });
  expect(counted(facets!.departments)).toEqual({ Data: 1 });
  expect(counted(facets!.languages)).toEqual({ English: 1, German: 1 });
  expect(counted(facets!.sfiaLevels)).toEqual({ 4: 1 });
  expect(counted(facets!.cpdLabels)).toEqual({ CPD3E: 1 });
});

test('facets of scales come in their order', async () => {
  const facets = (await search('availableMin=60')).facets!;
  expect(facets.cpdLabels.map(({ value }) => value)).toEqual(['CPD3E', 'CPD3L']);
  expect(counted(facets.availability)).toEqual({ 100: 1, 80: 1, 60: 2, 40: 3, 20: 3, unknown: 1 });
  expect(facets.availability.filter(({ selected }) => selected).map(({ value }) => value)).toEqual(['60']);
  const all = (await search('')).facets!;
  expect(counted(all.clearances)).toMatchObject({
    BPSS: 3,
    CTC: 3,
    SC: 2,
    DV: 0,
    NPPV1: 1,
    NPPV3: 1,
    None: 1,
  });
  expect(all.cvUpdated.map(({ value, count }) => [value, count])).toEqual([
    ['2026-08-23', 1],
    ['2026-05-23', 2],
    ['2025-11-23', 2],
    ['older', 1],
    ['unknown', 1],
  ]);
  // One finds Chloe by a role of hers, so she counts.
  expect(counted((await search('')).facets!.roles)).toMatchObject({
    'Data Engineer': 1,
    'Solution Architect': 1,
  });
  expect((await search('facets=false')).facets).toBeUndefined();
});

test('a value that nobody has stays selected and finds nobody', async () => {
  const { total, facets } = await search('skill=Fortran&country=Atlantis');
  expect(total).toBe(0);
  expect(facets!.skills).toContainEqual({ value: 'Fortran', count: 0, selected: true });
  expect(facets!.countries).toContainEqual({ value: 'Atlantis', count: 0, selected: true });
});

test('pages follow each other without gaps', async () => {
  const all = await found('sort=name');
  const pages = [await found('sort=name&limit=3'), await found('sort=name&limit=3&offset=3')];
  expect(pages.flat()).toEqual(all);
  expect((await search('offset=100')).hits).toEqual([]);
});

test('a search that finds hardly anybody tells the smallest changes that help', async () => {
  expect((await search('skill=Fortran')).relaxations).toEqual([
    { change: { set: {}, remove: ['skill'] }, text: '4 people if no skill is asked for', count: 4 },
  ]);
  expect((await search('clearance=DV&skill=kubernetes')).relaxations).toEqual([
    { change: { set: { clearance: 'SC' }, remove: [] }, text: '2 people if clearance is SC', count: 2 },
  ]);
  expect((await search('skill=Python|9&availableMin=50')).relaxations).toEqual([
    {
      change: { set: { skill: ['Python|8'] }, remove: [] },
      text: '1 person if 8 years of Python are enough',
      count: 1,
    },
  ]);
});

test('where no single change helps, two wishes are given up together', async () => {
  const { relaxations } = await search('skill=TOGAF&cpdMin=CPD4L&availableMin=80');
  expect(relaxations).toContainEqual({
    change: { set: {}, remove: ['cpdMin', 'availableMin'] },
    text: '1 person if the CPD grade does not matter and availability does not matter',
    count: 1,
  });
});

test('a later window is offered, and where somebody is found, how many more there would be', async () => {
  const answer = await search(
    'skill=TOGAF&availableMin=80&availableFrom=2026-11-30&availableTo=2026-12-04&language=French',
  );
  expect(answer.relaxations[0]).toEqual({
    change: { set: { availableFrom: '2026-12-07', availableTo: '2026-12-11' }, remove: [] },
    text: '1 person if it is a week later, 2026-12-07 to 2026-12-11',
    count: 1,
  });
  const few = await search(
    'skill=Python&skill=Kubernetes|1|2&language=English|Native&sfiaMax=4&cpdMax=CPD3E',
  );
  expect(few.total).toBe(1);
  for (const { text } of few.relaxations) expect(text).toMatch(/^\d+ more if /);
  expect(few.relaxations.length).toBeLessThanOrEqual(6);
});

test('a viewer sees neither names nor addresses, and no order that would tell them', async () => {
  for (const [query, as] of [
    ['', 'viewer'],
    ['blind=true', 'manager'],
  ] as const) {
    const answer = await search(query, { as });
    expect(answer.total).toBe(4);
    expect(JSON.stringify(answer)).not.toMatch(/Anna|Berg|example\.org/);
    const byName = await api.get(`/api/v1/search?sort=name&${query}`, { as });
    expect(byName).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  }
});

test('who was shown is written down, with what was asked', async () => {
  const { hits } = await search('skill=Go&country=&facets=false');
  const [entry] = await api.database.query(
    'select action, people, detail from audit_event order by event_id desc limit 1',
  );
  expect(entry).toEqual({
    action: 'search',
    people: hits.map(({ userId }) => userId),
    detail: { skill: ['Go'] },
  });
});

test('what makes no sense is refused with a word on it', async () => {
  const refused: Readonly<Record<string, RegExp>> = {
    'availableFrom=2026-12-01': /goes with availableTo/,
    'availableFrom=2026-12-02&availableTo=2026-12-01': /later than/,
    'availableFrom=2026-01-01&availableTo=2027-12-01': /more than 400 days/,
    'availableFrom=99999-01-01&availableTo=99999-01-02': /date/,
    'availableFrom=2026-02-31&availableTo=2026-03-02': /date/,
    'cpdMin=Boss': /no grade here; there are CPD3E, CPD3L, CPD4M/,
    'cpdMin=CPD4M&cpdMax=CPD3E': /higher/,
    'sfiaMin=9': /7/,
    'sfiaMin=5&sfiaMax=4': /higher/,
    'sfiaMin=NaN': /integer/,
    'offset=-1': />= 0/,
    'limit=100000': /<= 200/,
    'availableMin=0': />= 1/,
    'sort=height': /one of/,
    'lang=%27%20or%201=1': /pattern/,
    'colour=red': /not known/,
    'q=%00': /UTF-8/,
    [`q=${'x'.repeat(301)}`]: /300/,
    [Array.from({ length: 31 }, () => 'skill=a').join('&')]: /30/,
  };
  for (const [query, detail] of Object.entries(refused)) {
    const { status, body } = await api.get<{ detail: string }>(`/api/v1/search?${query}`);
    expect([query, status, body.detail]).toEqual([query, 400, expect.stringMatching(detail)]);
  }
});

test('SQL and odd characters find nobody and break nothing', async () => {
  for (const value of [
    "'; drop table users; --",
    '|',
    '||',
    'a|b|c',
    '%',
    '\\',
    '\u{1f600}',
    '$1',
    '.*',
    '\n',
  ])
    for (const name of ['skill', 'role', 'country', 'language', 'certificate', 'industry', 'clearance'])
      expect((await search(`${name}=${encodeURIComponent(`x${value}`)}`)).total).toBe(0);
  expect((await search(`availableFrom=0000-01-01&availableTo=0000-02-01&clearance=SC`)).total).toBe(0);
  expect((await search(`availableFrom=9999-01-01&availableTo=9999-12-31&availableMin=1`)).total).toBe(0);
});

test('words find and rank people, and tell where they stand', async () => {
  const services = api.services as { text: TextSearch };
  const before = services.text;
  const [anna, bilal] = (await search('sort=name')).hits.map(({ userId }) => userId);
  services.text = {
    find: async (_client, q, { mayUseNames }) => ({
      scores:
        q === '…'
          ? null
          : new Map([
              [anna!, 0.2],
              [bilal!, mayUseNames ? 0.9 : 0.1],
              [-7, 1],
            ]),
      corrections: [{ word: 'kuberntes', takenFor: 'kubernetes' }],
    }),
    explain: async (_client, ids) =>
      new Map(ids.map((id) => [id, [{ field: 'project', text: 'runs «Kubernetes» on «kubernetes»' }]])),
  };
  try {
    const answer = await search('q=kuberntes');
    expect(answer.hits.map(({ userId }) => userId)).toEqual([bilal, anna]);
    expect(answer.corrections).toEqual([{ word: 'kuberntes', takenFor: 'kubernetes' }]);
    expect(answer.hits[0]!.matches).toEqual([
      {
        kind: 'text',
        field: 'project',
        value: 'runs «Kubernetes» on «kubernetes»',
        words: ['Kubernetes', 'kubernetes'],
      },
    ]);
    expect((await search('q=kuberntes', { as: 'viewer' })).hits[0]!.userId).toBe(anna);
    expect((await search('q=kuberntes&country=Norway')).total).toBe(1);
    // Nothing but marks is no word to look for.
    expect((await search(`q=${encodeURIComponent('…')}`)).total).toBe(4);
  } finally {
    services.text = before;
  }
});

test('a word that is misspelt is taken for the one that was meant', async () => {
  const { corrections, hits } = await search('q=kuberntes&sort=name');
  expect(corrections).toEqual([{ word: 'kuberntes', takenFor: 'kubernetes' }]);
  expect(hits.map(({ name }) => name)).toEqual(['Anna Berg', 'Bilal Khan']);
  expect(hits[0]!.matches).toContainEqual(expect.objectContaining({ kind: 'text', words: ['Kubernetes'] }));
});

test('a name finds its bearer for those alone who may see it', async () => {
  expect((await search('q=Bilal')).total).toBe(1);
  expect((await search('q=Bilal', { as: 'viewer' })).total).toBe(0);
  expect((await search('q=Bilal&blind=true')).total).toBe(0);
});
