import { expect, test } from 'vitest';
import { maskName, nameWords } from '../src/visibility/mask-name.ts';
import { useTextSearch } from './support/text-search.ts';

const text = useTextSearch({
  kari: {
    name: 'Kari Bø Strøm',
    titles: { int: 'Cloud Engineer', no: 'Skyingeniør' },
    skills: { Kubernetes: [5, 4] },
    projects: [
      {
        customer: 'Fjord Bank',
        description:
          'For many years now the bank had wanted what Kari Strøm then built in one summer: Kubernetes clusters on bare metal, with all that belongs to them, for everyone who works there.',
      },
    ],
    summary:
      'KARI has led «platform» teams, and Strøms colleagues write to kari.strom@example.org. Nobody else did.',
  },
  ola: {
    name: 'Ola Berg',
    title: 'Analyst',
    skills: { 'Node.js': [2, 2], 'CI/CD': [2, 2], 'C++': [2, 2] },
    summary: 'Worked with the Strøm family in Bergen. Bergs own firm.',
  },
});

test('a hit tells where the word stands, once for each field, in some words around it', async () => {
  expect(await text.explain('kari', 'kubernetes')).toEqual([
    { field: 'skill', text: '«Kubernetes»' },
    { field: 'project', text: '… then built in one summer: «Kubernetes» clusters on bare metal, with all …' },
  ]);
});

test('each word of the question is told of', async () => {
  const places = await text.explain('kari', 'kubernetes "bare metal" teams engineer');
  expect(places.map(({ field }) => field)).toEqual(['title', 'skill', 'project', 'summary']);
  expect(places[2]!.text).toContain('«Kubernetes» clusters on «bare metal»');
});

test('a word is told of however it is written: with its signs or without, in capitals, with foreign letters', async () => {
  const skill = async (q: string) => (await text.explain('ola', q)).map((place) => place.text);
  for (const q of ['node.js', 'nodejs', 'NODE']) expect(await skill(q)).toContain('«Node.js»');
  for (const q of ['ci/cd', 'cicd']) expect(await skill(q)).toContain('«CI/CD»');
  expect(await skill('c++')).toContain('«C++»');
  expect(await skill('analyst')).toEqual(['«Analyst»']);
  expect(await text.explain('kari', 'SKYINGENIOR')).toHaveLength(1);
});

test('marks in the text itself are not taken for ours', async () => {
  const [place] = await text.explain('kari', 'led');
  expect(place!.text).toBe(
    'KARI has «led» "platform" teams, and Strøms colleagues write to kari.strom@example.org. Nobody …',
  );
});

test('a text is shown in the language of the reader, and in another where the word is only there', async () => {
  expect(await text.explain('kari', 'cloud', 'manager', 'no')).toEqual([
    { field: 'title', text: '«Cloud» Engineer' },
  ]);
  expect(await text.explain('kari', 'skyingenior')).toEqual([{ field: 'title', text: '«Skyingeniør»' }]);
});

test('who may not see names finds nobody by a name, in whatever form or place', async () => {
  for (const q of [
    'Kari',
    'strøm',
    'strom',
    'Strøms',
    'kari strøm',
    '"Kari Bø Strøm"',
    'kari.strom@example.org',
  ]) {
    expect([q, await text.find(q, 'manager')]).toEqual([
      q,
      expect.arrayContaining(q.includes('@') ? [] : ['kari']),
    ]);
    expect([q, await text.find(q, 'viewer')]).toEqual([q, expect.not.arrayContaining(['kari'])]);
  }
});

test('who may not see names is not told one for a word that is nearly it', async () => {
  expect((await text.match('Karri', 'manager')).corrections).toEqual([{ word: 'karri', takenFor: 'kari' }]);
  for (const q of ['Karri', 'Strömm']) expect((await text.match(q, 'viewer')).corrections).toEqual([]);
});

test('who may not see names reads none in what is shown', async () => {
  const [place] = await text.explain('kari', 'led', 'viewer');
  expect(place!.text).toBe(
    '[name] has «led» "platform" teams, and [name] colleagues write to [name] Nobody …',
  );
  const [project] = await text.explain('kari', 'summer', 'viewer');
  expect(project!.text).toBe(
    '… [name] then built in one «summer»: Kubernetes clusters on bare metal, with …',
  );
});

test('a customer that is not anonymised is shown to those alone who may see names', async () => {
  expect(await text.explain('kari', 'fjord', 'manager')).toEqual([
    { field: 'project', text: '«Fjord» Bank' },
  ]);
  expect(await text.explain('kari', 'fjord', 'viewer')).toEqual([]);
});

test('a name goes as a whole word, in any case, with or without marks', () => {
  const words = nameWords(['Åse Ek-Øygård', 'Li Ng']);
  expect(words).toEqual(['åse', 'øygård']);
  expect(maskName('ÅSE, Ase, Åses and Åsen; Oygard-familien Ek Li', words)).toBe(
    '[name], [name], [name] and Åsen; [name]-familien Ek Li',
  );
  expect(maskName('A.S.E.', ['a', 's', 'e'])).toBe('A.S.E.');
});
