import { expect, test } from 'vitest';
import { addColumn, person, renameColumns, row, table, withoutColumns } from '../support/export.ts';
import { countsOf, useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const users = [row(ada)];

test('a missing required column is a fault that lists what is missing and what was found', async () => {
  const fault = await bench.fault({
    'user_report.csv': users,
    'cv_roles.csv': 'CV Partner CV ID, Rolle ,Description\ncv-ada-birch,Architect,\n',
  });
  expect(fault).toMatchObject({
    code: 'missing_column',
    exit: 'badInput',
    message:
      'cv_roles.csv lacks “Name”; it has “CV Partner CV ID”, “Rolle”, “Description”. Nothing was loaded.',
  });
  expect(await bench.values('select count(*)::integer from users')).toEqual([0]);
});

test('every missing column of every file is told at once', async () => {
  const fault = await bench.fault({
    'user_report.csv': withoutColumns(
      table('user_report.csv', users),
      'CV Partner CV ID',
      'CV Partner User ID',
    ),
    'courses.csv': withoutColumns(table('courses.csv', [row(ada)]), 'CV Partner section ID'),
    'languages.csv': 'CV Partner CV ID,Level\ncv-ada-birch,Native\n',
    'blogs.csv': '',
  });
  expect(fault.exit).toBe('badInput');
  expect(fault.message.split('\n')).toEqual([
    expect.stringMatching(/^user_report\.csv lacks “CV Partner User ID”, “CV Partner CV ID”; it has “Name”/),
    'languages.csv lacks “Language”; it has “CV Partner CV ID”, “Level”. Nothing was loaded.',
    expect.stringMatching(/^courses\.csv lacks “CV Partner section ID”; it has /),
    'blogs.csv is empty: it has not even a header line. Nothing was loaded.',
  ]);
});

test('a side file needs one of the four ids of a person, and any one is enough', async () => {
  const fault = await bench.fault({
    'user_report.csv': users,
    'availability_report.csv': 'Date,Percent Available\n',
  });
  expect(fault.message).toContain(
    'availability_report.csv lacks “one of CV Partner User ID, Email, UPN, External User ID”; it has “Date”, “Percent Available”',
  );
  const text = 'External User ID,Date,Percent Available\next-ada-birch,2026-01-05,40\n';
  await bench.load({ 'user_report.csv': users, 'availability_report.csv': text });
  expect(await bench.values('select percent_available from user_availability')).toEqual([40]);
});

test.each([
  ['sc_clearance.csv', 'Clearance'],
  ['sc_clearance.csv', 'Valid From'],
  ['availability_report.csv', 'Percent Available'],
  ['availability_report.csv', 'Date'],
] as const)(
  '%s without its column %s is a fault, though an empty cell may have a meaning',
  async (report, column) => {
    const rows = table(report, [row(ada, { [column]: '' })]);
    const fault = await bench.fault({
      'user_report.csv': users,
      [report]: renameColumns(rows, { [column]: `${column}s` }),
    });
    expect(fault).toMatchObject({ code: 'missing_column' });
    expect(fault.message).toContain(`${report} lacks “${column}”; it has `);
  },
);

test('a file without its header line is a fault that does not tell its first row', async () => {
  const fault = await bench.fault({ 'user_report.csv': users, 'blogs.csv': 'cv-ada-birch,1,Ada Birch\n' });
  expect(fault).toMatchObject({ code: 'no_known_column', exit: 'badInput' });
  expect(fault.message).not.toContain('Ada');
});

test('a section report needs the CV’s id or the person’s', async () => {
  const fault = await bench.fault({
    'user_report.csv': users,
    'blogs.csv': 'CV Partner section ID,Name\n1,A talk\n',
  });
  expect(fault.message).toContain('blogs.csv lacks “CV Partner CV ID”');
});

test('columns that nobody knows are warned of once, however many rows they have', async () => {
  const people = ['Ada Birch', 'Bea Moss', 'Cyd Reed'].map((name) => row(person(name)));
  const odd = addColumn(addColumn(table('user_report.csv', people), 'Shoe size', ['38']), 'Pets ', ['cat']);
  const receipt = await bench.load({ 'user_report.csv': odd, 'blogs.csv': [] });
  const unknown = {
    code: 'columns_unknown',
    message: 'user_report.csv has columns nobody reads: “Shoe size”, “Pets”.',
  };
  expect(receipt.warnings.filter(({ code }) => code === 'columns_unknown')).toEqual([unknown]);
  expect(
    bench.events.filter((event) => event.type === 'warning' && event.code === 'columns_unknown'),
  ).toEqual([{ type: 'warning', ...unknown }]);
  expect(await bench.rejects()).toEqual([]);
});

test('an optional column that a file lacks is warned of and stored as unknown', async () => {
  const { warnings } = await bench.load({
    'user_report.csv': withoutColumns(table('user_report.csv', users), 'Birth Year', 'Country'),
  });
  expect(warnings).toContainEqual({
    code: 'columns_absent',
    message: 'user_report.csv has no “Birth Year”, “Country”: stored as unknown.',
  });
  expect(await bench.query('select birth_year, country from users')).toEqual([
    { birth_year: null, country: null },
  ]);
});

test('a report that is absent leaves its table alone, with a warning', async () => {
  await bench.load({ 'user_report.csv': users, 'blogs.csv': [row(ada, { Name: 'A talk' })] });
  const receipt = await bench.load({ 'user_report.csv': users });
  expect(await bench.values('select name from blog_publication')).toEqual(['A talk']);
  expect(receipt.warnings).toContainEqual({
    code: 'report_absent',
    message: 'blogs.csv is not in the export: blog_publication stay as they are.',
  });
  expect(receipt.reports.map(({ file }) => file)).toEqual(['user_report.csv']);
});

test('an export without user_report.csv is a fault', async () => {
  const folder = await bench.write({ 'blogs.csv': [row(ada, { Name: 'A talk' })] });
  expect(await bench.fault(folder.replace(/Q12026$/, ''))).toMatchObject({
    code: 'essential_report_missing',
    exit: 'badInput',
    message: expect.stringContaining('user_report.csv is not in ') as string,
  });
});

test.each([
  ['blank lines', '\n\n'],
  ['a line of empty names', ',,,\n'],
])('a file that begins with %s has no header', async (_, text) => {
  expect(await bench.fault({ 'user_report.csv': users, 'blogs.csv': text })).toMatchObject({
    code: 'no_header',
    message: 'blogs.csv has no header line. Nothing was loaded.',
  });
});

test('a report with a header and no row is read as having none', async () => {
  const receipt = await bench.load({ 'user_report.csv': users, 'blogs.csv': [] });
  expect(receipt.reports.find(({ file }) => file === 'blogs.csv')).toMatchObject({
    rowsRead: 0,
    rowsRejected: 0,
  });
  expect(countsOf(receipt, 'blogs.csv')).toEqual({ inserted: 0, updated: 0, unchanged: 0, deleted: 0 });
});
