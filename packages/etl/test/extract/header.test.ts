import { expect, test } from 'vitest';
import { matchHeader } from '../../src/extract/header.ts';
import { reports } from '../../src/reports/index.ts';
import {
  addColumn,
  person,
  renameColumns,
  row,
  table,
  withoutColumns,
  type Table,
} from '../support/export.ts';
import { headerOf, reportNames, type ReportName } from '../support/headers.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const users = [row(ada)];

const match = (report: ReportName, header: readonly string[]) =>
  matchHeader(
    reports.find(({ file }) => file === report)!,
    header,
  );

/** Loads Ada with one report of hers, and answers the rows of a table. */
async function stored(report: ReportName, content: Table, tableName: string) {
  await bench.load({ 'user_report.csv': users, [report]: content });
  return bench.query(`select * from ${tableName}`);
}

test.each(reportNames)('every header that Flowcase writes into %s is known, and none is missed', (report) => {
  expect(match(report, headerOf(report))).toMatchObject({ missing: [], absent: [], unknown: [] });
});

test.each(reportNames)('in %s headers match after trimming and ignoring case', (report) => {
  const asIs = match(report, headerOf(report));
  const disguised = headerOf(report).map((name, column) =>
    column % 2 === 0
      ? `  ${name.toUpperCase().replaceAll('LANG', 'lang')}\t`
      : name.toLowerCase().replace(' ', '  '),
  );
  expect(match(report, disguised)).toEqual(asIs);
});

test.each([
  ['Customer Anonymized (int)', 'Customer anonymous (int)'],
  ['Customer Anonymized (int)', 'Customer Anonymised (int)'],
])('%s may be called %s', async (name, alias) => {
  const projects = table('project_experiences.csv', [row(ada, { [name]: 'A bank' })]);
  const [project] = await stored(
    'project_experiences.csv',
    renameColumns(projects, { [name]: alias }),
    'project_experience',
  );
  expect(project).toMatchObject({ customer_anon_int: 'A bank' });
});

test('Customer Anonymized (#{lang}) may be called Customer anonymous (#{lang})', async () => {
  const name = 'Customer Anonymized (#{lang})';
  const projects = table('project_experiences.csv', [row(ada, { [name]: 'int:A bank|no:En bank' })]);
  const renamed = renameColumns(projects, { [name]: 'Customer anonymous (#{lang})' });
  const [project] = await stored('project_experiences.csv', renamed, 'project_experience');
  expect(project).toMatchObject({ customer_anon_multilang: { int: 'A bank', no: 'En bank' } });
});

test.each([
  ['courses.csv', 'course'],
  ['positions.csv', 'position'],
  ['blogs.csv', 'blog_publication'],
  ['cv_roles.csv', 'cv_role'],
] as const)(
  'of the two columns called Name in %s the last is the section’s own',
  async (report, tableName) => {
    const [section] = await stored(report, table(report, [row(ada, { Name: 'Its own name' })]), tableName);
    expect(section).toMatchObject({ name: 'Its own name' });
  },
);

test('that is so wherever the person’s Name stands', async () => {
  const blogs =
    'CV Partner CV ID,CV Partner section ID,Name,Description,Name\ncv-ada-birch,1,Ada Birch,Long,A talk\n';
  await bench.load({ 'user_report.csv': users, 'blogs.csv': blogs });
  expect(await bench.values('select name from blog_publication')).toEqual(['A talk']);
});

test.each([
  ['courses.csv', 'course'],
  ['blogs.csv', 'blog_publication'],
] as const)('where %s has the person’s Name alone, the section has none', async (report, tableName) => {
  const sections = table(report, [row(ada, {})]);
  const own = sections.header.lastIndexOf('Name');
  const without = {
    header: sections.header.toSpliced(own, 1),
    rows: sections.rows.map((cells) => cells.toSpliced(own, 1)),
  };
  const [section] = await stored(report, without, tableName);
  expect(section).toMatchObject({ name: null, cv_partner_section_id: 'cv-ada-birch/1' });
});

test('a certificate has its name where the export gives it one, and never the person’s', async () => {
  const plain = table('certifications.csv', [row(ada, { Year: 2024 })]);
  expect(await stored('certifications.csv', plain, 'certification')).toMatchObject([
    { name: null, year: 2024 },
  ]);
  const named = addColumn(plain, 'Name', ['Cloud Practitioner']);
  expect(await stored('certifications.csv', named, 'certification')).toMatchObject([
    { name: 'Cloud Practitioner' },
  ]);
});

test('columns may stand in any order', async () => {
  const projects = table('project_experiences.csv', [
    row(ada, { 'Customer (int)': 'Fjord Rail', 'Year from': 2020 }),
  ]);
  const reversed = {
    header: projects.header.toReversed(),
    rows: projects.rows.map((cells) => cells.toReversed()),
  };
  expect(await stored('project_experiences.csv', reversed, 'project_experience')).toMatchObject([
    { customer_int: 'Fjord Rail', year_from: 2020, cv_partner_section_id: 'cv-ada-birch/1' },
  ]);
});

const skills = (cells: Record<string, string>) =>
  table('technologies.csv', [row(ada, { 'Skill name': 'Rust', ...cells })]);

