import { describe, expect, test } from 'vitest';
import { useTextSearch } from './support/text-search.ts';

const text = useTextSearch({
  kari: {
    name: 'Kari Strøm',
    titles: { int: 'Cloud Engineer', no: 'Skyingeniør' },
    skills: { Kubernetes: [5, 4], 'C++': [3, 3], 'Power BI': [2, 2], Swift: [1, 1] },
    languages: { Norwegian: 'Native' },
    projects: [{ customer: 'Fjord Bank', description: 'Built Kubernetes clusters with CI/CD on bare metal' }],
    summary: 'Led platform teams in Tromsø.',
  },
  ola: {
    name: 'Ola Hansen',
    title: 'Machine Learning Engineer',
    skills: { 'Node.js': [4, 3], 'C#': [6, 5], '.NET': [6, 5], JavaScript: [9, 5] },
    projects: [{ description: 'Machine vision. Learning never stops.' }],
    summary: 'Works full-stack, also with kubernetes.',
  },
  siri: {
    name: 'Siri Dahl',
    title: 'Data Scientist',
    skills: { Java: [9, 5], C: [9, 5], Statistics: [4, 3] },
    projects: [{ description: 'Learning to rank with a machine of her own' }],
    certificates: [{ name: 'Certified Kubernetes Administrator' }],
  },
  per: { name: 'Per Swift', title: 'Kubernetes Engineer', skills: { Statistics: [1, 1], Testing: [1, 1] } },
});

describe('a word', () => {
  test('counts more in the title than in a skill, and there more than in a project or a summary', async () => {
    expect(await text.find('kubernetes')).toEqual(['per', 'kari', 'siri', 'ola']);
  });

  test('counts more as it is than at the beginning of another', async () => {
    expect(await text.find('java')).toEqual(['siri', 'ola']);
    expect(await text.find('kuber')).toEqual(['per', 'kari', 'siri', 'ola']);
  });

  test('of two letters must be as it is', async () => {
    expect(await text.find('ja')).toEqual([]);
    expect(await text.find('pow')).toEqual(['kari']);
    expect(await text.find('po')).toEqual([]);
  });

  test('must be there with all others, in whatever place', async () => {
    expect(await text.find('kubernetes bank')).toEqual(['kari']);
    expect(await text.find('statistics engineer')).toEqual(['per']);
    expect(await text.find('statistics fjord')).toEqual([]);
  });

  test('with a minus must not be there, and does not mean longer words', async () => {
    expect(await text.find('kubernetes -statistics')).toEqual(['kari', 'ola']);
    expect(await text.find('kubernetes -java')).toEqual(['per', 'kari', 'ola']);
    expect(await text.find('-statistics')).toEqual(['kari', 'ola']);
    expect(await text.find('engineer -"machine learning"')).toEqual(['kari', 'per']);
  });

  test('is found in every language of a text, in any case, and without its Norwegian letters', async () => {
    for (const q of [
      'skyingeniør',
      'SKYINGENIØR',
      'skyingenior',
      'tromsø',
      'Tromso',
      'tromsø'.normalize('NFD'),
    ])
      expect([q, await text.find(q)]).toEqual([q, ['kari']]);
  });
});

describe('words with signs', () => {
  test('are not those without', async () => {
    expect(await text.find('c++')).toEqual(['kari']);
    expect(await text.find('C#')).toEqual(['ola']);
    expect(await text.find('.NET')).toEqual(['ola']);
    expect(await text.find('c++/c#')).toEqual([]);
  });

  test('are found in parts and run together', async () => {
    for (const q of ['node.js', 'Node JS', 'nodejs', '(Node.js),'])
      expect([q, await text.find(q)]).toEqual([q, ['ola']]);
    for (const q of ['CI/CD', 'ci cd', 'cicd', 'ci-cd'])
      expect([q, await text.find(q)]).toEqual([q, ['kari']]);
    for (const q of ['full stack', 'full-stack', 'fullstack', 'full-st'])
      expect([q, await text.find(q)]).toEqual([q, ['ola']]);
  });
});

