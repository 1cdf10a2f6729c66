import { describe, expect, test } from 'vitest';
import { addPeople, days } from './support/people.ts';
import { useApi } from './support/api.ts';

// Today is Monday 2026-11-23.
const api = useApi({
  fill: async (client) => {
    const [, , , twice] = await addPeople(client, [
      {
        name: 'Ada Birch',
        country: 'Norway',
        department: 'Data',
        sfia: 5,
        skills: { SQL: [6, 4], Go: [2, 2] },
        availability: { ...days('2026-11-23', '2026-11-29', 100), ...days('2026-11-30', '2026-12-04', 40) },
        cvUpdated: '2026-10-01',
      },
      {
        name: 'Bea Moss',
        country: 'Norway',
        department: 'Cloud',
        sfia: 4,
        skills: { SQL: [3, 2] },
        // Half of the week is known; the weekend does not count.
        availability: { '2026-11-23': 100, '2026-11-24': 0, '2026-11-28': 100, '2026-11-29': 100 },
        cvUpdated: '2026-08-23',
      },
      { name: 'Cyd Reed', department: 'Data', skills: { SQL: [null, null] }, cvUpdated: '2025-11-22' },
      {
        name: 'Dag Fern',
        country: 'Sweden',
        department: 'Data',
        sfia: 5,
        skills: { Go: [4, 5] },
        cvUpdated: '2026-03-01',
      },
      { name: 'Eve Lind', country: 'Sweden' },
    ]);
    // Dag has a second CV, older, with the same skill and another.
    const { rows } = await client.query<{ cv_id: number }>(
      `insert into cvs (cv_partner_cv_id, user_id, sfia_level, cv_last_updated) values ('dags-other', $1, 2, '2020-01-01') returning cv_id`,
      [twice],
    );
    await client.query(
      `insert into cv_technology (cv_id, technology_id, years_experience, proficiency)
       select $1, technology_id, 9, 1 from dim_technology where name in ('Go', 'SQL')`,
      [rows[0]!.cv_id],
    );
    await client.query(
      `insert into cv_section_usage (cv_id, section, item_count, owner_last_updated)
       select cv_id, section, count, updated::date
       from (select cv_id, row_number() over (order by cv_id) as n from cvs) as cv join (values
         (1, 'course', 2, '2026-11-13'), (2, 'course', 3, '2024-01-01'), (3, 'course', 0, null),
         (1, 'position', 2, '2026-11-13'), (2, 'position', 2, '2026-11-03')
       ) as told (n, section, count, updated) using (n)`,
    );
    const run = async (quarter: string, users: number, status = 'loaded') => {
      const { rows } = await client.query<{ run_id: number }>(
        `insert into etl_run (source, quarter, status, finished_at) values ('test', $1, $2, now()) returning run_id`,
        [quarter, status],
      );
      await client.query(
        `insert into etl_run_kpi (run_id, kpi, value, detail) values
         ($1, 'total_users', $2, null), ($1, 'total_cvs', 7, null),
         ($1, 'top_technologies', null, '[{"name": "SQL", "people": 3}]'),
         ($1, 'sc_cleared_available', 2, '{"as_of": "2026-11-23"}'),
         ($1, 'average_availability', 61.25, '{"as_of": "2026-11-23", "unknown": 3}')`,
        [rows[0]!.run_id, users],
      );
    };
    await run('Q42025', 300);
    await run('Q12026', 400);
    await run('Q12026', 410);
    await run('Q22026', 999, 'failed');
    await run('Q32026', 5);
  },
});

interface Kpis {
  quarter: string;
  totalUsers: number;
}

