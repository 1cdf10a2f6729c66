import { withConnection } from '@smart-assign/database';
import { expect, test } from 'vitest';
import type { Profile } from '../src/queries/profile-schema.ts';
import { useApi } from './support/api.ts';
import { addPeople, type TestPerson } from './support/people.ts';

const astrid: TestPerson = {
  name: 'Astrid Fjellheim',
  email: 'astrid.fjellheim@example.org',
  titles: { int: 'Cloud engineer', no: 'Skyingeniør' },
  country: 'Norway',
  department: 'Platform',
  sfia: 5,
  cpd: 'CPD3L',
  birthYear: 1987,
  nationality: 'Icelandic',
  phone: '+47 912 34 567',
  skills: { Kubernetes: [6, 5], Azure: [3, 4], COBOL: [null, null] },
  languages: { Norwegian: 'Native', English: 'Fluent' },
  roles: ['Cloud engineer', 'Tech lead'],
  clearances: [
    { name: 'DV', from: '2015-01-01', to: '2020-01-01' },
    { name: 'SC', from: '2024-01-01', to: '2027-01-01' },
    { name: 'BPSS' },
    { name: 'NPPV3', from: '2027-01-01' },
  ],
  projects: [
    {
      customer: 'Nordlys Energi',
      industry: 'Energy',
      description: 'Astrid Fjellheim led the move to Azure. Reach Astrid at astrid.fjellheim@example.org.',
      from: 2022,
    },
    { customer: 'Havn', description: 'Built a port system', from: 2018, to: 2021 },
  ],
  certificates: [
    { name: 'CKA', organiser: 'CNCF', expires: [2026, 11] },
    { name: 'AZ-104', organiser: 'Microsoft', expires: [2026, 10] },
    { name: 'Diploma of Astrid Fjellheim' },
  ],
  summary: 'Fjellheim has run clusters since 2016. Call +4791234567.',
  cvUpdated: '2026-10-01',
  yearsOfExperience: 12,
};

let ids: number[] = [];
const api = useApi({
  fill: async (client) => {
    ids = await addPeople(client, [astrid, { name: 'Bjarte Ensom' }]);
    const [userId] = ids;
    await client.query(
      `update users set upn = 'astrid@corp.example.org', external_user_id = 'EMP-4711', landline = '+47 22 11 33 44'
       where user_id = $1`,
      [userId],
    );
    await client.query(`update cvs set has_profile_image = true where user_id = $1`, [userId]);
    await client.query(`insert into user_access_role values ($1, 'countrymanager')`, [userId]);
    await client.query(
      `update project_experience set customer_anon_int = 'An energy company', month_from = 3,
         description_multilang = description_multilang || '{"no": "Ledet flyttingen til Azure", "sv-SE": "Ledde flytten"}'
       where customer_int = 'Nordlys Energi'`,
    );
    await client.query(
      `update user_clearance set verified_by = 'Guro Vakt', notes = 'Seen by Astrid' where user_id = $1`,
      [userId],
    );
    await client.query(
      `insert into cvs (cv_partner_cv_id, user_id, title_multilang, cv_last_updated)
       values ('tailored', $1, '{"int": "Cloud engineer for Havn"}', '2026-01-01')`,
      [userId],
    );
    await client.query(
      `insert into cv_technology (cv_id, technology_id, years_experience)
       select cv_id, technology_id, 1 from cvs, dim_technology where cv_partner_cv_id = 'tailored' and name = 'COBOL'`,
    );
  },
});

const read = async (query = '', as?: 'viewer' | 'manager' | 'admin') => {
  const answer = await api.get<Profile>(`/api/v1/candidates/${ids[0]}${query}`, as && { as });
  expect(answer.status).toBe(200);
  return answer.body;
};

test('I see the person and their whole CV', async () => {
  const profile = await read();
  expect(profile).toMatchObject({
    userId: ids[0],
    name: 'Astrid Fjellheim',
    email: 'astrid.fjellheim@example.org',
    title: 'Cloud engineer',
    country: 'Norway',
    department: 'Platform',
    birthYear: 1987,
    nationality: 'Icelandic',
    phone: '+47 912 34 567',
    accessRoles: ['countrymanager'],
    grade: { text: 'CPD3L / SFIA5', sfiaLevel: 5, cpdLabel: 'CPD3L', cpdLevel: 3, cpdBand: 'L' },
    cv: { isPrimary: true, yearsOfExperience: 12, hasProfileImage: true },
    freshness: { cvLastUpdated: '2026-10-01', cvLastUpdatedByOwner: '2026-10-01' },
    summaries: [{ summary: astrid.summary }],
  });
  expect(profile.languages.map(({ language, level }) => [language, level])).toEqual([
    ['English', 'Fluent'],
    ['Norwegian', 'Native'],
  ]);
  expect(profile.roles.map(({ role }) => role)).toEqual(['Cloud engineer', 'Tech lead']);
});