describe('a phrase', () => {
  test('stands in this order, and not across two texts', async () => {
    expect(await text.find('machine learning')).toEqual(['ola', 'siri']);
    expect(await text.find('"machine learning"')).toEqual(['ola']);
    expect(await text.find('“Machine  Learning”')).toEqual(['ola']);
    // Two skills of Per, one after the other.
    expect(await text.find('"statistics testing"')).toEqual([]);
  });

  test('may be left open', async () => {
    expect(await text.find('kubernetes "bare metal')).toEqual(['kari']);
  });
});

describe('a misspelt word', () => {
  test('is taken for the one that there is', async () => {
    for (const [word, takenFor] of [
      ['kuberntes', 'kubernetes'],
      ['statitsics', 'statistics'],
      ['jaav', 'java'],
    ] as const) {
      const { corrections, scores } = await text.match(word, 'viewer');
      expect([word, corrections]).toEqual([word, [{ word, takenFor }]]);
      expect([word, scores!.size > 0]).toEqual([word, true]);
    }
  });

  test('is left alone where there is nothing like it', async () => {
    expect(await text.match('xylophone')).toMatchObject({ corrections: [], scores: new Map() });
  });

  test('may be two that are one, or a skill of two', async () => {
    expect((await text.match('kuber netes')).corrections).toEqual([
      { word: 'kuber netes', takenFor: 'kubernetes' },
    ]);
    for (const q of ['powr bi', 'powerbi']) expect([q, await text.find(q)]).toEqual([q, ['kari']]);
  });

  test('may be a skill that is somebody’s name too', async () => {
    expect((await text.match('swfit', 'viewer')).corrections).toEqual([{ word: 'swfit', takenFor: 'swift' }]);
    expect(await text.find('swift', 'viewer')).toEqual(['kari']);
    expect(await text.find('swift', 'manager')).toEqual(['per', 'kari']);
  });

  test('is explained by the word it was taken for', async () => {
    expect(await text.explain('kari', 'kuberntes')).toContainEqual({ field: 'skill', text: '«Kubernetes»' });
  });
});

describe('whatever is typed', () => {
  const hostile = [
    `'`,
    `''; drop table users; --`,
    `"`,
    `""""`,
    `-`,
    `- -"`,
    `a & !b | (c <-> d):*A`,
    `\\`,
    `\\'\\`,
    `kubernetes\0`,
    `\0`,
    `!&|()'`.repeat(50),
    '🦄🚀',
    '👩‍💻',
    '\ud800',
    '%_%',
    '*:*',
    'ﬁ ß İ ı ſ Ⅻ ² ½ ٣',
    'x'.repeat(5000),
    `${'x'.repeat(3000)}.${'y'.repeat(3000)}`,
    '..//--++##',
    '.net.net.net',
    '1e5 -5 +47 3.11 0x1F 12:30',
    'http://example.org/a?b=c&d=e <b>bold</b> &amp;',
    'زبان 日本語 हिन्दी',
  ];
  test('is searched for, or is nothing', async () => {
    for (const q of hostile)
      for (const reader of ['viewer', 'manager'] as const) {
        expect([q, (await text.match(q, reader)).scores?.size ?? 0]).toEqual([q, expect.any(Number)]);
        await text.explain('kari', q, reader);
      }
  });

  test('signs alone ask for nothing', async () => {
    for (const q of ['', ' ', '!&|()', '🦄', '"" - ""', '\0'])
      expect([q, (await text.match(q)).scores]).toEqual([q, null]);
  });

  test('more than ten words are refused', async () => {
    const words = 'one two three four five six seven eight nine ten eleven';
    await expect(text.match(words)).rejects.toMatchObject({ status: 400 });
    expect((await text.match(words.replace(' eleven', ' one one'))).scores!.size).toBe(0);
  });
});