describe('the KPIs', () => {
  test('are those of the load that was the last of each quarter, oldest first', async () => {
    const { body } = await api.get<{ now: Kpis; quarters: Kpis[] }>('/api/v1/insights/kpis');
    expect(body.quarters.map(({ quarter, totalUsers }) => [quarter, totalUsers])).toEqual([
      ['Q42025', 300],
      ['Q12026', 410],
      ['Q32026', 5],
    ]);
    expect(body.now).toMatchObject({
      quarter: 'Q32026',
      asOf: '2026-11-23',
      totalUsers: 5,
      totalCvs: 7,
      topTechnologies: [{ name: 'SQL', people: 3, search: { skill: ['SQL'] } }],
      scClearedAvailable: 2,
      averageAvailability: 61.25,
      availabilityUnknown: 3,
      searches: {
        totalUsers: {},
        scClearedAvailable: {
          clearance: 'SC',
          availableFrom: '2026-11-23',
          availableTo: '2026-12-04',
          availableMin: 50,
        },
      },
    });
  });
});

interface Supply {
  people: number;
  groups: { group: string | null; people: number; search: unknown }[];
  skills: { skill: string; people: number; counts: number[]; experts: number; expertSearch: object }[];
}

describe('skill supply', () => {
  const supply = async (query: string) => (await api.get<Supply>(`/api/v1/insights/skills?${query}`)).body;

  test('counts people, not CVs, and tells mean years and the share of experts of those it knows of', async () => {
    const { people, skills } = await supply('by=department');
    expect(people).toBe(5);
    expect(skills).toEqual([
      {
        skill: 'SQL',
        people: 4,
        counts: [1, 3, 0],
        meanYears: 6,
        experts: 1,
        expertShare: 0.333,
        search: { skill: ['SQL'] },
        expertSearch: { skill: ['SQL||4'] },
      },
      expect.objectContaining({
        skill: 'Go',
        people: 2,
        counts: [0, 2, 0],
        meanYears: 5.5,
        expertShare: 0.5,
      }),
    ]);
  });

  test.each([
    [
      'grade',
      [
        ['4', 1, { sfiaMin: 4, sfiaMax: 4 }],
        ['5', 2, { sfiaMin: 5, sfiaMax: 5 }],
        [null, 2, null],
      ],
    ],
    [
      'country',
      [
        ['Norway', 2, { country: ['Norway'] }],
        ['Sweden', 2, { country: ['Sweden'] }],
        [null, 1, null],
      ],
    ],
  ])('by %s puts those of whom it is not known last', async (by, groups) => {
    const answer = await supply(`by=${by}`);
    expect(answer.groups.map(({ group, people, search }) => [group, people, search])).toEqual(groups);
  });

  test('is of as many skills as are asked for', async () => {
    expect((await supply('limit=1')).skills.map(({ skill }) => skill)).toEqual(['SQL']);
    expect((await api.get('/api/v1/insights/skills?limit=0')).status).toBe(400);
    expect((await api.get('/api/v1/insights/skills?by=shoe-size')).status).toBe(400);
  });

  test('each figure is what its search finds', async () => {
    for (const by of ['grade', 'country', 'department']) {
      const { groups, skills } = await supply(`by=${by}`);
      for (const { search, people } of [...groups, ...skills] as { search: object | null; people: number }[])
        if (search !== null) expect([search, await found(search)]).toEqual([search, people]);
      for (const { expertSearch, experts } of skills) expect(await found(expertSearch)).toBe(experts);
    }
  });
});

async function found(search: object): Promise<number> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const each of [value].flat()) query.append(name, String(each));
  return (await api.get<{ total: number }>(`/api/v1/search?${query}`)).body.total;
}

interface Week {
  from: string;
  half: { people: number; search: object };
  whole: { people: number; search: object };
}
interface Forecast {
  from: string;
  lastDay: string;
  weeks: Week[];
  groups: { group: string | null; people: number; weeks: Week[] }[];
}

