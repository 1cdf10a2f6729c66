import { expect, test } from 'vitest';
import { addPeople, days } from './support/people.ts';
import { useApi } from './support/api.ts';

const empty = useApi();

test('a database without anybody has figures too', async () => {
  const get = async (name: string) => {
    const { status, body } = await empty.get<Record<string, unknown>>(`/api/v1/insights/${name}`);
    expect(status).toBe(200);
    return body;
  };
  expect(await get('kpis')).toEqual({ now: null, quarters: [] });
  expect(await get('skills')).toMatchObject({ people: 0, groups: [], skills: [] });
  expect(await get('availability?by=country')).toMatchObject({
    from: '2026-11-23',
    lastDay: null,
    groups: [],
  });
  expect(await get('freshness')).toMatchObject({ people: 0, departments: [], sections: [] });
  expect(await get('lapsing')).toMatchObject({ total: 0, list: [], names: [] });
  expect(await get('changes')).toMatchObject({
    quarter: null,
    previousQuarter: null,
    people: { now: 0, before: 0 },
    joined: { total: 0, list: [] },
    left: { total: 0 },
    skills: { gained: [], lost: [], grown: [], declined: [] },
  });
});

const ended = useApi({
  fill: async (client) => {
    await addPeople(client, [{ name: 'Ada Birch', availability: days('2026-06-01', '2026-10-14', 60) }]);
  },
});

test('where the data ended before this week, the forecast is of its last twelve weeks', async () => {
  const { body } = await ended.get<{ from: string; lastDay: string; weeks: { from: string }[] }>(
    '/api/v1/insights/availability',
  );
  expect(body).toMatchObject({ from: '2026-07-27', lastDay: '2026-10-14' });
  expect(body.weeks.at(-1)).toMatchObject({ from: '2026-10-12', averagePercent: 60 });
});
