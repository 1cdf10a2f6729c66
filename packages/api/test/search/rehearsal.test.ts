import { expect, test } from 'vitest';
import { rehearse } from '../../src/search/rehearsal.ts';
import { useApi } from '../support/api.ts';
import { addPeople, days } from '../support/people.ts';

const api = useApi({
  fill: async (client) => {
    await addPeople(client, [
      {
        name: 'Ola Nordmann',
        title: 'Engineer',
        country: 'Norway',
        sfia: 5,
        skills: { Kubernetes: [5, 4], Java: [2, 2] },
        languages: { Norwegian: 'Native' },
        clearances: [{ name: 'SC' }],
        availability: days('2026-11-23', '2026-12-20', 60),
      },
    ]);
  },
});

test('a server that begins asks what people will ask, and nobody has seen anything', async () => {
  await rehearse(api.services, await api.services.search.current());
  expect(await api.database.query('select from audit_event')).toEqual([]);
});

test('one without people does so too', async () => {
  await api.database.query('truncate users cascade');
  api.services.search.forget();
  const snapshot = await api.services.search.current();
  expect(snapshot.size).toBe(0);
  await expect(rehearse(api.services, snapshot)).resolves.toBeUndefined();
});
