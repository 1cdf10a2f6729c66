import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { addPeople, days } from './support/people.ts';

interface Answer {
  from: string;
  to: string;
  days: { date: string; percentAvailable: number | null; isWorkingDay: boolean }[];
  averagePercentAvailable: number | null;
  workingDays: number;
  knownDays: number;
  sources: string[];
  sourceDates: { source: string; asOf: string }[];
  updatedAt: string | null;
  until: string | null;
}

let planned = 0;
let past = 0;
let unknown = 0;
const api = useApi({
  fill: async (client) => {
    [planned, past, unknown] = (await addPeople(client, [
      {
        name: 'Planned Ahead',
        availability: {
          // The weekend between is free, and counts for nothing.
          ...days('2026-11-23', '2026-11-27', 40),
          ...days('2026-11-28', '2026-11-29', 100),
          ...days('2026-11-30', '2026-12-01', 75),
        },
      },
      { name: 'Planned Once', availability: days('2026-01-01', '2026-06-30', 20) },
      { name: 'Never Planned' },
    ])) as [number, number, number];
    await client.query(
      `update user_availability set source = 'Resource plan', updated_at = '2026-11-20 10:00:00+02' where user_id = $1`,
      [planned],
    );
  },
});

const ask = async (userId: number, query = '') =>
  (await api.get<Answer>(`/api/v1/candidates/${userId}/availability${query}`)).body;

test('I see the next 90 days, and which of them nobody has planned', async () => {
  const answer = await ask(planned);
  expect(answer).toMatchObject({ from: '2026-11-23', to: '2027-02-20', until: '2026-12-01' });
  expect(answer.days).toHaveLength(90);
  expect(answer.days[0]).toEqual({ date: '2026-11-23', percentAvailable: 40, isWorkingDay: true });
  expect(answer.days[5]).toEqual({ date: '2026-11-28', percentAvailable: 100, isWorkingDay: false });
  expect(answer.days[9]).toEqual({ date: '2026-12-02', percentAvailable: null, isWorkingDay: true });
});

test('the average is over the working days that are known', async () => {
  // Five days of 40 and two of 75.
  expect(await ask(planned, '?from=2026-11-23&to=2026-12-04')).toMatchObject({
    averagePercentAvailable: 50,
    workingDays: 10,
    knownDays: 7,
  });
});

test('I see where it comes from and how old it is', async () => {
  expect(await ask(planned)).toMatchObject({
    sources: ['Resource plan'],
    updatedAt: '2026-11-20T08:00:00Z',
  });
});

test('I see what is tentative and what is overbooked, where a source tells of it, and when it was asked', async () => {
  await api.database.query(
    `insert into side_source (source, as_of, first_day, last_day)
       values ('Kantata OX', '2026-11-22', '2026-11-22', '2027-05-25');
     update user_availability set source = 'Kantata OX', tentative_percent = 25, overbooked = false
       where user_id = ${planned} and date = '2026-12-01'`,
  );
  const answer = await ask(planned);
  expect(answer.days[8]).toEqual({
    date: '2026-12-01',
    percentAvailable: 75,
    isWorkingDay: true,
    tentativePercent: 25,
    isOverbooked: false,
  });
  expect(answer).toMatchObject({
    sources: ['Kantata OX', 'Resource plan'],
    sourceDates: [{ source: 'Kantata OX', asOf: '2026-11-22' }],
  });
});

test('of a plan that ended I see its last 90 days', async () => {
  const answer = await ask(past);
  expect(answer).toMatchObject({
    from: '2026-04-02',
    to: '2026-06-30',
    until: '2026-06-30',
    averagePercentAvailable: 20,
  });
  expect(answer.days).toHaveLength(90);
});

test('of whom nothing is known the average is unknown, not 0', async () => {
  expect(await ask(unknown)).toMatchObject({
    from: '2026-11-23',
    averagePercentAvailable: null,
    knownDays: 0,
    sources: [],
    updatedAt: null,
    until: null,
  });
});

test('one end of the window is enough', async () => {
  expect(await ask(planned, '?from=2026-12-01')).toMatchObject({ from: '2026-12-01', to: '2027-02-28' });
  expect(await ask(planned, '?to=2026-12-01')).toMatchObject({ from: '2026-09-03', to: '2026-12-01' });
});

test.each([
  ['from=2026-12-02&to=2026-12-01', 'before'],
  ['from=2026-01-01&to=2027-02-05', '400'],
  ['from=9999-01-01', '2199'],
  ['to=0001-01-01', '1900'],
  ['from=2026-02-30', 'date'],
  ['from=yesterday', 'date'],
  ['days=3', 'not known'],
])('a window of %s is refused, and I am told why', async (query, why) => {
  const answer = await api.get<{ detail: string }>(`/api/v1/candidates/${planned}/availability?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body.detail).toMatch(why);
});

test('400 days are not too many', async () => {
  expect((await ask(planned, '?from=2026-01-01&to=2027-02-04')).days).toHaveLength(400);
});

test('nobody is told as such', async () => {
  expect((await api.get('/api/v1/candidates/987654/availability')).status).toBe(404);
});

test('who looked is written down', async () => {
  await ask(planned, '?from=2026-12-01&to=2026-12-02');
  const [entry] = await api.database.query(
    'select action, people, detail from audit_event order by event_id desc limit 1',
  );
  expect(entry).toEqual({
    action: 'view_availability',
    people: [planned],
    detail: { from: '2026-12-01', to: '2026-12-02' },
  });
});
