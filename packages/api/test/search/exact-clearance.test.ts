import { expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/search/answer-schema.ts';
import { useApi } from '../support/api.ts';
import { addPeople } from '../support/people.ts';

const api = useApi({
  env: { SMART_ASSIGN_HIGHER_CLEARANCE_SATISFIES: 'false' },
  fill: async (client) => {
    await addPeople(
      client,
      ['CTC', 'Level 1B', 'SC', 'NPPV2'].map((name) => ({ name: `Has ${name}`, clearances: [{ name }] })),
    );
  },
});

test('where a company says so, a higher clearance does not satisfy a lower one', async () => {
  const found = async (clearance: string) => {
    const { body } = await api.get<SearchAnswer>(`/api/v1/search?sort=name&clearance=${clearance}`);
    return body.hits.map(({ clearance }) => clearance!.name);
  };
  expect(await found('BPSS')).toEqual([]);
  expect(await found('CTC')).toEqual(['CTC', 'Level 1B']);
  expect(await found('SC')).toEqual(['SC']);
});