test('the strongest skills come first, those of unknown level last', async () => {
  const { skills } = await read();
  expect(skills.map(({ skill, yearsOfExperience, level }) => [skill, yearsOfExperience, level])).toEqual([
    ['Kubernetes', 6, 5],
    ['Azure', 3, 4],
    ['COBOL', null, null],
  ]);
});

test('what they do now stands before what they did', async () => {
  const { projects } = await read();
  expect(projects.map(({ customer, yearFrom, yearTo }) => [customer, yearFrom, yearTo])).toEqual([
    ['Nordlys Energi', 2022, null],
    ['Havn', 2018, 2021],
  ]);
  expect(projects[0]).toMatchObject({ industry: 'Energy', monthFrom: 3 });
});

test('of the clearances I see which holds today: a lapsed DV and a later NPPV3 do not count', async () => {
  const { clearances, strongestClearance } = await read();
  expect(clearances.map(({ clearance, isValidToday }) => [clearance, isValidToday])).toEqual([
    ['SC', true],
    ['BPSS', true],
    ['DV', false],
    ['NPPV3', false],
  ]);
  expect(strongestClearance).toEqual({
    clearance: 'SC',
    chain: 'national security',
    rank: 3,
    validTo: '2027-01-01',
  });
});

test('a certificate lapses with the end of its month', async () => {
  const { certifications } = await read();
  expect(
    certifications
      .map(({ name, expiresOn, expired }) => [name, expiresOn, expired])
      .toSorted((one, other) => String(one[0]).localeCompare(String(other[0]))),
  ).toEqual([
    ['AZ-104', '2026-10-31', true],
    ['CKA', '2026-11-30', false],
    ['Diploma of Astrid Fjellheim', null, false],
  ]);
});

test('I read the CV in Norwegian, and in the international language where it has none', async () => {
  const profile = await read('?lang=no');
  expect(profile.language).toBe('no');
  expect(profile.title).toBe('Skyingeniør');
  expect(profile.projects.map(({ description }) => description)).toEqual([
    'Ledet flyttingen til Azure',
    'Built a port system',
  ]);
  expect(profile.availableLanguages).toEqual(['int', 'no', 'sv-se']);
});

test('a language nobody wrote in falls back too; its case and its region do not matter', async () => {
  expect((await read('?lang=fi')).title).toBe('Cloud engineer');
  expect((await read('?lang=NO')).title).toBe('Skyingeniør');
  expect((await read('?lang=no_NO')).title).toBe('Skyingeniør');
  expect((await read('?lang=sv-SE')).projects[0]!.description).toBe('Ledde flytten');
});

test('where there is neither the language nor the international one I get any there is', async () => {
  await api.database.query(
    `update cvs set title_multilang = '{"da": "Skyingeniør fra København", "int": " "}' where user_id = $1`,
    [ids[1]],
  );
  const { body } = await api.get<Profile>(`/api/v1/candidates/${ids[1]}?lang=no`);
  expect(body.title).toBe('Skyingeniør fra København');
});

test('of somebody with two CVs I see the one last updated, or the one I name', async () => {
  const { cvs, cv } = await read();
  expect(cvs.map(({ title, isPrimary, updated }) => [title, isPrimary, updated])).toEqual([
    ['Cloud engineer', true, '2026-10-01'],
    ['Cloud engineer for Havn', false, '2026-01-01'],
  ]);
  expect(cv!.cvId).toBe(cvs[0]!.cvId);
  const tailored = await read(`?cv=${cvs[1]!.cvId}`);
  expect(tailored.title).toBe('Cloud engineer for Havn');
  expect(tailored.skills.map(({ skill }) => skill)).toEqual(['COBOL']);
  expect(tailored.projects).toEqual([]);
});