test.each([
  ['packed', { 'Is official masterdata (in #{lang})': 'int:Yes|no:Ja' }, {}],
  ['JSON', { 'Is official masterdata (in #{lang})': '{"int":"Yes","no":"Ja"}' }, {}],
])('texts by language are read %s', async (_, cells) => {
  expect(await stored('technologies.csv', skills(cells), 'cv_technology')).toMatchObject([
    { is_official_masterdata: { int: 'Yes', no: 'Ja' } },
  ]);
});

test.each([
  ['Title (int)', 'Title (no)'],
  ['title (INT)', 'TITLE  (No)'],
  ['Title (in int)', 'Title (in no)'],
])('texts by language are read from one column per language: %s, %s', async (international, norwegian) => {
  const plain = withoutColumns(table('user_report.csv', users), 'Title (#{lang})');
  const titles = addColumn(addColumn(plain, norwegian, ['Ingeniør']), international, ['Engineer']);
  const receipt = await bench.load({ 'user_report.csv': titles });
  expect(await bench.values('select title_multilang from cvs')).toEqual([
    { int: 'Engineer', no: 'Ingeniør' },
  ]);
  expect(receipt.warnings.filter(({ code }) => code.startsWith('columns'))).toEqual([]);
});

test('an international text in a column of its own joins the packed texts that lack it', async () => {
  const cells = (packed: string, own: string) =>
    row(ada, { 'Customer (#{lang})': packed, 'Customer (int)': own });
  const projects = table('project_experiences.csv', [
    cells('no:Fjordbanen', 'Fjord Rail'),
    cells('{"no":"Fjordbanen"}', 'Fjord Rail'),
    cells('', 'Fjord Rail'),
    cells('int:Fjord Rail|no:Fjordbanen', 'Fjord Rail Ltd'),
  ]);
  await stored('project_experiences.csv', projects, 'project_experience');
  expect(
    await bench.query(
      'select customer_int as own, customer_multilang as texts from project_experience order by cv_partner_section_id',
    ),
  ).toEqual([
    { own: 'Fjord Rail', texts: { int: 'Fjord Rail', no: 'Fjordbanen' } },
    { own: 'Fjord Rail', texts: { int: 'Fjord Rail', no: 'Fjordbanen' } },
    { own: 'Fjord Rail', texts: { int: 'Fjord Rail' } },
    { own: 'Fjord Rail Ltd', texts: { int: 'Fjord Rail', no: 'Fjordbanen' } },
  ]);
});

test('a region keeps its spelling', async () => {
  const titled = table('user_report.csv', [row(ada, { 'Title (#{lang})': 'Engenheira' })]);
  const plain = renameColumns(titled, { 'Title (#{lang})': 'Title (pt-BR)' });
  await bench.load({ 'user_report.csv': plain });
  expect(await bench.values('select title_multilang from cvs')).toEqual([{ 'pt-BR': 'Engenheira' }]);
});

test('a title without a language is the international one', async () => {
  const plain = renameColumns(table('user_report.csv', [row(ada, { 'Title (#{lang})': 'Engineer' })]), {
    'Title (#{lang})': 'Title',
  });
  await bench.load({ 'user_report.csv': plain });
  expect(await bench.values('select title_multilang from cvs')).toEqual([{ int: 'Engineer' }]);
});

test('where the multilang name is empty or absent, the plain name stands in', async () => {
  const bea = person('Bea Moss', { 'Name (multilang)': '' });
  await bench.load({ 'user_report.csv': [row(bea)] });
  expect(await bench.values('select name_multilang from users')).toEqual([{ int: 'Bea Moss' }]);
  await bench.load({
    'user_report.csv': withoutColumns(table('user_report.csv', [row(bea)]), 'Name (multilang)'),
  });
  expect(await bench.values('select name_multilang from users')).toEqual([{ int: 'Bea Moss' }]);
});

test('a plain text that an export writes once per language takes the international one, else the first there is', async () => {
  const educations = table('educations.csv', [row(ada, {}), row(ada, {}), row(ada, {})]);
  const without = withoutColumns(educations, 'Degree');
  const norwegian = addColumn(without, 'Degree (no)', ['Mastergrad', 'Bachelorgrad', '']);
  const both = addColumn(norwegian, 'Degree (int)', ['MSc', '', 'PhD']);
  await stored('educations.csv', both, 'education');
  expect(await bench.values('select degree from education order by cv_partner_section_id')).toEqual([
    'MSc',
    'Bachelorgrad',
    'PhD',
  ]);
});

test('the international text of a multilang cell stands in where its own column is empty or absent', async () => {
  const cells = { 'Industry (#{lang})': 'int:Rail|no:Jernbane', 'Customer (#{lang})': 'int:Fjord Rail' };
  const projects = table('project_experiences.csv', [row(ada, cells)]);
  const industry = async () =>
    bench.query('select customer_int, name from project_experience join dim_industry using (industry_id)');
  await stored('project_experiences.csv', projects, 'project_experience');
  expect(await industry()).toEqual([{ customer_int: 'Fjord Rail', name: 'Rail' }]);
  await bench.empty();
  await stored(
    'project_experiences.csv',
    withoutColumns(projects, 'Industry (int)', 'Customer (int)'),
    'project_experience',
  );
  expect(await industry()).toEqual([{ customer_int: 'Fjord Rail', name: 'Rail' }]);
});