describe('the availability forecast', () => {
  const forecast = async (query: string) =>
    (await api.get<Forecast>(`/api/v1/insights/availability?${query}`)).body;

  test('tells week by week how much is free on the working days that are known', async () => {
    const { from, lastDay, weeks } = await forecast('weeks=3');
    expect([from, lastDay]).toEqual(['2026-11-23', '2026-12-04']);
    expect(weeks).toMatchObject([
      {
        from: '2026-11-23',
        to: '2026-11-27',
        people: 5,
        unknown: 3,
        averagePercent: 75,
        fullTimeEquivalents: 1.5,
        half: { people: 2 },
        whole: { people: 1 },
      },
      { from: '2026-11-30', unknown: 4, averagePercent: 40, fullTimeEquivalents: 0.4, half: { people: 0 } },
      { from: '2026-12-07', unknown: 5, averagePercent: null, fullTimeEquivalents: null },
    ]);
  });

  test('each figure is what its search finds', async () => {
    const { weeks } = await forecast('weeks=2');
    for (const { half, whole } of weeks)
      for (const { search, people } of [half, whole]) expect(await found(search)).toBe(people);
  });

  test('weeks begin on Monday, whatever day is asked for', async () => {
    expect((await forecast('from=2026-12-02&weeks=1')).from).toBe('2026-11-30');
  });

  test('by department or country, those of none last', async () => {
    const { groups } = await forecast('weeks=1&by=department');
    expect(
      groups.map(({ group, people, weeks }) => [
        group,
        people,
        weeks[0]!.half.people,
        weeks[0]!.whole.people,
      ]),
    ).toEqual([
      ['Cloud', 1, 1, 0],
      ['Data', 3, 1, 1],
      [null, 1, 0, 0],
    ]);
  });

  test.each(['from=1800-01-01', 'from=99999-01-01', 'from=2199-12-30', 'weeks=53', 'weeks=NaN', 'by=grade'])(
    '%s is refused',
    async (query) => {
      expect((await api.get(`/api/v1/insights/availability?${query}`)).status).toBe(400);
    },
  );
});

describe('the freshness of CVs', () => {
  test('is told by age, by department and by section', async () => {
    const { body } = await api.get<{
      people: number;
      bands: object[];
      neglected: object;
      departments: object[];
      sections: object[];
    }>('/api/v1/insights/freshness');
    expect(body.people).toBe(5);
    expect(body.bands).toEqual([
      {
        band: 'under3Months',
        from: '2026-08-23',
        people: 2,
        peopleSince: 2,
        search: { cvUpdatedSince: '2026-08-23' },
      },
      {
        band: 'from3To6Months',
        from: '2026-05-23',
        people: 0,
        peopleSince: 2,
        search: { cvUpdatedSince: '2026-05-23' },
      },
      {
        band: 'from6To12Months',
        from: '2025-11-23',
        people: 1,
        peopleSince: 3,
        search: { cvUpdatedSince: '2025-11-23' },
      },
      { band: 'over12Months', from: null, people: 1, peopleSince: 4, search: null },
      { band: 'never', from: null, people: 1, peopleSince: 5, search: null },
    ]);
    expect(body.neglected).toEqual({ people: 2, search: { cvNotUpdatedSince: '2025-11-23' } });
    expect(body.departments).toEqual([
      { department: 'Cloud', people: 1, counts: [1, 0, 0, 0, 0], search: { department: ['Cloud'] } },
      { department: 'Data', people: 3, counts: [1, 0, 1, 1, 0], search: { department: ['Data'] } },
      { department: null, people: 1, counts: [0, 0, 0, 0, 1], search: null },
    ]);
    expect(body.sections).toEqual([
      { section: 'course', cvs: 3, empty: 1, stale: 1, averageAgeDays: Math.round((10 + 1057) / 2) },
      { section: 'position', cvs: 2, empty: 0, stale: 0, averageAgeDays: 15 },
    ]);
  });

  test('is counted anew once the data has changed', async () => {
    const people = async () => (await api.get<{ people: number }>('/api/v1/insights/freshness')).body.people;
    const before = await people();
    await api.database.query(`insert into users (cv_partner_user_id, name_multilang) values ('late', '{}')`);
    expect(await people()).toBe(before + 1);
    await api.database.query(`delete from users where cv_partner_user_id = 'late'`);
    expect(await people()).toBe(before);
  });
});

test('figures are for viewers, and for nobody who has not signed in', async () => {
  for (const name of ['kpis', 'skills', 'availability', 'freshness'])
    expect((await api.get(`/api/v1/insights/${name}`, { as: 'viewer' })).status).toBe(200);
});
