import { expect, test } from 'vitest';
import { person, row } from '../support/export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');

// Whatever has a meaning of its own in COPY, in CSV, in JSON or in SQL.
const texts = [
  'a\ttab',
  '\\',
  '\\N',
  'ends with a backslash \\',
  '\\.',
  'a line\nanother\r\na third\ra fourth',
  '\\t \\n \\\\ \\x41 \\101',
  `'single' "double" \`back\``,
  '{"int": "no JSON here"}',
  '$1 %s ; drop table users',
  'emoji 👩🏽‍💻 and 李 and é',
  'NULL',
  'between \u2028, \u00A0 and \u2029 again',
  '\u0001 and \u007F',
];

test('every text is stored character by character', async () => {
  const rows = texts.map((text) => row(ada, { Name: 'x', Description: text }));
  await bench.load({ 'user_report.csv': [row(ada)], 'blogs.csv': rows });
  const stored = await bench.query<{ number: number; description: string }>(
    `select split_part(cv_partner_section_id, '/', 2)::integer as number, description from blog_publication order by 1`,
  );
  expect(stored.map(({ description }) => description)).toEqual(texts);
  expect(await bench.rejects()).toEqual([]);
});

test('every text survives within a text by language, a list and a name', async () => {
  const plain = texts.filter((text) => !/[,;|]/.test(text));
  const people = plain.map((text, i) =>
    row(
      person(`Person ${String(i).padStart(2, '0')}`, {
        'Name (multilang)': `int:${text}`,
        'CV Partner User ID': `user ${text}`,
        'CV Partner CV ID': `cv ${text}`,
      }),
      { 'Access roles': `role ${text}` },
    ),
  );
  const skills = plain.map((text, i) =>
    row({ 'CV Partner CV ID': `cv ${text}` }, { 'Skill name': `${text} (${i})` }),
  );
  await bench.load({ 'user_report.csv': people, 'technologies.csv': skills });
  expect(await bench.values('select name_multilang from users order by email')).toEqual(
    plain.map((int) => ({ int })),
  );
  expect(
    await bench.values('select role from user_access_role join users using (user_id) order by email'),
  ).toEqual(plain.map((text) => `role ${text}`));
  const names = await bench.values(
    'select name from cv_technology join dim_technology using (technology_id)',
  );
  expect(new Set(names)).toEqual(new Set(plain.map((text, i) => `${text} (${i})`)));
});

test('U+0000, which PostgreSQL cannot store, is taken out and listed', async () => {
  await bench.load({
    'user_report.csv': [row(ada, { 'Title (#{lang})': 'int:Engi\0neer', 'Access roles': 'Us\0er' })],
    'blogs.csv': [row(ada, { Name: 'Be\0fore', Description: '\0' })],
  });
  expect(await bench.query('select name, description from blog_publication')).toEqual([
    { name: 'Before', description: null },
  ]);
  expect(await bench.values('select role from user_access_role')).toEqual(['User']);
  expect((await bench.rejects()).map(({ kind, column, value, code }) => [kind, column, value, code])).toEqual(
    [
      ['cell', 'Name', 'Be␀fore', 'control_character'],
      ['cell', 'Description', '␀', 'control_character'],
      ['cell', 'Title (#{lang})', 'int:Engi␀neer', 'control_character'],
      ['cell', 'Access roles', 'Us␀er', 'control_character'],
    ],
  );
});
