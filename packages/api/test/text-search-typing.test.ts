import { expect, test } from 'vitest';
import { openPool } from '@smart-assign/database';
import { PostgresTextSearch } from '../src/search/text/index.ts';
import { useTextSearch } from './support/text-search.ts';

// Of words that so many have each list is kept by itself.
const many = 210;
const skillsOf = (number: number): string[] => [
  ...(number < many ? ['Kubernetes'] : []),
  ...(number >= many / 2 ? ['Kubeflow'] : []),
  ...(number % 50 === 0 ? ['Kube'] : []),
  ...(number % 70 === 0 ? [`Kubelet${number}`] : []),
];
const people = Array.from({ length: many * 1.5 }, (_, number) => ({
  key: `person ${number}`,
  skills: skillsOf(number),
}));
const text = useTextSearch(
  Object.fromEntries(
    people.map(({ key, skills }) => [
      key,
      { name: 'Kubera Berg', skills: Object.fromEntries(skills.map((skill) => [skill, [1, 1] as const])) },
    ]),
  ),
);

test('letter by letter everybody is found who has a word that begins so, whoever has it as it is before the others', async () => {
  for (const q of ['kub', 'kube', 'kubef', 'kubel', 'kubelet7', 'kubernetes', 'kube', 'kub']) {
    const { scores } = await text.match(q, 'viewer');
    const having = people.filter(({ skills }) => skills.some((skill) => skill.toLowerCase().startsWith(q)));
    expect([q, scores!.size]).toEqual([q, having.length]);
    for (const { key, skills } of having) {
      const isAsIs = skills.some((skill) => skill.toLowerCase() === q);
      expect([q, key, scores!.get(text.id(key))]).toEqual([q, key, isAsIs ? 2 : 1]);
    }
  }
});

test('a name that begins so counts for those who may see names', async () => {
  const { scores } = await text.match('kub');
  expect(scores!.size).toBe(people.length);
  expect(Math.min(...scores!.values())).toBeGreaterThanOrEqual(4);
});

test('words that were read ahead find the same people', async () => {
  const ahead = new PostgresTextSearch(text.pool);
  await ahead.readAhead(['k', 'kube', 'kubernetes']);
  for (const q of ['k', 'kube', 'kubernetes']) {
    const { scores } = await text.use((client) => ahead.find(client, q, { mayUseNames: true }));
    expect(scores).toEqual((await text.match(q)).scores);
  }
});

test('where nothing can be read ahead nothing is said: who asks is told', async () => {
  const pool = openPool(text.database);
  await pool.end();
  await expect(new PostgresTextSearch(pool).readAhead(['kube'])).resolves.toBeUndefined();
});