test("a CV of somebody else is none of this person's", async () => {
  const { body: other } = await api.get<Profile>(`/api/v1/candidates/${ids[1]}`);
  const answer = await api.get(`/api/v1/candidates/${ids[0]}?cv=${other.cv!.cvId}`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('somebody of whom little is known is shown all the same', async () => {
  await api.database.query(
    `insert into users (user_id, cv_partner_user_id, name_multilang) values (900000, 'no-cv', '{}')`,
  );
  const { status, body } = await api.get<Profile>('/api/v1/candidates/900000');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: null,
    cv: null,
    cvs: [],
    skills: [],
    projects: [],
    clearances: [],
    strongestClearance: null,
    grade: { text: null },
    availableLanguages: [],
  });
});

test('nobody is told as such', async () => {
  expect(await api.get('/api/v1/candidates/123456789')).toMatchObject({
    status: 404,
    headers: { 'content-type': expect.stringMatching(/^application.problem.json/) },
    body: { code: 'not_found', detail: expect.stringMatching('candidate 123456789') },
  });
});

test.each(['0', '-1', '1.5', 'NaN', '99999999999', '1%3Bdrop%20table%20users', "1'--", '1%00', '%F0%28'])(
  'an id such as %s is refused',
  async (id) => {
    for (const path of ['', '/availability', '/similar'])
      expect((await api.get(`/api/v1/candidates/${id}${path}`)).status).toBe(400);
  },
);

test.each([
  'lang=',
  'lang=norwegian',
  'lang=no&lang=en',
  "lang=no'",
  'cv=0',
  'cv=x',
  'blind=perhaps',
  'sort=name',
])('a question with %s is refused', async (query) => {
  expect((await api.get(`/api/v1/candidates/${ids[0]}?${query}`)).status).toBe(400);
});

/** What tells who somebody is, wherever in an answer it stands. */
const traces =
  /astrid|fjellheim|example\.org|1987|icelandic|912\s?34\s?567|22 11 33 44|EMP-4711|user-\d|cv-\d|section-\d|guro|hasProfileImage|Nordlys/i;

test('a viewer learns what the person can do and nothing of who it is', async () => {
  const { text } = await api.get(`/api/v1/candidates/${ids[0]}`, { as: 'viewer' });
  expect(traces.exec(text)).toBeNull();
  expect(text).toMatch('Kubernetes');
  expect(text).toMatch('led the move to Azure');
  expect(text).toMatch('An energy company');
});

test('a name of two short words is masked where it stands whole, and the words by themselves are not', async () => {
  const [userId] = await withConnection(api.database, (client) =>
    addPeople(client, [
      { name: 'Bo Li', summary: 'Bo Li li kes Bo  Li’s work: Bo.Li@example.org. Boli is a place.' },
    ]),
  );
  const { body } = await api.get<Profile>(`/api/v1/candidates/${userId}?blind=true`);
  expect(body.summaries[0]!.summary).toBe('[name] li kes [name]’s work: [contact]. Boli is a place.');
});

test('in a blind view an admin sees no more than a viewer', async () => {
  const viewer = await api.get(`/api/v1/candidates/${ids[0]}`, { as: 'viewer' });
  const { text } = await api.get(`/api/v1/candidates/${ids[0]}?blind=true`);
  expect(text).toBe(viewer.text);
  expect(traces.exec((await api.get(`/api/v1/candidates/${ids[0]}?blind=true&lang=no`)).text)).toBeNull();
});

test('a customer without an anonymised form is shown by name', async () => {
  const { projects } = await read('', 'viewer');
  expect(projects.map(({ customer }) => customer)).toEqual(['An energy company', 'Havn']);
});

test('a manager sees names and contacts, and what is for admins alone is not there', async () => {
  const profile = await read('', 'manager');
  expect(profile).toMatchObject({
    name: 'Astrid Fjellheim',
    email: 'astrid.fjellheim@example.org',
    upn: 'astrid@corp.example.org',
    externalId: 'EMP-4711',
    projects: [{ customer: 'Nordlys Energi', customerAnonymised: 'An energy company' }, {}],
    summaries: [{ summary: astrid.summary }],
  });
  expect(profile.clearances[0]).toMatchObject({ verifiedBy: 'Guro Vakt', notes: 'Seen by Astrid' });
  for (const field of ['birthYear', 'nationality', 'phone', 'landline', 'accessRoles'])
    expect(profile).not.toHaveProperty(field);
});

test('who looked at whom is written down', async () => {
  await read('?lang=no&blind=true');
  const [entry] = await api.database.query(
    `select action, people, detail from audit_event order by event_id desc limit 1`,
  );
  expect(entry).toMatchObject({
    action: 'view_candidate',
    people: [ids[0]],
    detail: { language: 'no', blind: true },
  });
});

test('without credentials nobody is shown', async () => {
  // The server of this file is open to its machine; one that asks for a token is refused without.
  const { status } = await api.get(`/api/v1/candidates/${ids[0]}`, {
    headers: { authorization: 'Bearer sat_unknown' },
  });
  expect(status).toBe(401);
});
